/**
 * Which words say what an article is about, and whose articles have them too? The words by which similar articles are ranked, weighted
 * by where they stand and how rare they are, and the ranking itself.
 *
 * <p>Articles flow in as words of a Lucene field; documents with their scores come out, the best first.
 */
@NullMarked
package io.shabih.ranking;

import org.jspecify.annotations.NullMarked;
