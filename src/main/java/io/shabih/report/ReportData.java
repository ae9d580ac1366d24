package io.shabih.report;

import io.shabih.Article;
import io.shabih.Match;
import io.shabih.Relation;
import io.shabih.json.Manifest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that {@code report.html} shows.
 *
 * @param manifest of the run; its times are not shown, so that equal runs give equal pages
 * @param command what a shell is to be given to repeat the run, without threads and memory; empty where there is none
 * @param clusters the largest ones, largest first
 * @param pairs examples of each relation with both articles
 * @param plots what the plots show
 * @param rejectsByReason how many records were rejected for a reason
 */
public record ReportData(
        Manifest manifest,
        String command,
        List<TopCluster> clusters,
        List<ExamplePair> pairs,
        Plots plots,
        Map<String, Long> rejectsByReason) {

    public ReportData {
        clusters = List.copyOf(clusters);
        pairs = List.copyOf(pairs);
        rejectsByReason = Map.copyOf(rejectsByReason);
    }

    /**
     * A cluster with the text that stands for it.
     *
     * @param alarm why the cluster looks wrong, in one line; empty where nothing does
     */
    public record TopCluster(ClusterExcerpt cluster, Article representative, String alarm) {}

    /** Two articles and what they are to each other. */
    public record ExamplePair(Article a, Article b, Match match) {
        public ExamplePair {
            if (!match.a().equals(a.id()) || !match.b().equals(b.id())) {
                throw new IllegalArgumentException("match is of " + match.a() + " and " + match.b()
                        + "; allowed: the articles' own, " + a.id() + " and " + b.id());
            }
        }
    }

    /**
     * What the plots show.
     *
     * @param clusterSizes how many clusters have a size
     * @param resemblance matches a relation in {@link #RESEMBLANCE_BINS} equal bins from 0 to 1
     * @param sources the sources with most articles in clusters, most first
     * @param lags later articles of clusters by the time since the first, in {@link ReportTally#LAGS}' bins
     */
    public record Plots(
            SortedMap<Integer, Long> clusterSizes,
            Map<Relation, List<Long>> resemblance,
            List<SourceCount> sources,
            List<Long> lags) {

        /** Bins of the resemblance plot, 0.05 wide. */
        public static final int RESEMBLANCE_BINS = 20;

        public Plots {
            clusterSizes = Collections.unmodifiableSortedMap(new TreeMap<>(clusterSizes));
            resemblance = Map.copyOf(resemblance);
            sources = List.copyOf(sources);
            lags = List.copyOf(lags);
            if (lags.size() != ReportTally.LAGS.size() + 1) {
                throw new IllegalArgumentException(
                        "lags are " + lags.size() + "; allowed: " + (ReportTally.LAGS.size() + 1));
            }
            for (List<Long> bins : resemblance.values()) {
                if (bins.size() != RESEMBLANCE_BINS) {
                    throw new IllegalArgumentException(
                            "resemblance bins are " + bins.size() + "; allowed: " + RESEMBLANCE_BINS);
                }
            }
        }

        /** The matches of a relation, bin by bin. */
        public List<Long> resemblance(Relation relation) {
            return resemblance.getOrDefault(relation, Collections.nCopies(RESEMBLANCE_BINS, 0L));
        }
    }

    /**
     * A source's part in the clusters.
     *
     * @param first articles that were the first of their cluster
     * @param later articles that came after the first
     * @param unknown articles of which the dates do not tell
     */
    public record SourceCount(String source, long first, long later, long unknown) {
        long articles() {
            return first + later + unknown;
        }
    }
}
