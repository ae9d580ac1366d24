package io.shabih.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Nodes of a size, and edges of a weight between them. A node may stand for several items; its size is how many, and an edge is worth
 * the sum of the pairs that it stands for.
 *
 * <p>Edges are joined first, in any order; the first look at a node's edges sorts them. Not thread-safe.
 */
final class WeightedGraph {
    private final int count;
    private final int[] sizes;
    private final IntArrayList ends;
    private final LongArrayList weights;
    /** Where each node's edges begin, with the other node and the weight of each. */
    private int[] starts = {};
    private int[] others = {};
    private long[] weightOf = {};

    WeightedGraph(int count, int edges) {
        this.count = count;
        this.sizes = new int[count];
        this.ends = new IntArrayList(2 * edges);
        this.weights = new LongArrayList(edges);
        Arrays.fill(sizes, 1);
    }

    int count() {
        return count;
    }

    int size(int node) {
        return sizes[node];
    }

    /** Joins two nodes. */
    void join(int a, int b, long weight) {
        ends.add(a);
        ends.add(b);
        weights.add(weight);
    }

    /** Passes over a node's edges. */
    interface Edges {
        /** An edge to another node. */
        void edge(int other, long weight);
    }

    /** Passes every edge of a node. */
    void edges(int node, Edges receiver) {
        if (starts.length == 0) {
            deal();
        }
        for (int i = starts[node]; i < starts[node + 1]; i++) {
            receiver.edge(others[i], weightOf[i]);
        }
    }

    /** Deals the edges out to their nodes. */
    private void deal() {
        starts = new int[count + 1];
        for (int end : ends.elements().length == ends.size() ? ends.elements() : ends.toIntArray()) {
            starts[end + 1]++;
        }
        for (int node = 0; node < count; node++) {
            starts[node + 1] += starts[node];
        }
        int[] next = Arrays.copyOf(starts, count);
        others = new int[ends.size()];
        weightOf = new long[ends.size()];
        for (int i = 0; i < weights.size(); i++) {
            int a = ends.getInt(2 * i);
            int b = ends.getInt(2 * i + 1);
            others[next[a]] = b;
            weightOf[next[a]++] = weights.getLong(i);
            others[next[b]] = a;
            weightOf[next[b]++] = weights.getLong(i);
        }
    }

    /** The graph of which each node is a group of nodes of this one. */
    WeightedGraph ofGroups(int[] groupOf, int groups) {
        int[] order = IntStream.range(0, weights.size())
                .filter(i -> group(groupOf, 2 * i) != group(groupOf, 2 * i + 1))
                .toArray();
        WeightedGraph graph = new WeightedGraph(groups, order.length);
        Arrays.fill(graph.sizes, 0);
        for (int node = 0; node < count; node++) {
            graph.sizes[groupOf[node]] += sizes[node];
        }
        for (int i : order) { // edges of the same two groups stay several: their sum is what counts
            graph.join(group(groupOf, 2 * i), group(groupOf, 2 * i + 1), weights.getLong(i));
        }
        return graph;
    }

    private int group(int[] groupOf, int end) {
        return groupOf[ends.getInt(end)];
    }
}
