package io.shabih.sketch;

import io.shabih.hash.Hash64;
import java.util.Arrays;

/** The rounds of {@link OnePassMinHash}. */
final class OnePassMinHasher implements MinHasher {
    // A rank is the round above 48 random bits: comparing two compares rounds first, so a component
    // filled in an earlier round is locked without being marked.
    private static final int VALUE_BITS = 48;
    private static final long VALUE = (1L << VALUE_BITS) - 1;
    private static final int PLACE_BITS = Long.SIZE - VALUE_BITS;
    // Above every rank, and the only one with this bit set: 16384 rounds and more do not reach it.
    private static final long EMPTY = Long.MAX_VALUE;
    private static final int EMPTY_BIT = Long.SIZE - 2;

    private final int components;
    private final int throwingRounds;
    private final long[] flips;
    private final long[] factors;

    OnePassMinHasher(OnePassMinHash scheme) {
        this.components = scheme.components();
        this.throwingRounds = scheme.throwingRounds();
        HashFamily family = HashFamily.draw(throwingRounds + components, scheme.seed());
        this.flips = family.flips();
        this.factors = family.factors();
    }

    @Override
    public void sketch(long[] hashes, int count, long[] target) {
        SketchArguments.requireCount(count, hashes);
        Arrays.fill(target, 0, components, EMPTY);
        throwFirst(hashes, count, target);
        int empty = countEmpty(target);
        for (int round = 1; round < throwingRounds && empty > 0; round++) {
            empty -= throwAgain(round, hashes, count, target);
        }
        if (empty > 0) {
            serveEmpty(hashes, count, target);
        }
        for (int i = 0; i < components; i++) {
            target[i] = Hash64.mix(target[i]);
        }
    }

    // The rounds have no branches: whether a throw is the smallest so far cannot be predicted.
    private void throwFirst(long[] hashes, int count, long[] target) {
        long flip = flips[0];
        long factor = factors[0];
        for (int i = 0; i < count; i++) {
            long thrown = (hashes[i] ^ flip) * factor;
            int place = place(thrown);
            target[place] = Math.min(target[place], thrown & VALUE);
        }
    }

    /** Returns how many components were empty and no longer are. */
    private int throwAgain(int round, long[] hashes, int count, long[] target) {
        long flip = flips[round];
        long factor = factors[round];
        long rankBase = (long) round << VALUE_BITS;
        int filled = 0;
        for (int i = 0; i < count; i++) {
            long thrown = (hashes[i] ^ flip) * factor;
            int place = place(thrown);
            long held = target[place];
            filled += (int) (held >>> EMPTY_BIT);
            target[place] = Math.min(held, rankBase | thrown & VALUE);
        }
        return filled;
    }

    // The top bits scaled to the number of components.
    private int place(long thrown) {
        return (int) ((thrown >>> VALUE_BITS) * components >>> PLACE_BITS);
    }

    private int countEmpty(long[] target) {
        int empty = 0;
        for (int i = 0; i < components; i++) {
            empty += (int) (target[i] >>> EMPTY_BIT);
        }
        return empty;
    }

    private void serveEmpty(long[] hashes, int count, long[] target) {
        for (int i = 0; i < components; i++) {
            if (target[i] == EMPTY) {
                target[i] = smallest(throwingRounds + i, hashes, count);
            }
        }
    }

    private long smallest(int round, long[] hashes, int count) {
        long flip = flips[round];
        long factor = factors[round];
        long smallest = EMPTY;
        for (int i = 0; i < count; i++) {
            smallest = Math.min(smallest, (hashes[i] ^ flip) * factor & VALUE);
        }
        return (long) round << VALUE_BITS | smallest;
    }
}
