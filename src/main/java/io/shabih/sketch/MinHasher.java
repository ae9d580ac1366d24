package io.shabih.sketch;

import java.util.Arrays;

/**
 * Sketches one set after another, reusing its work arrays; made by {@link MinHashScheme#hasher()}, which says how and at
 * what cost.
 *
 * <p>Not thread-safe: one hasher a thread.
 */
public final class MinHasher {
    /** A value of this size counts as none: that is a property of the hash, whatever else is in the set. */
    static final int EMPTY = Integer.MAX_VALUE;

    private static final int FEWEST_ROWS = 32;
    /** Rows whose upper places stand side by side; odd, and so far apart that two bands share one row at most. */
    private static final int STEP = 11;
    private static final int SPREAD_SHIFT = 13;

    private final RowThrow thrown;
    /** A function for each place that stays empty. */
    private final HalfFamily own;
    private final int[] places;
    private final int[] minima;
    /** Of each component. */
    private final int[] placeOf;
    private int[] halves = new int[0];

    MinHasher(MinHashScheme scheme) {
        int rows = Math.max(FEWEST_ROWS, Integer.highestOneBit(scheme.components() - 1));
        this.places = new int[2 * rows];
        this.minima = new int[2 * rows];
        HashFamily family = HashFamily.draw(1 + 2 * rows, scheme.seed());
        int rowBits = Integer.numberOfTrailingZeros(rows);
        long factor = family.factors()[0] | 1L << Integer.SIZE; // its upper half is odd, too
        this.thrown = new RowThrow(family.flips()[0], factor, Integer.SIZE - rowBits);
        this.own = family.halves(1);
        this.placeOf = order(scheme.components(), rows);
    }

    /** The lower places of all rows, then the upper ones, in another order. */
    private static int[] order(int components, int rows) {
        int[] placeOf = new int[components];
        for (int i = 0; i < components; i++) {
            placeOf[i] = i < rows ? 2 * i : 2 * (i * STEP & rows - 1) + 1;
        }
        return placeOf;
    }

    /**
     * Writes the sketch of the set of the first {@code count} hashes to the first places of {@code
     * components}, as many as the scheme has. A component's lowest bits are the best spread.
     *
     * @param hashes well mixed 64-bit hashes such as shingles, in any order; duplicates do no harm
     * @param count 1 to {@code hashes.length}: the empty set has no sketch, for it resembles nothing
     */
    public void sketch(long[] hashes, int count, long[] components) {
        if (count < 1 || count > hashes.length) {
            throw new IllegalArgumentException("count is " + count + "; allowed: 1 to " + hashes.length);
        }
        Arrays.fill(places, EMPTY);
        thrown.throwAll(hashes, count, places);
        int empty = emptyCount();
        if (empty > 0) {
            takeLowerHalves(hashes, count);
            fill(empty, count);
        }
        write(components);
    }

    private int emptyCount() {
        int empty = 0;
        for (int place : places) {
            empty += place == EMPTY ? 1 : 0;
        }
        return empty;
    }

    private void takeLowerHalves(long[] hashes, int count) {
        if (halves.length < count) {
            halves = new int[Math.max(count, 2 * halves.length)];
        }
        for (int i = 0; i < count; i++) {
            halves[i] = (int) hashes[i];
        }
    }

    /** Many empty places all at once, which takes no longer with the others; a few one by one. */
    private void fill(int empty, int count) {
        if (4 * empty > places.length) {
            own.minima(halves, count, minima);
            for (int i = 0; i < places.length; i++) {
                places[i] = places[i] == EMPTY ? minima[i] : places[i];
            }
            return;
        }
        for (int i = 0; i < places.length; i++) {
            if (places[i] == EMPTY) {
                places[i] = own.minimum(i, halves, count);
            }
        }
    }

    // A product's lowest bits depend on its factors' lowest alone: some of those above are added.
    private void write(long[] components) {
        int[] from = places;
        int[] order = placeOf;
        for (int i = 0; i < order.length; i++) {
            int value = from[order[i]];
            components[i] = Integer.toUnsignedLong(value ^ value >>> SPREAD_SHIFT);
        }
    }
}
