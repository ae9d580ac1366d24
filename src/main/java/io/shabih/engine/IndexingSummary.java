package io.shabih.engine;

import io.shabih.read.Rejected;
import java.util.List;

/**
 * What came of putting inputs into an index.
 *
 * @param articles articles that are in the index now
 * @param inStories how many of them others carry too, as far as was known when they came
 * @param rejected records that are no articles
 */
public record IndexingSummary(long articles, long inStories, List<Rejected> rejected) {
    public IndexingSummary {
        rejected = List.copyOf(rejected);
    }
}
