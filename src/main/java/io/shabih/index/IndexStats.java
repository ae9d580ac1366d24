package io.shabih.index;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The state of an index.
 *
 * @param articles articles that can be found
 * @param clusters clusters of two articles and more
 * @param articlesInClusters articles in them
 * @param bytes size of the directory's files
 * @param earliest date of the earliest article that has one
 * @param latest date of the latest one
 * @param clusterSizes how many clusters there are of each size
 * @param versions what the index was written with
 */
public record IndexStats(
        long articles,
        long clusters,
        long articlesInClusters,
        long bytes,
        Optional<Instant> earliest,
        Optional<Instant> latest,
        SortedMap<Integer, Integer> clusterSizes,
        Map<String, String> versions) {
    public IndexStats {
        clusterSizes = Collections.unmodifiableSortedMap(new TreeMap<>(clusterSizes));
        versions = Map.copyOf(versions);
    }
}
