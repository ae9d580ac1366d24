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
 * @param stories clusters of two articles and more
 * @param articlesInStories articles in them
 * @param bytes size of the directory's files
 * @param earliest date of the earliest article that has one
 * @param latest date of the latest one
 * @param storySizes how many stories there are of each size
 * @param versions what the index was written with
 */
public record IndexStats(
        long articles,
        long stories,
        long articlesInStories,
        long bytes,
        Optional<Instant> earliest,
        Optional<Instant> latest,
        SortedMap<Integer, Integer> storySizes,
        Map<String, String> versions) {
    public IndexStats {
        storySizes = Collections.unmodifiableSortedMap(new TreeMap<>(storySizes));
        versions = Map.copyOf(versions);
    }
}
