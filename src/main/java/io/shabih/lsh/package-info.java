/**
 * Who may be alike? The rules of locality-sensitive hashing, by which pairs worth comparing are found without comparing all.
 *
 * <p>{@link io.shabih.lsh.Banding} cuts a sketch into bands and says how likely a pair of a given resemblance becomes a candidate;
 * {@link io.shabih.lsh.PlanReport} says beforehand what a banding finds and costs; {@link io.shabih.lsh.WordPath}
 * finds those whose headlines, or headlines with leads, share rare words. The batch run and the live index follow the same rules: the former applies them in
 * {@code join}, the latter to its postings.
 *
 * <p>Components and headline words flow in, keys come out. This room never sees text.
 */
@NullMarked
package io.shabih.lsh;

import org.jspecify.annotations.NullMarked;
