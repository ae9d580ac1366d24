/**
 * Shingles: runs of consecutive words of a normalised text, as 64-bit hashes.
 *
 * <pre>
 *   normalised text &rarr; Shingler &rarr; ShinglerWorker: hashes with duplicates, for the sketch
 *                            &rarr; ShingleSet: sorted and distinct, for exact comparison
 * </pre>
 */
@NullMarked
package io.shabih.shingle;

import org.jspecify.annotations.NullMarked;
