/**
 * The furniture of bodies: what an outlet puts around its reports and what is nobody's report. Agency tags,
 * datelines, «اقرأ أيضا» links, share bars, copyright and app lines.
 *
 * <p>Two sources of knowledge: a curated list ({@code furniture.tsv}) and what the corpus itself shows, the
 * {@linkplain io.shabih.furniture.LearnedFurniture pieces that one source puts into many of its articles}. The
 * furniture of headlines is the normaliser's.
 */
@NullMarked
package io.shabih.furniture;

import org.jspecify.annotations.NullMarked;
