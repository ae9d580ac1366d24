/**
 * The nouns of the house, as records that everything may use.
 *
 * <p>Shabih finds copies, near-copies, updates and related articles in Arabic news. An article is prepared once, into a compact
 * record; everything after that compares records and never text. The rooms, in the order in which data flows (a room imports only
 * rooms that stand above it, and {@code ArchitectureTest} holds which):
 *
 * <pre>
 *   hash       versioned, seeded hashing
 *   date       when was that?
 *   files      whole on disk or not at all
 *   encoding   which characters do these bytes spell?
 *   formats    what do these bytes hold? records of every format as lines of JSON
 *   read       bytes to articles
 *   normalize  one spelling of many
 *   furniture  what an outlet prints around its reports
 *   shingle    word shingles, as sets of hashes
 *   sketch     MinHash signatures of such sets
 *   facts      what do the words state?
 *   lsh        who may be alike? the rules
 *   prepare    one article to its record
 *   join       all pairs of many that may be alike
 *   verify     two records: measures, contradictions, the decision
 *   cluster    who carries one report?
 *   json       how the nouns are written
 *   explain    why? for people
 *   report     the page of a run
 *   batch      a corpus in, one article per report out
 *   keys       a postings format for random keys
 *   ranking    which words rank similar articles?
 *   index      the live, durable index
 *   page       an aggregator's page and its better list
 *   engine     the front door: {@code Shabih}
 *   http, cli  the faces: a server and a program
 * </pre>
 *
 * <p>This package imports nothing of ours. Every record is immutable and thread-safe.
 */
@NullMarked
package io.shabih;

import org.jspecify.annotations.NullMarked;
