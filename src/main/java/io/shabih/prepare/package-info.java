/**
 * One article &rarr; all that is computed from it alone: normalised texts, shingles, signature, band
 * keys, facts. Batch, index and Spark share this room, so an article is prepared in one way only.
 *
 * <p>Two products: an {@link io.shabih.prepare.ArticleSketch} (small, for finding candidates among all
 * articles) and a {@link io.shabih.prepare.PreparedArticle} (whole, for comparing two exactly).
 */
@NullMarked
package io.shabih.prepare;

import org.jspecify.annotations.NullMarked;
