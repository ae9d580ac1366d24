/**
 * Why two articles match or do not, for people: their texts aligned word by word.
 *
 * <p>{@link io.shabih.explain.Alignment} makes segments, {@link io.shabih.explain.TextDiff} shows them
 * on a terminal, {@link io.shabih.explain.HtmlDiff} side by side on a page. Words are aligned by their
 * normalised forms and shown as they were written, so what normalisation hid becomes visible.
 */
@NullMarked
package io.shabih.explain;

import org.jspecify.annotations.NullMarked;
