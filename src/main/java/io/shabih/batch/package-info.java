/**
 * A corpus in, one article per report out.
 *
 * <p>{@link io.shabih.batch.Dedupe} walks as the data does: read and sketch every article &rarr; collapse equal texts &rarr; find
 * candidates &rarr; verify them exactly &rarr; cluster &rarr; write. A row per article is kept on disk, so the memory that a run
 * needs grows slowly with the corpus; a run that was stopped goes on after its last finished stage.
 *
 * <p>Input files flow in. Matches, clusters, kept, dropped and rejected articles, a manifest to repeat the run by and a page come
 * out; or, of an {@link io.shabih.batch.Evaluator}, how well that agrees with judged pairs.
 */
@NullMarked
package io.shabih.batch;

import org.jspecify.annotations.NullMarked;
