/**
 * Why do two articles match, or why do they not? For people: their texts aligned word by word, and a cluster followed from outlet to
 * outlet.
 *
 * <p>{@link io.shabih.explain.Alignment} makes segments and {@link io.shabih.explain.TextDiff} shows them on a terminal; words are
 * aligned by their normalised forms and shown as they were written, so what normalisation hid becomes visible.
 * {@link io.shabih.explain.Propagation} says who published a report first, who followed how much later, and what each changed.
 *
 * <p>Articles and clusters flow in; explanations come out, as records and as JSON.
 */
@NullMarked
package io.shabih.explain;

import org.jspecify.annotations.NullMarked;
