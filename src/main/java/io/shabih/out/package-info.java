/**
 * The files of a run: lines of JSON for programs, a manifest to repeat the run by, a page for people.
 *
 * <p>{@link io.shabih.out.OutputFolder} holds them back until all are complete. The writers decide names,
 * order and number formats once, so that equal runs give equal bytes.
 */
@NullMarked
package io.shabih.out;

import org.jspecify.annotations.NullMarked;
