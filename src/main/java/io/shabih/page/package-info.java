/**
 * What should an aggregator's page show below an article? Its list of «مقالات مشابهة» is read, resolved to the articles of an index,
 * freed of copies and filled up.
 *
 * <pre>
 *   text &rarr; PageReader &rarr; AggregatorPage &rarr; PageLinker, with an index &rarr; LinkedPage
 * </pre>
 */
@NullMarked
package io.shabih.page;

import org.jspecify.annotations.NullMarked;
