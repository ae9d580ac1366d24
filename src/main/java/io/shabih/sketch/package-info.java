/**
 * MinHash sketches: what is left of a set of hashes when only resemblance matters.
 *
 * <pre>
 *   hashes &rarr; MinHasher, of a MinHashScheme &rarr; components, a long each
 *   components &rarr; band keys (in lsh)
 *   components &rarr; packed to a few bits each: a Signature with its SketchStamp,
 *                or words that the caller keeps, by SignaturePacking
 * </pre>
 *
 * <p>This room never sees text.
 */
@NullMarked
package io.shabih.sketch;

import org.jspecify.annotations.NullMarked;
