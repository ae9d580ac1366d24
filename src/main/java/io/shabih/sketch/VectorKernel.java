package io.shabih.sketch;

import static jdk.incubator.vector.VectorOperators.MIN;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** The loops in vectors of the JDK's incubator; loaded only where {@link OnePassKernel#fastest} finds it. */
final class VectorKernel implements OnePassKernel {
    private static final VectorSpecies<Integer> WHOLE = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> PAIR = IntVector.SPECIES_64;
    private static final VectorSpecies<Long> HASHES = LongVector.SPECIES_PREFERRED;
    private static final int LANES = WHOLE.length();
    /** Vectors side by side in a loop: a multiplication takes longer than starting the next one. */
    private static final int ABREAST = 4;
    /** Hashes thrown at a time: what is in between stays in the innermost cache. */
    private static final int PORTION = 256;

    private final int[] values = new int[2 * PORTION];

    @Override
    public int throwAll(RowThrow thrown, long[] hashes, int count, int[] places) {
        for (int from = 0; from < count; from += PORTION) {
            int portion = Math.min(PORTION, count - from);
            value(thrown, hashes, from, portion);
            offer(thrown.rowShift(), portion, places);
        }
        return emptyCount(places);
    }

    /** The two values of every hash, side by side as its halves are. */
    private void value(RowThrow thrown, long[] hashes, int from, int portion) {
        IntVector factors = LongVector.broadcast(HASHES, thrown.factor()).reinterpretAsInts();
        int i = 0;
        for (; i <= portion - HASHES.length(); i += HASHES.length()) {
            LongVector flipped = LongVector.fromArray(HASHES, hashes, from + i).lanewise(XOR, thrown.flip());
            flipped.reinterpretAsInts().mul(factors).intoArray(values, 2 * i);
        }
        for (; i < portion; i++) {
            values[2 * i] = thrown.lower(hashes[from + i]);
            values[2 * i + 1] = thrown.upper(hashes[from + i]);
        }
    }

    // One load, minimum and store for the two values of a hash.
    private void offer(int rowShift, int portion, int[] places) {
        for (int i = 0; i < 2 * portion; i += 2) {
            int place = values[i + 1] >>> rowShift << 1;
            IntVector pair = IntVector.fromArray(PAIR, values, i);
            pair.min(IntVector.fromArray(PAIR, places, place)).intoArray(places, place);
        }
    }

    private static int emptyCount(int[] places) {
        int empty = 0;
        for (int i = 0; i < places.length; i += LANES) {
            empty += IntVector.fromArray(WHOLE, places, i).eq(EMPTY).trueCount();
        }
        return empty;
    }

    @Override
    public void minima(HalfFamily functions, int[] halves, int count, int[] minima) {
        for (int i = 0; i < minima.length; i += ABREAST * LANES) {
            block(functions, i, halves, count, minima);
        }
    }

    /** A lane is a function: every hash is broadcast to all of them. */
    private static void block(HalfFamily functions, int from, int[] halves, int count, int[] minima) {
        IntVector flipsA = IntVector.fromArray(WHOLE, functions.flips(), from);
        IntVector flipsB = IntVector.fromArray(WHOLE, functions.flips(), from + LANES);
        IntVector flipsC = IntVector.fromArray(WHOLE, functions.flips(), from + 2 * LANES);
        IntVector flipsD = IntVector.fromArray(WHOLE, functions.flips(), from + 3 * LANES);
        IntVector factorsA = IntVector.fromArray(WHOLE, functions.factors(), from);
        IntVector factorsB = IntVector.fromArray(WHOLE, functions.factors(), from + LANES);
        IntVector factorsC = IntVector.fromArray(WHOLE, functions.factors(), from + 2 * LANES);
        IntVector factorsD = IntVector.fromArray(WHOLE, functions.factors(), from + 3 * LANES);
        IntVector a = IntVector.broadcast(WHOLE, EMPTY);
        IntVector b = a;
        IntVector c = a;
        IntVector d = a;
        for (int i = 0; i < count; i++) {
            IntVector half = IntVector.broadcast(WHOLE, halves[i]);
            a = a.min(half.lanewise(XOR, flipsA).mul(factorsA));
            b = b.min(half.lanewise(XOR, flipsB).mul(factorsB));
            c = c.min(half.lanewise(XOR, flipsC).mul(factorsC));
            d = d.min(half.lanewise(XOR, flipsD).mul(factorsD));
        }
        a.intoArray(minima, from);
        b.intoArray(minima, from + LANES);
        c.intoArray(minima, from + 2 * LANES);
        d.intoArray(minima, from + 3 * LANES);
    }

    /** A lane is a hash. */
    @Override
    public int minimum(int[] halves, int count, int flip, int factor) {
        IntVector even = IntVector.broadcast(WHOLE, EMPTY);
        IntVector odd = even;
        int i = 0;
        for (; i <= count - 2 * LANES; i += 2 * LANES) {
            even = even.min(IntVector.fromArray(WHOLE, halves, i).lanewise(XOR, flip).mul(factor));
            odd = odd.min(IntVector.fromArray(WHOLE, halves, i + LANES).lanewise(XOR, flip).mul(factor));
        }
        int minimum = even.min(odd).reduceLanes(MIN);
        for (; i < count; i++) {
            minimum = Math.min(minimum, (halves[i] ^ flip) * factor);
        }
        return minimum;
    }
}
