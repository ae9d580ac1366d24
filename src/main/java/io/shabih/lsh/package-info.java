/**
 * Locality-sensitive hashing: from sketches to pairs worth comparing, without comparing all.
 *
 * <pre>
 *   components &rarr; Banding &rarr; band keys &rarr; BucketJoin &rarr; candidate pairs
 * </pre>
 *
 * <p>{@link io.shabih.lsh.PlanReport} tells beforehand what a banding finds and costs. This room never
 * sees shingles.
 */
@NullMarked
package io.shabih.lsh;

import org.jspecify.annotations.NullMarked;
