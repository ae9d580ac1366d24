package io.shabih.sketch;

import static io.shabih.sketch.OnePassKernel.EMPTY;

import java.util.Arrays;

/** The throw of {@link OnePassMinHash}, and the minima of what it leaves empty. */
final class OnePassMinHasher implements MinHasher {
    /** Two places a row: that many fill the widest vectors of a kernel. */
    private static final int FEWEST_ROWS = 32;

    private final int components;
    private final RowThrow thrown;
    /** A function for each place that stays empty. */
    private final HalfFamily own;
    private final OnePassKernel kernel;
    private final int[] places;
    private final int[] minima;
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
        kernel.write(places, components, target);
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
