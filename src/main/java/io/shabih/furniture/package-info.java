/**
 * The furniture of bodies: what an outlet puts around its reports and what is nobody's report. Agency tags,
 * datelines, links to other articles, share bars, app notices.
 *
 * <p>It is known from a curated list ({@code furniture.tsv}). The furniture of headlines is the normaliser's.
 */
@NullMarked
package io.shabih.furniture;

import org.jspecify.annotations.NullMarked;
