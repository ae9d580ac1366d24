/**
 * Articles in: JSONL, plain text and web pages, compressed or not, one after the other however large.
 *
 * <p>The way of an article:
 *
 * <pre>
 *   Inputs &rarr; InputFile &rarr; BlockReader (one thread) &rarr; RecordBlock &rarr; RecordParser (one a worker) &rarr; RecordSink
 *                                                     RecordSpan &rarr; RecordStore &rarr; the record again
 * </pre>
 *
 * <p>What cannot be read is never dropped in silence: it reaches the sink as a {@link
 * io.shabih.read.Rejected} with input, line and reason, and reading goes on.
 */
@NullMarked
package io.shabih.read;

import org.jspecify.annotations.NullMarked;
