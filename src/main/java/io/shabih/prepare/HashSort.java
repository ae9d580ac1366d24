package io.shabih.prepare;

import java.util.Arrays;

/**
 * Sorts hashes, which are spread evenly: one throw into buckets of one or two, then insertion within them.
 *
 * <p>Cost: linear, some 4 ns a hash where {@link Arrays#sort(long[])} takes 25. Values that are not spread (hashes can be
 * constructed) cost what {@code Arrays.sort} does. Not thread-safe: one a thread.
 */
final class HashSort {
    /** Steps a value that chance does not need: the values are no hashes. */
    private static final int MOST_STEPS = 16;

    private long[] spare = new long[1 << 10];
    private int[] starts = new int[1 << 10];

    /** Sorts the first values, ascending as signed numbers. */
    void sort(long[] values, int count) {
        if (count < 2) {
            return;
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
        int shift = Long.SIZE - bits;
        grow(count, 1 << bits);
        Arrays.fill(starts, 0, (1 << bits) + 1, 0);
        for (int i = 0; i < count; i++) {
            starts[bucket(values[i], shift) + 1]++;
        }
        for (int bucket = 0; bucket < 1 << bits; bucket++) {
            starts[bucket + 1] += starts[bucket];
        }
        for (int i = 0; i < count; i++) {
            spare[starts[bucket(values[i], shift)]++] = values[i];
        }
        if (!insert(spare, values, count)) {
            System.arraycopy(spare, 0, values, 0, count);
            Arrays.sort(values, 0, count);
        }
    }

    private static int bucket(long value, int shift) {
        return (int) ((value ^ Long.MIN_VALUE) >>> shift);
    }

    /** False where it takes too long. */
    private static boolean insert(long[] nearlySorted, long[] sorted, int count) {
        long steps = (long) MOST_STEPS * count;
        for (int i = 0; i < count; i++) {
            long value = nearlySorted[i];
            int at = i;
            while (at > 0 && sorted[at - 1] > value) {
                sorted[at] = sorted[at - 1];
                at--;
            }
            sorted[at] = value;
            steps -= i - at;
            if (steps < 0) {
                return false;
            }
        }
        return true;
    }

    private void grow(int count, int buckets) {
        if (spare.length < count) {
            spare = new long[count + count / 2];
        }
        if (starts.length <= buckets) {
            starts = new int[2 * buckets];
        }
    }
}
