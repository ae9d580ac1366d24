package io.shabih.engine;

/** Two numbers in one long, the smaller one first: how pairs are kept by the million. */
final class Pair {
    private Pair() {}

    static long of(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }

    static int first(long pair) {
        return (int) (pair >>> 32);
    }

    static int second(long pair) {
        return (int) pair;
    }
}
