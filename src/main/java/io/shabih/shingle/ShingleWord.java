package io.shabih.shingle;

import io.shabih.hash.Hash64;

/**
 * The hash of a word as shingles are made of it, for whoever reads the letters of a word anyway: {@link Hash64#word} with a
 * seed of its own, where the seed is added after the letters were combined.
 */
public final class ShingleWord {
    static final long SEED = 0x736861626968L; // "shabih"

    private static final int LONGEST_WEIGHED = 64;
    /** The seed as it weighs before a word of so many letters. */
    private static final long[] SEEDS = new long[LONGEST_WEIGHED];

    static {
        for (int length = 0; length < LONGEST_WEIGHED; length++) {
            SEEDS[length] = SEED * Hash64.combineWeight(length);
        }
    }

    private ShingleWord() {}

    /**
     * The hash.
     *
     * @param combined the word's code units plus one, combined from 0 on by {@link Hash64#combine}
     * @param length how many they are
     */
    public static long hash(long combined, int length) {
        long seed = length < LONGEST_WEIGHED ? SEEDS[length] : SEED * Hash64.combineWeight(length);
        return Hash64.mix(seed + combined);
    }
}
