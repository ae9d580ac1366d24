package io.shabih.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures clusters by judged pairs: who should share one, and who does.
 *
 * <p>A. Bagga, B. Baldwin, Entity-based cross-document coreferencing using the vector space model, 1998, DOI
 * 10.3115/980845.980859, for B³; here over judged pairs, for of the others nobody knows.
 */
public final class ClusterScores {
    private static final String SAME = "same";
    private static final String OTHER = "other";

    /**
     * A judged pair.
     *
     * @param same whether both were judged to carry one report
     * @param clusterA of the first article
     * @param clusterB of the second one
     */
    public record Pair(String idA, String idB, boolean same, int clusterA, int clusterB) {
        boolean together() {
            return clusterA == clusterB;
        }
    }

    /** Of one article: itself and its judged partners. */
    private static final class Item {
        private int together = 1;
        private int same = 1;
        private int both = 1;

        void add(Pair pair) {
            together += pair.together() ? 1 : 0;
            same += pair.same() ? 1 : 0;
            both += pair.together() && pair.same() ? 1 : 0;
        }
    }

    private ClusterScores() {}

    /** Measures the clusters by pairs of which none is there twice. */
    public static Evaluation.ByCluster of(List<Pair> pairs) {
        Map<String, Map<String, Integer>> confusion = new TreeMap<>();
        Map<String, Item> items = new HashMap<>();
        Set<Integer> mixed = new HashSet<>();
        for (Pair pair : pairs) {
            confusion.computeIfAbsent(pair.same() ? SAME : OTHER, l -> new TreeMap<>())
                    .merge(pair.together() ? SAME : OTHER, 1, Integer::sum);
            items.computeIfAbsent(pair.idA(), i -> new Item()).add(pair);
            items.computeIfAbsent(pair.idB(), i -> new Item()).add(pair);
            if (pair.together() && !pair.same()) {
                mixed.add(pair.clusterA());
            }
        }
        double precision = items.values().stream().mapToDouble(item -> (double) item.both / item.together)
                .average().orElse(0);
        double recall = items.values().stream().mapToDouble(item -> (double) item.both / item.same).average()
                .orElse(0);
        return new Evaluation.ByCluster(
                Scores.of(List.of(SAME, OTHER), confusion).scores().stream()
                        .filter(score -> score.label().equals(SAME)).findFirst(),
                precision, recall, mixed.size());
    }
}
