package io.shabih.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Items that carry one report, whom of them a cluster is represented by, and who may stay for whom.
 *
 * <p>Clusters are {@link CorrelationClusters} by all that was verified; an item that says little joins one of them, and no two. Inside a cluster copies are stars ({@link LeaderClusters}): an
 * item goes only for one that it is a copy of itself, so own texts of one event share a cluster and all stay. The
 * representative is of those that stay the one that belongs to its cluster most surely, by the weights of its pairs; of two that do
 * alike, one that holds another member among other things (a round-up) comes after the other.
 *
 * <pre>{@code
 * ReportClusters clusters = ReportClusters.of(preference, links);
 * clusters.representativeOf(item); // the same for all items of a cluster
 * clusters.leaderOf(item);         // the item that may stay in this one's place; itself where it has to stay
 * }</pre>
 *
 * <p>The result depends on the links and the preference alone, not on the order they come in. Cost: as its parts; 20 bytes an
 * item more. Immutable and thread-safe.
 */
public final class ReportClusters {
    private final int[] representativeOf;
    private final LeaderClusters leaders;

    private ReportClusters(int[] representativeOf, LeaderClusters leaders) {
        this.representativeOf = representativeOf;
        this.leaders = leaders;
    }

    /**
     * What is known of pairs of items.
     *
     * @param pairs every verified pair once, packed as {@code (first << 32) | second}
     * @param weights of those pairs, log-odds that the two carry one report, in thousandths
     * @param copies pairs of copies of which the first is whole enough to stand for the second; a pair of which either is, is there
     *     twice
     * @param leads those of them of which the second may go for the first
     * @param contains pairs of which the first holds the second among other things
     * @param slight items that say little, as a headline without a body: one of them joins no two others
     */
    public record Links(long[] pairs, int[] weights, long[] copies, long[] leads, long[] contains,
            BitSet slight) {
        /** @throws IllegalArgumentException if there are not as many weights as pairs */
        public Links {
            if (pairs.length != weights.length) {
                throw new IllegalArgumentException("weights are " + weights.length + "; allowed: one a pair, "
                        + pairs.length);
            }
        }
    }

    /**
     * Clusters the items.
     *
     * @param preference all items 0 to n-1, the one to keep first
     */
    public static ReportClusters of(int[] preference, Links links) {
        CorrelationClusters clusters = clusters(preference, links);
        LeaderClusters leaders = LeaderClusters.of(preference, inside(links.leads(), clusters));
        long[] weightOf = new long[preference.length];
        for (int i = 0; i < links.pairs().length; i++) {
            if (isInside(links.pairs()[i], clusters)) { // over those not compared, which all members have as many of
                int over = links.weights()[i] - CorrelationClusters.UNCOMPARED;
                weightOf[CorrelationClusters.first(links.pairs()[i])] += over;
                weightOf[CorrelationClusters.second(links.pairs()[i])] += over;
            }
        }
        BitSet roundUps = new BitSet(preference.length);
        for (long pair : inside(links.contains(), clusters)) {
            roundUps.set(CorrelationClusters.first(pair));
        }
        return new ReportClusters(representatives(preference, clusters, item -> leaders.leaderOf(item) == item
                ? 2 * weightOf[item] + (roundUps.get(item) ? 0 : 1)
                : Long.MIN_VALUE), leaders);
    }

    /**
     * Clusters stars of copies, each as one item, by the mean weight of what was compared between two of them: so it does not matter
     * how often a report was copied, nor which of the copies were compared.
     */
    private static CorrelationClusters clusters(int[] preference, Links links) {
        BitSet slight = links.slight();
        LongArrayList whole = new LongArrayList();
        for (long copy : links.copies()) {
            if (!slight.get(CorrelationClusters.first(copy))
                    && !slight.get(CorrelationClusters.second(copy))) {
                whole.add(copy);
            }
        }
        LeaderClusters stars = LeaderClusters.of(preference, whole.toLongArray());
        MeanWeights between = MeanWeights.of(links.pairs(), links.weights(), stars::leaderOf);
        LongArrayList pairs = new LongArrayList();
        IntArrayList weights = new IntArrayList();
        for (int i = 0; i < between.pairs().length; i++) {
            long pair = between.pairs()[i];
            if (slight.get(CorrelationClusters.first(pair)) == slight.get(CorrelationClusters.second(pair))) {
                pairs.add(pair);
                weights.add(between.weights()[i]);
            }
        }
        return CorrelationClusters.of(preference.length, pairs.toLongArray(), weights.toIntArray())
                .joinedBy(slight, between.pairs(), between.weights())
                .spread(stars::leaderOf);
    }

    private interface Rank {
        long of(int item);
    }

    /** The highest of each cluster; among equals the preferred one. */
    private static int[] representatives(int[] preference, CorrelationClusters clusters, Rank rank) {
        int[] best = new int[preference.length];
        Arrays.fill(best, -1);
        for (int item : preference) {
            int cluster = clusters.clusterOf(item);
            if (best[cluster] < 0 || rank.of(item) > rank.of(best[cluster])) {
                best[cluster] = item;
            }
        }
        int[] representativeOf = new int[preference.length];
        Arrays.setAll(representativeOf, item -> best[clusters.clusterOf(item)]);
        return representativeOf;
    }

    private static long[] inside(long[] pairs, CorrelationClusters clusters) {
        LongArrayList inside = new LongArrayList();
        for (long pair : pairs) {
            if (isInside(pair, clusters)) {
                inside.add(pair);
            }
        }
        return inside.toLongArray();
    }

    private static boolean isInside(long pair, CorrelationClusters clusters) {
        return clusters.clusterOf(CorrelationClusters.first(pair)) == clusters
                .clusterOf(CorrelationClusters.second(pair));
    }

    /** The item that represents an item's cluster; the item itself where it stands alone. */
    public int representativeOf(int item) {
        return representativeOf[item];
    }

    /** The item that may stay in an item's place; the item itself where it has to stay. */
    public int leaderOf(int item) {
        return leaders.leaderOf(item);
    }
}
