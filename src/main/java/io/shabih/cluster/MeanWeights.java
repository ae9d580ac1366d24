package io.shabih.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.function.IntUnaryOperator;

/**
 * The weights of pairs of groups: the mean of all pairs of their items.
 *
 * @param pairs two different groups each, the smaller first, ascending
 * @param weights of those pairs
 */
record MeanWeights(long[] pairs, int[] weights) {

    /** Those of the groups of some pairs' items; what is within a group is passed over. */
    static MeanWeights of(long[] pairs, int[] weights, IntUnaryOperator groupOf) {
        long[] ofGroups = new long[pairs.length];
        int[] order = new int[pairs.length];
        int count = 0;
        for (int i = 0; i < pairs.length; i++) {
            int a = groupOf.applyAsInt(CorrelationClusters.first(pairs[i]));
            int b = groupOf.applyAsInt(CorrelationClusters.second(pairs[i]));
            ofGroups[i] = CorrelationClusters.pair(Math.min(a, b), Math.max(a, b));
            if (a != b) {
                order[count++] = i;
            }
        }
        IntArrays.parallelQuickSort(order, 0, count, (i, j) -> Long.compare(ofGroups[i], ofGroups[j]));
        LongArrayList groups = new LongArrayList();
        IntArrayList means = new IntArrayList();
        for (int from = 0; from < count;) {
            long sum = 0;
            int to = from;
            while (to < count && ofGroups[order[to]] == ofGroups[order[from]]) {
                sum += weights[order[to++]];
            }
            groups.add(ofGroups[order[from]]);
            means.add((int) Math.floorDiv(sum, to - from));
            from = to;
        }
        return new MeanWeights(groups.toLongArray(), means.toIntArray());
    }
}
