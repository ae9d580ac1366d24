package io.shabih.lsh;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/**
 * Collects pairs, most of which come many times (like articles meet in many bands), in not much more
 * room than the distinct ones need: when full it sorts, drops repetitions, and grows only if half of it
 * is still taken.
 */
final class PairCollector {
    private static final int FIRST_CAPACITY = 1 << 12;
    private static final int MOST = Integer.MAX_VALUE - 8;

    private long[] pairs = new long[FIRST_CAPACITY];
    private int size;

    void add(int item, int other) {
        add((long) Math.min(item, other) << Integer.SIZE | Math.max(item, other));
    }

    void addAll(PairCollector others) {
        for (int i = 0; i < others.size; i++) {
            add(others.pairs[i]);
        }
    }

    long[] sortedDistinct() {
        dropRepetitions();
        return Arrays.copyOf(pairs, size);
    }

    private void add(long pair) {
        if (size == pairs.length) {
            makeRoom();
        }
        pairs[size++] = pair;
    }

    private void makeRoom() {
        dropRepetitions();
        if (size == MOST) {
            throw new IllegalStateException("candidate pairs are more than " + MOST
                    + "; take a lower bucket limit or a banding of more rows");
        }
        if (size > pairs.length / 2) {
            pairs = Arrays.copyOf(pairs, (int) Math.min(2L * pairs.length, MOST));
        }
    }

    private void dropRepetitions() {
        LongArrays.radixSort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        size = kept;
    }
}
