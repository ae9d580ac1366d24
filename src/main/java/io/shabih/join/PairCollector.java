package io.shabih.join;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Collects pairs, most of which come many times (like articles meet in many bands), in not much more room than the
 * distinct ones need: when full it sorts, drops repetitions, and grows only if half of it is still taken. Up to {@value
 * #MOST} distinct pairs are passed on once each, at the end; beyond, what there is is passed on and a pair may come again.
 */
final class PairCollector {
    static final int MOST = 1 << 20;

    private static final int FIRST_CAPACITY = 1 << 12;

    private final LongConsumer receiver;
    private long[] pairs = new long[FIRST_CAPACITY];
    private int size;
    private long passed;

    PairCollector(LongConsumer receiver) {
        this.receiver = receiver;
    }

    void add(int item, int other) {
        if (size == pairs.length) {
            makeRoom();
        }
        pairs[size++] = (long) Math.min(item, other) << Integer.SIZE | Math.max(item, other);
    }

    /** Passes on what there still is; returns how many pairs were passed on in all. */
    long finish() {
        dropRepetitions();
        passOn();
        return passed;
    }

    private void makeRoom() {
        dropRepetitions();
        if (size <= pairs.length / 2) {
            return;
        }
        if (pairs.length < 2 * MOST) {
            pairs = Arrays.copyOf(pairs, 2 * pairs.length);
        } else {
            passOn();
        }
    }

    private void passOn() {
        for (int i = 0; i < size; i++) {
            receiver.accept(pairs[i]);
        }
        passed += size;
        size = 0;
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
