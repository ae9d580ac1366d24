package io.shabih.sketch;

import java.util.Arrays;

/** The rounds of {@link OnePassMinHash}. */
final class OnePassMinHasher implements MinHasher {
    // A rank is the round above 48 random bits: comparing two compares rounds first, so a component
    // filled in an earlier round is locked without being marked.
    private static final int VALUE_BITS = 48;
    private static final long VALUE = (1L << VALUE_BITS) - 1;
    // Above every rank, and the only one with this bit set: 16384 rounds and more do not reach it.
    private static final long EMPTY = Long.MAX_VALUE;
    private static final int EMPTY_BIT = Long.SIZE - 2;
    /** With fewer empty places than this share a throw's branch is foreseen, and cheaper than a minimum. */
    private static final int FEW = 8;

    private final int components;
    private final int throwingRounds;
    private final long[] flips;
    private final long[] factors;
    /** A power of two of places, one at least for a component; what falls behind the components is lost. */
    private final long[] places;
    private final int placeShift;

    OnePassMinHasher(OnePassMinHash scheme) {
        this.components = scheme.components();
        this.throwingRounds = scheme.throwingRounds();
        HashFamily family = HashFamily.draw(throwingRounds + components, scheme.seed());
        this.flips = family.flips();
        this.factors = family.factors();
        int placeBits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(components - 1));
        this.places = new long[1 << placeBits];
        this.placeShift = Long.SIZE - placeBits;
    }

    @Override
    public void sketch(long[] hashes, int count, long[] target) {
        SketchArguments.requireCount(count, hashes);
        Arrays.fill(places, EMPTY);
        long open = places.length - throwAll(0, hashes, count);
        for (int round = 1; round < throwingRounds && open > 0; round++) {
            open -= open * FEW < places.length
                    ? throwAtFew(round, hashes, count)
                    : throwAll(round, hashes, count);
        }
        if (open > 0) {
            serveEmpty(hashes, count);
        }
        System.arraycopy(places, 0, target, 0, components);
    }

    /**
     * Returns how many places were empty and no longer are. Without branches: whether a throw is the smallest so far
     * cannot be predicted.
     */
    private long throwAll(int round, long[] hashes, int count) {
        long[] ranks = places;
        int shift = placeShift;
        long flip = flips[round];
        long factor = factors[round];
        long base = (long) round << VALUE_BITS;
        long filled = 0;
        for (int i = 0; i < count; i++) {
            long thrown = (hashes[i] ^ flip) * factor;
            int place = (int) (thrown >>> shift);
            long held = ranks[place];
            filled += held >>> EMPTY_BIT;
            ranks[place] = Math.min(held, thrown & VALUE | base);
        }
        return filled;
    }

    /** The same where next to all places are locked. */
    private long throwAtFew(int round, long[] hashes, int count) {
        long[] ranks = places;
        int shift = placeShift;
        long flip = flips[round];
        long factor = factors[round];
        long base = (long) round << VALUE_BITS;
        long filled = 0;
        for (int i = 0; i < count; i++) {
            long thrown = (hashes[i] ^ flip) * factor;
            int place = (int) (thrown >>> shift);
            long held = ranks[place];
            if (held > base) {
                filled += held >>> EMPTY_BIT;
                ranks[place] = Math.min(held, thrown & VALUE | base);
            }
        }
        return filled;
    }

    private void serveEmpty(long[] hashes, int count) {
        for (int i = 0; i < components; i++) {
            if (places[i] == EMPTY) {
                places[i] = smallest(throwingRounds + i, hashes, count);
            }
        }
    }

    // Two minima side by side: each waits for its own last one only.
    private long smallest(int round, long[] hashes, int count) {
        long flip = flips[round];
        long factor = factors[round];
        long even = EMPTY;
        long odd = EMPTY;
        int i = 0;
        for (; i < count - 1; i += 2) {
            even = Math.min(even, (hashes[i] ^ flip) * factor & VALUE);
            odd = Math.min(odd, (hashes[i + 1] ^ flip) * factor & VALUE);
        }
        long last = i < count ? (hashes[i] ^ flip) * factor & VALUE : EMPTY;
        return (long) round << VALUE_BITS | Math.min(last, Math.min(even, odd));
    }
}
