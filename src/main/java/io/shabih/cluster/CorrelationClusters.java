package io.shabih.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2LongRBTreeMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * Groups items by how surely each two of them belong together: a cluster is worth the sum of the weights of all its pairs, and
 * clusters are sought that are together worth most.
 *
 * <p>The weight of a pair is its log-odds, in thousandths: above 0 where it speaks for one cluster, below 0 where it speaks against.
 * A pair that was never compared weighs {@value #UNCOMPARED}: so no chain of pairs makes one cluster of items that are not alike, and a
 * single pair that was missed divides none.
 *
 * <pre>{@code
 * long[] pairs = {CorrelationClusters.pair(0, 1), CorrelationClusters.pair(1, 2)};
 * CorrelationClusters clusters = CorrelationClusters.of(4, pairs, new int[] {3_000, 2_500});
 * clusters.clusterOf(2); // 0: items 0, 1 and 2 are one cluster although 0 and 2 were never compared
 * }</pre>
 *
 * <p>The best clusters cannot be found in reasonable time; these are where no item, and no two clusters, would be worth more elsewhere. The result is
 * that of the weights alone, not of the order in which pairs come: sums are of whole numbers, and ties go to the smaller item.
 *
 * <p>Cost: linear in the pairs but for a sort, 8 bytes an item and 4 a pair; 24 bytes a pair of the largest set of items that pairs
 * above 0 connect, for no cluster reaches beyond one. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1023/B:MACH.0000033116.57574.95">Correlation clustering: N. Bansal, A. Blum, S. Chawla, 2004</a>
 * @see <a href="https://doi.org/10.1103/PhysRevE.84.016114">A constant cost for each pair: V. A. Traag, P. Van Dooren, Y. Nesterov,
 *     2011</a>
 */
final class CorrelationClusters {
    /** What a pair that was never compared weighs, in thousandths: one in eight such pairs belongs together. */
    static final int UNCOMPARED = -2_000;

    private final int[] clusterOf;

    private CorrelationClusters(int[] clusterOf) {
        this.clusterOf = clusterOf;
    }

    /** Two items as one value. */
    static long pair(int a, int b) {
        return (long) a << Integer.SIZE | b;
    }

    /**
     * Clusters the items 0 to n-1.
     *
     * @param count how many items there are
     * @param pairs two different items each, see {@link #pair}; in any order, no pair twice
     * @param weights of the pairs, log-odds in thousandths
     */
    static CorrelationClusters of(int count, long[] pairs, int[] weights) {
        int[] connected = Connected.by(count, pairs, weights);
        int[] inside = inside(pairs, connected);
        int[] clusterOf = new int[count];
        Arrays.setAll(clusterOf, item -> item);
        for (int from = 0; from < inside.length;) {
            int to = from;
            while (to < inside.length
                    && setOf(pairs[inside[to]], connected) == setOf(pairs[inside[from]], connected)) {
                to++;
            }
            cluster(Arrays.copyOfRange(inside, from, to), pairs, weights, clusterOf);
            from = to;
        }
        return new CorrelationClusters(clusterOf);
    }

    private static int setOf(long pair, int[] connected) {
        return connected[first(pair)];
    }

    /** The pairs within one connected set, set by set, each in the order of their items. */
    private static int[] inside(long[] pairs, int[] connected) {
        IntArrayList inside = new IntArrayList();
        for (int i = 0; i < pairs.length; i++) {
            if (setOf(pairs[i], connected) == connected[second(pairs[i])]) {
                inside.add(i);
            }
        }
        int[] sorted = inside.toIntArray();
        IntArrays.parallelQuickSort(sorted, (i, j) -> {
            int bySet = Integer.compare(setOf(pairs[i], connected), setOf(pairs[j], connected));
            return bySet != 0 ? bySet : Long.compare(pairs[i], pairs[j]);
        });
        return sorted;
    }

    /** Clusters one connected set. */
    private static void cluster(int[] inside, long[] pairs, int[] weights, int[] clusterOf) {
        IntArrayList ends = new IntArrayList(2 * inside.length);
        for (int i : inside) {
            ends.add(first(pairs[i]));
            ends.add(second(pairs[i]));
        }
        ends.sort(null);
        int[] items = ends.intStream().distinct().toArray();
        WeightedGraph graph = new WeightedGraph(items.length, inside.length);
        for (int i : inside) {
            graph.join(Arrays.binarySearch(items, first(pairs[i])),
                    Arrays.binarySearch(items, second(pairs[i])),
                    weights[i] - UNCOMPARED);
        }
        int[] groupOf = BestGroups.of(graph);
        int[] smallest = new int[items.length];
        Arrays.fill(smallest, -1);
        for (int i = 0; i < items.length; i++) { // items ascend: the first of a group is its smallest
            int group = groupOf[i];
            smallest[group] = smallest[group] < 0 ? items[i] : smallest[group];
            clusterOf[items[i]] = smallest[group];
        }
    }

    static int first(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    static int second(long pair) {
        return (int) pair;
    }

    /**
     * Joins each cluster of slight items to the one other cluster where it is worth most, if it is worth anything: an item that says
     * little is like many that have nothing to do with each other, and must not join them.
     *
     * @param slight the items of which these clusters' pairs with others were left out
     * @param pairs of a slight item and another one; all else is passed over
     */
    CorrelationClusters joinedBy(BitSet slight, long[] pairs, int[] weights) {
        if (slight.isEmpty()) {
            return this;
        }
        int[] sizes = new int[clusterOf.length];
        for (int cluster : clusterOf) {
            sizes[cluster]++;
        }
        Long2LongRBTreeMap worth = new Long2LongRBTreeMap(); // of a slight cluster with another one; by both
        for (int i = 0; i < pairs.length; i++) {
            if (slight.get(first(pairs[i])) != slight.get(second(pairs[i]))) {
                boolean turned = slight.get(second(pairs[i]));
                long both = pair(clusterOf[turned ? second(pairs[i]) : first(pairs[i])],
                        clusterOf[turned ? first(pairs[i]) : second(pairs[i])]);
                worth.put(both, worth.get(both) + weights[i] - UNCOMPARED);
            }
        }
        int[] joined = clusterOf.clone();
        long[] best = new long[clusterOf.length];
        worth.forEach((both, weight) -> {
            long over = weight + (long) UNCOMPARED * sizes[first(both)] * sizes[second(both)];
            if (over > best[first(both)]) {
                best[first(both)] = over;
                joined[first(both)] = second(both);
            }
        });
        return named(item -> slight.get(item) ? joined[clusterOf[item]] : clusterOf[item]);
    }

    /** The clusters of items that go where another item is. */
    CorrelationClusters spread(IntUnaryOperator other) {
        return named(item -> clusterOf[other.applyAsInt(item)]);
    }

    /** Clusters under the names of their smallest items. */
    private CorrelationClusters named(IntUnaryOperator clusters) {
        int[] smallest = new int[clusterOf.length];
        Arrays.fill(smallest, -1);
        int[] named = new int[clusterOf.length];
        for (int item = 0; item < named.length; item++) {
            int cluster = clusters.applyAsInt(item);
            smallest[cluster] = smallest[cluster] < 0 ? item : smallest[cluster];
            named[item] = smallest[cluster];
        }
        return new CorrelationClusters(named);
    }

    /** The smallest item of an item's cluster. */
    int clusterOf(int item) {
        return clusterOf[item];
    }
}
