/**
 * Seeded, versioned 64-bit hashing of words and numbers, and 128-bit names of whole texts; imports nothing of ours.
 *
 * <p>Everything that is stored (shingles, signatures, band keys, text keys) rests on these functions: a change
 * of one bit is a new {@link io.shabih.hash.Hash64#VERSION}.
 */
@NullMarked
package io.shabih.hash;

import org.jspecify.annotations.NullMarked;
