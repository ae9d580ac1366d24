package io.shabih.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorrelationClustersTest {
    private static final long SEED = 20261201;

    /** Pairs of items with their weights. */
    private static final class Weights {
        private final Map<Long, Integer> of = new TreeMap<>();

        Weights put(int a, int b, int weight) {
            of.put(CorrelationClusters.pair(Math.min(a, b), Math.max(a, b)), weight);
            return this;
        }

        int[] clusters(int count) {
            long[] pairs = of.keySet().stream().mapToLong(Long::longValue).toArray();
            return clusters(count, pairs);
        }

        int[] clusters(int count, long[] pairs) {
            int[] weights = Arrays.stream(pairs).mapToInt(of::get).toArray();
            CorrelationClusters clusters = CorrelationClusters.of(count, pairs, weights);
            return IntStream.range(0, count).map(clusters::clusterOf).toArray();
        }

        /** What a partition is worth. */
        long worth(int[] clusterOf) {
            long worth = 0;
            for (int b = 0; b < clusterOf.length; b++) {
                for (int a = 0; a < b; a++) {
                    worth += clusterOf[a] == clusterOf[b]
                            ? of.getOrDefault(CorrelationClusters.pair(a, b), CorrelationClusters.UNCOMPARED)
                            : 0;
                }
            }
            return worth;
        }
    }

    @Test
    void itemsWithoutPairsStandAlone() {
        assertArrayEquals(new int[] {0, 1, 2}, new Weights().clusters(3));
        assertArrayEquals(new int[0], new Weights().clusters(0));
    }

    @Test
    void onePairThatWasMissedDividesNoCluster() {
        assertArrayEquals(new int[] {0, 0, 0}, new Weights().put(0, 1, 3_000).put(1, 2, 2_500).clusters(3));
    }

    @Test
    void aChainMakesNoCluster() {
        Weights chain = new Weights();
        for (int i = 1; i < 40; i++) {
            chain.put(i - 1, i, 2_500);
        }
        int[] clusters = chain.clusters(40);
        int largest = IntStream.range(0, 40)
                .map(c -> (int) Arrays.stream(clusters).filter(x -> x == c).count())
                .max().orElseThrow();
        assertTrue(largest <= 4, Arrays.toString(clusters));
    }

    /** A round-up that is like two reports, which are surely two, joins the one that it is likelier to be. */
    @Test
    void anItemBetweenTwoClustersJoinsTheBetterOneAndNotBoth() {
        Weights weights = new Weights().put(0, 1, 5_000).put(2, 3, 5_000)
                .put(4, 0, 1_000).put(4, 1, 1_000).put(4, 2, 2_000).put(4, 3, 2_000)
                .put(0, 2, -4_000).put(1, 3, -4_000);
        assertArrayEquals(new int[] {0, 0, 2, 2, 2}, weights.clusters(5));
    }

    @Test
    void manyWeakDoubtsOutweighOneSureMatch() {
        Weights weights = new Weights().put(0, 3, 4_000);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < i; j++) {
                weights.put(i, j, 5_000);
                weights.put(3 + i, 3 + j, 5_000);
            }
            weights.put(i, 3 + (i + 1) % 3, -1_500);
        }
        assertArrayEquals(new int[] {0, 0, 0, 3, 3, 3}, weights.clusters(6));
    }

    /** On every set of a few items, against all partitions there are. */
    @Test
    void fewItemsAreClusteredNearlyAsWellAsCanBe() {
        Random random = new Random(SEED);
        long best = 0;
        long found = 0;
        for (int round = 0; round < 400; round++) {
            Weights weights = random(7, random);
            int[] clusters = weights.clusters(7);
            found += weights.worth(clusters);
            best += bestWorth(weights, new int[7], 0, 0);
            assertEquals(clusters[0], 0);
        }
        assertTrue(found >= 0.98 * best, found + " of " + best + ", seed " + SEED);
    }

    private static Weights random(int count, Random random) {
        Weights weights = new Weights();
        for (int b = 0; b < count; b++) {
            for (int a = 0; a < b; a++) {
                if (random.nextInt(3) > 0) {
                    weights.put(a, b, random.nextInt(-6_000, 6_000));
                }
            }
        }
        return weights;
    }

    private static long bestWorth(Weights weights, int[] clusterOf, int item, int clusters) {
        if (item == clusterOf.length) {
            return weights.worth(clusterOf);
        }
        long best = Long.MIN_VALUE;
        for (int cluster = 0; cluster <= clusters; cluster++) {
            clusterOf[item] = cluster;
            best = Math.max(best, bestWorth(weights, clusterOf, item + 1, Math.max(clusters, cluster + 1)));
        }
        return best;
    }

    @Test
    void noItemWouldBeWorthMoreElsewhere() {
        Random random = new Random(SEED);
        for (int round = 0; round < 50; round++) {
            Weights weights = random(40, random);
            int[] clusters = weights.clusters(40);
            long worth = weights.worth(clusters);
            for (int item = 0; item < 40; item++) {
                for (int other = 0; other <= 40; other++) {
                    int[] moved = clusters.clone();
                    moved[item] = other == 40 ? 40 : clusters[other];
                    assertTrue(weights.worth(moved) <= worth, "item " + item + ", seed " + SEED);
                }
            }
        }
    }

    @Test
    void theOrderOfThePairsDoesNotMatter() {
        Random random = new Random(SEED);
        Weights weights = random(60, random);
        long[] pairs = weights.of.keySet().stream().mapToLong(Long::longValue).toArray();
        int[] expected = weights.clusters(60, pairs);
        for (int round = 0; round < 20; round++) {
            for (int i = pairs.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                long swapped = pairs[i];
                pairs[i] = pairs[j];
                pairs[j] = swapped;
            }
            assertArrayEquals(expected, weights.clusters(60, pairs), "seed " + SEED);
        }
    }

    @Test
    void aClusterIsNamedByItsSmallestItem() {
        int[] clusters = new Weights().put(5, 3, 4_000).put(9, 5, 4_000).clusters(10);
        assertEquals(3, clusters[9]);
        assertEquals(3, clusters[3]);
    }

    /** A template of 3,000 items that are all alike a little, as the hottest buckets give. */
    @Test
    void aLargeConnectedSetIsDone() {
        Random random = new Random(SEED);
        Weights weights = new Weights();
        for (int i = 0; i < 60_000; i++) {
            int a = random.nextInt(3_000);
            int b = random.nextInt(3_000);
            if (a != b) {
                weights.put(a, b, a / 10 == b / 10 ? 4_000 : random.nextInt(-3_000, 1_000));
            }
        }
        for (int i = 0; i < 3_000; i++) {
            for (int j = i - i % 10; j < i; j++) {
                weights.put(i, j, 4_000);
            }
        }
        int[] clusters = weights.clusters(3_000);
        for (int i = 0; i < 3_000; i++) {
            assertEquals(clusters[i - i % 10], clusters[i], "item " + i + ", seed " + SEED);
        }
    }
}
