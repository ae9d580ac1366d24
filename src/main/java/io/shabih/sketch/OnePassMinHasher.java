package io.shabih.sketch;

import static io.shabih.sketch.OnePassKernel.EMPTY;

import java.util.Arrays;

/** The throw of {@link OnePassMinHash}, and the minima of what it leaves empty. */
final class OnePassMinHasher implements MinHasher {
    /** Two places a row: that many fill the widest vectors of a kernel. */
    private static final int FEWEST_ROWS = 32;
    /** Rows whose upper places stand side by side; odd, and so far apart that two bands share one row at most. */
    private static final int STEP = 11;
    private static final int SPREAD_SHIFT = 13;

    private final int components;
    private final RowThrow thrown;
    /** A function for each place that stays empty. */
    private final HalfFamily own;
    private final OnePassKernel kernel;
    private final int[] places;
    private final int[] minima;
    /** Of each component. */
    private final int[] placeOf;
    private int[] halves = new int[0];

    OnePassMinHasher(OnePassMinHash scheme, OnePassKernel kernel) {
        this.components = scheme.components();
        int rows = Math.max(FEWEST_ROWS, Integer.highestOneBit(components - 1));
        this.kernel = kernel;
        this.places = new int[2 * rows];
        this.minima = new int[2 * rows];
        HashFamily family = HashFamily.draw(1 + 2 * rows, scheme.seed());
        int rowBits = Integer.numberOfTrailingZeros(rows);
        long factor = family.factors()[0] | 1L << Integer.SIZE; // its upper half is odd, too
        this.thrown = new RowThrow(family.flips()[0], factor, Integer.SIZE - rowBits);
        this.own = family.halves(1);
        this.placeOf = order(components, rows);
    }

    /** The lower places of all rows, then the upper ones, in another order. */
    private static int[] order(int components, int rows) {
        int[] placeOf = new int[components];
        for (int i = 0; i < components; i++) {
            placeOf[i] = i < rows ? 2 * i : 2 * (i * STEP & rows - 1) + 1;
        }
        return placeOf;
    }

    @Override
    public void sketch(long[] hashes, int count, long[] target) {
        SketchArguments.requireCount(count, hashes);
        Arrays.fill(places, EMPTY);
        int empty = kernel.throwAll(thrown, hashes, count, places);
        if (empty > 0) {
            takeLowerHalves(hashes, count);
            serve(empty, count);
        }
        write(target);
    }

    // A product's lowest bits depend on its factors' lowest alone: some of those above are added.
    private void write(long[] target) {
        int[] from = places;
        int[] order = placeOf;
        for (int i = 0; i < order.length; i++) {
            int value = from[order[i]];
            target[i] = Integer.toUnsignedLong(value ^ value >>> SPREAD_SHIFT);
        }
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
    private void serve(int empty, int count) {
        if (4 * empty > places.length) {
            kernel.minima(own, halves, count, minima);
            for (int i = 0; i < places.length; i++) {
                places[i] = places[i] == EMPTY ? minima[i] : places[i];
            }
            return;
        }
        for (int i = 0; i < places.length; i++) {
            if (places[i] == EMPTY) {
                places[i] = kernel.minimum(halves, count, own.flips()[i], own.factors()[i]);
            }
        }
    }
}
