/**
 * The live, durable index: articles come and go, and each question is answered at once.
 *
 * <pre>
 *   ArticleIndex    asks: duplicates, similar articles, the story of an article
 *   IndexUpdater    changes: add, delete; every change is on disk when the call returns
 *   PageLinker      resolves the "similar articles" list of a scraped page
 * </pre>
 *
 * <p>One Lucene directory holds all: a document an article and a document a story.
 */
@NullMarked
package io.shabih.index;

import org.jspecify.annotations.NullMarked;
