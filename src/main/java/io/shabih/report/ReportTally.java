package io.shabih.report;

import io.shabih.Beginning;
import io.shabih.Cluster;
import io.shabih.Match;
import io.shabih.Relation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sees every cluster, match and reject of a run pass by, and remembers what {@link Report} will show.
 *
 * <pre>{@code
 * tally.cluster(cluster); tally.match(match); tally.rejected("no title and no body");
 * tally.largestClusters(); // the engine fetches their articles
 * tally.plots();
 * }</pre>
 *
 * <p>The order in which things come makes no difference. Examples of a relation are the hardest case (the
 * least resemblance among copies, the most among others) and a fixed random choice. Cost: a few hundred
 * clusters and matches and a counter a source, whatever the size of the run. Matches may come from one thread while
 * another one brings clusters and rejects; otherwise not thread-safe.
 */
public final class ReportTally {

    /** Upper bounds of the publication lag's bins; one more bin holds what is later. */
    public static final List<Duration> LAGS = List.of(
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(7));

    private static final int MAX_CLUSTERS = 20;
    private static final int MAX_RANDOM_EXAMPLES = 2;
    private static final int MAX_SOURCES = 15;
    private static final int MAX_REASONS = 1_000;
    private static final String OTHER_REASONS = "other reasons";

    private static final Comparator<Match> BY_IDS = Comparator.comparing(Match::a).thenComparing(Match::b);
    private static final Comparator<Match> AT_RANDOM = Comparator.comparingInt(ReportTally::lot)
            .thenComparing(BY_IDS);
    private static final Comparator<Match> BY_RESEMBLANCE = Comparator.comparingDouble(Match::resemblance)
            .thenComparing(BY_IDS);

    /** The examples of one relation. */
    private static final class Examples {
        private final TreeSet<Match> hardest;
        private final TreeSet<Match> random = new TreeSet<>(AT_RANDOM);

        Examples(Relation relation) {
            hardest = new TreeSet<>(relation.sameReport() ? BY_RESEMBLANCE : BY_RESEMBLANCE.reversed());
        }

        void add(Match match) {
            addBounded(hardest, match, 1);
            addBounded(random, match, MAX_RANDOM_EXAMPLES);
        }
    }

    private final TreeSet<ClusterExcerpt> largest = new TreeSet<>(
            Comparator.comparingInt((ClusterExcerpt cluster) -> -cluster.size())
                    .thenComparing(ClusterExcerpt::id));
    private final TreeMap<Integer, Long> clusterSizes = new TreeMap<>();
    private final Map<Relation, Examples> examples = new EnumMap<>(Relation.class);
    private final Map<Relation, long[]> resemblance = new EnumMap<>(Relation.class);
    private final Map<String, long[]> firstAndLater = new HashMap<>();
    private final long[] lags = new long[LAGS.size() + 1];
    private final Map<String, Long> rejects = new HashMap<>();

    /** Of one run, from its beginning. */
    public ReportTally() {}

    public void cluster(Cluster cluster) {
        addBounded(largest, ClusterExcerpt.of(cluster), MAX_CLUSTERS);
        clusterSizes.merge(cluster.members().size(), 1L, Long::sum);
        Beginning<Cluster.Member> beginning = Beginning.of(cluster.members());
        for (Cluster.Member member : cluster.members()) {
            long[] counts = firstAndLater.computeIfAbsent(member.source(), _ -> new long[3]);
            if (beginning.first().filter(member::equals).isPresent()) {
                counts[0]++;
            } else if (beginning.isLater(member)) {
                counts[1]++;
                beginning.lag(member).ifPresent(lag -> lags[bin(lag)]++);
            } else {
                counts[2]++;
            }
        }
    }

    public void match(Match match) {
        examples.computeIfAbsent(match.relation(), Examples::new).add(match);
        int last = ReportData.Plots.RESEMBLANCE_BINS - 1;
        int bin = (int) Math.min(last, match.resemblance() * ReportData.Plots.RESEMBLANCE_BINS);
        resemblance.computeIfAbsent(match.relation(), _ -> new long[last + 1])[bin]++;
    }

    public void rejected(String reason) {
        boolean room = rejects.size() < MAX_REASONS || rejects.containsKey(reason);
        rejects.merge(room ? reason : OTHER_REASONS, 1L, Long::sum);
    }

    /** The largest clusters, largest first. */
    public List<ClusterExcerpt> largestClusters() {
        return List.copyOf(largest);
    }

    /** Three matches of each relation at most, in the relations' order. */
    public List<Match> examples() {
        List<Match> chosen = new ArrayList<>();
        for (Examples ofRelation : examples.values()) {
            chosen.addAll(ofRelation.hardest);
            ofRelation.random.stream().filter(match -> !ofRelation.hardest.contains(match))
                    .forEach(chosen::add);
        }
        return chosen;
    }

    public ReportData.Plots plots() {
        Map<Relation, List<Long>> bins = new EnumMap<>(Relation.class);
        resemblance.forEach((relation, counts) -> bins.put(relation, boxed(counts)));
        List<ReportData.SourceCount> sources = firstAndLater.entrySet().stream()
                .map(entry -> new ReportData.SourceCount(entry.getKey(), entry.getValue()[0],
                        entry.getValue()[1], entry.getValue()[2]))
                .sorted(Comparator.comparingLong((ReportData.SourceCount count) -> -count.articles())
                        .thenComparing(ReportData.SourceCount::source))
                .limit(MAX_SOURCES)
                .toList();
        return new ReportData.Plots(clusterSizes, bins, sources, boxed(lags));
    }

    public Map<String, Long> rejectsByReason() {
        return Map.copyOf(rejects);
    }

    private static int bin(Duration lag) {
        int bin = 0;
        while (bin < LAGS.size() && lag.compareTo(LAGS.get(bin)) >= 0) {
            bin++;
        }
        return bin;
    }

    private static <T> void addBounded(NavigableSet<T> best, T item, int maxItems) {
        best.add(item);
        if (best.size() > maxItems) {
            best.pollLast();
        }
    }

    /** The same number for the same pair in every run, and no pattern in the numbers. */
    private static int lot(Match match) {
        int hash = 31 * match.a().hashCode() + match.b().hashCode();
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }

    private static List<Long> boxed(long[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }
}
