/**
 * The live, durable index: articles come and go, and each question is answered at once.
 *
 * <pre>
 *   ArticleIndex    asks: duplicates, similar articles, the cluster of an article
 *   IndexUpdater    changes: add, delete; every change is on disk when the call returns
 * </pre>
 *
 * <p>One Lucene directory holds all: a document per article and a document per cluster. Articles flow in; matches, lists of
 * similar articles and clusters come out, as records and as JSON. Candidates, verification and clusters follow the rules of the batch run.
 */
@NullMarked
package io.shabih.index;

import org.jspecify.annotations.NullMarked;
