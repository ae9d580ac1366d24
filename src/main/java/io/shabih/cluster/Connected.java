package io.shabih.cluster;

import java.util.Arrays;

/** Sets of items that pairs of a weight above 0 connect, by union and find. */
final class Connected {
    private Connected() {}

    /** The smallest item of each item's set. */
    static int[] by(int count, long[] pairs, int[] weights) {
        int[] setOf = new int[count];
        Arrays.setAll(setOf, item -> item);
        for (int i = 0; i < pairs.length; i++) {
            if (weights[i] > 0) {
                int a = root(setOf, CorrelationClusters.first(pairs[i]));
                int b = root(setOf, CorrelationClusters.second(pairs[i]));
                setOf[Math.max(a, b)] = Math.min(a, b);
            }
        }
        for (int item = 0; item < count; item++) {
            setOf[item] = root(setOf, item);
        }
        return setOf;
    }

    private static int root(int[] setOf, int item) {
        int at = item;
        while (setOf[at] != at) {
            setOf[at] = setOf[setOf[at]]; // half the way the next time
            at = setOf[at];
        }
        return at;
    }
}
