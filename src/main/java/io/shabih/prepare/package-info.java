/**
 * What is there to know of one article by itself? Everything that is computed from an article alone is computed here, once.
 *
 * <p>An {@link io.shabih.Article} flows in. Two products come out: an {@link io.shabih.prepare.ArticleSketch} (small, for finding
 * candidates among all articles) and a {@link io.shabih.prepare.PreparedArticle} (whole, for comparing two exactly), which can be
 * written as bytes and read again. Batch and index share this room, so an article is prepared in one way only.
 */
@NullMarked
package io.shabih.prepare;

import org.jspecify.annotations.NullMarked;
