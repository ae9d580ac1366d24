/**
 * MinHash sketches: what is left of a set of hashes when only resemblance matters.
 *
 * <pre>
 *   hashes &rarr; {@link io.shabih.sketch.MinHasher} (of a {@link io.shabih.sketch.MinHashScheme}) &rarr; components, a long each
 *   components &rarr; band keys (in lsh), or packed to a few bits each:
 *              &rarr; {@link io.shabih.sketch.Signature} (one, with its {@link io.shabih.sketch.SketchStamp}) or a row of a {@link io.shabih.sketch.SignatureTable} (millions)
 * </pre>
 *
 * <p>This room never sees text.
 */
@NullMarked
package io.shabih.sketch;

import org.jspecify.annotations.NullMarked;
