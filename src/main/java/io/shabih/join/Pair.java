package io.shabih.join;

/** Two numbers in one long, the smaller one first: how pairs are kept by the million. */
public final class Pair {
    private Pair() {}

    public static long of(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }

    public static int first(long pair) {
        return (int) (pair >>> 32);
    }

    public static int second(long pair) {
        return (int) pair;
    }
}
