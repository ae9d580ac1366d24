/**
 * Which pairs of many items share a key? Joins over a whole corpus, in memory as far as it reaches and on disk beyond.
 *
 * <pre>
 *   band keys     &rarr; BucketJoin      pairs that agree in a band
 *   sampled keys  &rarr; SharedKeys      pairs that share rare keys
 *   headline keys &rarr; NeighbourJoin   pairs that share a key and are near in time
 *   pairs         &rarr; PairSorter, PairFile: sorted, distinct
 * </pre>
 *
 * <p>Numbers and their keys flow in, pairs of numbers come out, the same whatever the threads and the memory.
 * {@link io.shabih.join.ExactJoin} finds all pairs of shingle sets without any estimate: what the others are held against.
 */
@NullMarked
package io.shabih.join;

import org.jspecify.annotations.NullMarked;
