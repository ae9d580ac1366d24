package io.shabih.explain;

import io.shabih.Beginning;
import io.shabih.Cluster;
import io.shabih.json.Json;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who carries reports first and who after, and how long after, over some clusters, as far as dates tell. For one thread.
 */
public final class ClusterFigures {
    private static final List<Duration> BOUNDS = List.of(
            Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6),
            Duration.ofHours(12), Duration.ofDays(1), Duration.ofDays(3));

    private final Map<String, Outlet> outlets = new TreeMap<>();
    private final int[] lags = new int[BOUNDS.size() + 1];
    private int clusters;

    private ClusterFigures() {}

    /** What an outlet did. */
    private static final class Outlet {
        private int first;
        private int copies;
        private int unknown;
    }

    public static ClusterFigures of(List<Cluster> clusters) {
        ClusterFigures figures = new ClusterFigures();
        clusters.forEach(figures::add);
        return figures;
    }

    private void add(Cluster cluster) {
        clusters++;
        Beginning<Cluster.Member> beginning = Beginning.of(cluster.members());
        for (Cluster.Member member : cluster.members()) {
            Outlet outlet = outlets.computeIfAbsent(member.source(), _ -> new Outlet());
            if (beginning.first().filter(member::equals).isPresent()) {
                outlet.first++;
            } else if (beginning.isLater(member)) {
                outlet.copies++;
                beginning.lag(member).ifPresent(this::addLag);
            } else {
                outlet.unknown++;
            }
        }
    }

    private void addLag(Duration lag) {
        int bucket = 0;
        while (bucket < BOUNDS.size() && lag.compareTo(BOUNDS.get(bucket)) >= 0) {
            bucket++;
        }
        lags[bucket]++;
    }

    /** {@code {"stories","sources":[{"source","first","copies","unknown"}],"lags":[{"belowSeconds","articles"}]}}. */
    public void write(Json json) {
        json.count("stories", clusters);
        json.array("sources", byCopies(), entry -> json
                .text("source", entry.getKey())
                .count("first", entry.getValue().first)
                .count("copies", entry.getValue().copies)
                .count("unknown", entry.getValue().unknown));
        List<Integer> buckets = java.util.stream.IntStream.range(0, lags.length).boxed().toList();
        json.array("lags", buckets, bucket -> {
            if (bucket < BOUNDS.size()) {
                json.count("belowSeconds", BOUNDS.get(bucket).toSeconds());
            }
            json.count("articles", lags[bucket]);
        });
    }

    private List<Map.Entry<String, Outlet>> byCopies() {
        return outlets.entrySet().stream()
                .sorted(Comparator
                        .comparingInt((Map.Entry<String, Outlet> entry) -> -entry.getValue().copies))
                .toList();
    }
}
