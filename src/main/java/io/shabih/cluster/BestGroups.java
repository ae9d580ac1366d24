package io.shabih.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Groups the nodes of a graph so that the weights inside groups, less {@link CorrelationClusters#UNCOMPARED} a pair, are worth as
 * much as can be had: nodes move, one by one, to the group where they are worth most; then whole groups move as nodes did; and again.
 *
 * <p>Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1088/1742-5468/2008/10/P10008">Moving nodes, then groups: V. D. Blondel and others, 2008</a>
 */
final class BestGroups {
    /** Nearly all graphs are done after two or three. */
    private static final int MOST_PASSES = 50;

    private final WeightedGraph graph;
    private final int[] groupOf;
    private final long[] sizeOf;
    // The weights of the edges of one node to each group, and which groups those are.
    private final long[] weightTo;
    private final IntArrayList met = new IntArrayList();

    private BestGroups(WeightedGraph graph, int[] groupOf) {
        this.graph = graph;
        this.groupOf = groupOf;
        this.sizeOf = new long[graph.count()];
        this.weightTo = new long[graph.count()];
        for (int node = 0; node < groupOf.length; node++) {
            sizeOf[groupOf[node]] += graph.size(node);
        }
    }

    /** The group of each node, numbered from 0. */
    static int[] of(WeightedGraph graph) {
        int[] groupOf = new int[graph.count()];
        Arrays.setAll(groupOf, node -> node);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            boolean nodesMoved = new BestGroups(graph, groupOf).move();
            int groups = number(groupOf);
            int[] ofGroups = groups == graph.count() ? groupOf : of(graph.ofGroups(groupOf, groups));
            boolean groupsMoved = number(ofGroups.clone()) < groups && groups < graph.count();
            if (groupsMoved) {
                Arrays.setAll(groupOf, node -> ofGroups[groupOf[node]]);
            }
            if (!groupsMoved && !nodesMoved) {
                break;
            }
        }
        number(groupOf);
        return groupOf;
    }

    /** Numbers the groups from 0 in the order of their first nodes; how many they are. */
    private static int number(int[] groupOf) {
        int[] numberOf = new int[groupOf.length];
        Arrays.fill(numberOf, -1);
        int groups = 0;
        for (int node = 0; node < groupOf.length; node++) {
            int group = groupOf[node];
            numberOf[group] = numberOf[group] < 0 ? groups++ : numberOf[group];
            groupOf[node] = numberOf[group];
        }
        return groups;
    }

    /** Moves nodes until none would be worth more elsewhere; whether any moved. */
    private boolean move() {
        IntArrayFIFOQueue waiting = new IntArrayFIFOQueue(graph.count() + 1);
        BitSet waits = new BitSet(graph.count());
        for (int node = 0; node < graph.count(); node++) {
            waiting.enqueue(node);
        }
        waits.set(0, graph.count());
        IntArrayList free = new IntArrayList(); // groups without nodes
        for (int group = graph.count() - 1; group >= 0; group--) {
            if (sizeOf[group] == 0) {
                free.add(group);
            }
        }
        boolean moved = false;
        while (!waiting.isEmpty()) {
            int node = waiting.dequeueInt();
            waits.clear(node);
            int from = groupOf[node];
            int to = best(node);
            if (to == from) {
                continue;
            }
            moved = true;
            int group = to < 0 ? free.popInt() : to;
            sizeOf[from] -= graph.size(node);
            sizeOf[group] += graph.size(node);
            groupOf[node] = group;
            if (sizeOf[from] == 0) {
                free.add(from);
            }
            graph.edges(node, (other, weight) -> {
                if (groupOf[other] != group && !waits.get(other)) {
                    waits.set(other);
                    waiting.enqueue(other);
                }
            });
        }
        return moved;
    }

    /** The group where a node is worth most: its own unless another is better; below 0 for one of its own. */
    private int best(int node) {
        met.clear();
        graph.edges(node, (other, weight) -> {
            int group = groupOf[other];
            if (weightTo[group] == 0) {
                met.add(group);
            }
            weightTo[group] += weight;
        });
        int own = groupOf[node];
        long ownSize = sizeOf[own] - graph.size(node);
        long bestWorth = worth(weightTo[own], node, ownSize);
        int best = own;
        if (bestWorth < 0) {
            bestWorth = 0;
            best = -1;
        }
        for (int i = 0; i < met.size(); i++) {
            int group = met.getInt(i);
            long worth = group == own ? Long.MIN_VALUE : worth(weightTo[group], node, sizeOf[group]);
            boolean better = worth > bestWorth
                    || worth == bestWorth && best >= 0 && best != own && group < best;
            bestWorth = better ? worth : bestWorth;
            best = better ? group : best;
        }
        for (int i = 0; i < met.size(); i++) {
            weightTo[met.getInt(i)] = 0;
        }
        return best;
    }

    private long worth(long weight, int node, long size) {
        return weight + (long) CorrelationClusters.UNCOMPARED * graph.size(node) * size;
    }
}
