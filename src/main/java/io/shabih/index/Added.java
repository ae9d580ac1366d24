package io.shabih.index;

import io.shabih.Cluster;
import io.shabih.Match;
import java.util.List;
import java.util.Optional;

/**
 * What the index says of an article that it has taken.
 *
 * @param id the article's id
 * @param matches what it was found to be to others; in each, {@code a} is the earlier one
 * @param cluster the cluster that it is in now, empty while no other article carries its report
 * @param replaced whether it took the place of an article of its id
 */
public record Added(String id, List<Match> matches, Optional<Cluster> cluster, boolean replaced) {
    public Added {
        matches = List.copyOf(matches);
    }
}
