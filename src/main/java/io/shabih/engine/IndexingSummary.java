package io.shabih.engine;

import io.shabih.read.Rejected;
import java.util.List;

/**
 * What came of putting inputs into an index.
 *
 * @param articles articles that were added
 * @param replaced how many of them took the place of one of their id, of this input or an earlier one
 * @param keptApart articles without an id of their own that another article's address or name would have been the id of
 * @param firstKeptApart what the first of those is called, empty if there are none
 * @param inClusters how many others carry too, as far as was known when they came
 * @param rejected records that are no articles
 * @param unread the first reject of each input of which nothing at all could be read
 * @param warnings what the user should look at
 */
public record IndexingSummary(
        long articles, long replaced, long keptApart, String firstKeptApart, long inClusters,
        List<Rejected> rejected, List<Rejected> unread, List<String> warnings) {
    public IndexingSummary {
        rejected = List.copyOf(rejected);
        unread = List.copyOf(unread);
        warnings = List.copyOf(warnings);
    }
}
