/**
 * The nouns of the house, as records that everything may use.
 *
 * <p>Shabih finds copies, near-copies, updates and related articles in Arabic news. The way the data
 * flows is the way the rooms are listed:
 *
 * <pre>
 *   read &rarr; prepare (normalize &rarr; shingle &rarr; sketch) &rarr; lsh &rarr; verify &rarr; cluster &rarr; out
 * </pre>
 *
 * <p>This package imports nothing of ours. Every record is immutable and thread-safe.
 */
@NullMarked
package io.shabih;

import org.jspecify.annotations.NullMarked;
