package io.shabih.shingle;

import io.shabih.hash.Hash64;

/**
 * Shingles of consecutive words; made by {@link Shingler#words}.
 *
 * @param wordsPerShingle 1 to 64
 */
public record WordShingler(int wordsPerShingle) implements Shingler {

    static final long SEED = 0x736861626968L; // "shabih"

    private static final int LONGEST_WEIGHED = 64;
    private static final long[] SEEDS = new long[LONGEST_WEIGHED];

    static {
        for (int length = 0; length < LONGEST_WEIGHED; length++) {
            SEEDS[length] = SEED * Hash64.combineWeight(length);
        }
    }

    public WordShingler {
        RollingWindow.requireLength("wordsPerShingle", wordsPerShingle);
    }

    @Override
    public String version() {
        return "w" + wordsPerShingle + "-" + Hash64.VERSION;
    }

    /** Room that {@link #fill} needs for a text of so many characters. */
    int capacity(int length) {
        return length / 2 + 1;
    }

    /** Writes the shingles of {@code text[0..length)} to {@code hashes}; returns how many. */
    int fill(char[] text, int length, long[] hashes) {
        return RollingWindow.roll(hashes, hashWords(text, length, hashes), wordsPerShingle);
    }

    /**
     * The hash of a word as shingles are made of it, for whoever hashes words anyway.
     *
     * @param combined the word's code units plus one, combined from 0 on by {@link Hash64#combine}
     * @param length how many they are
     */
    public static long word(long combined, int length) {
        long seed = length < LONGEST_WEIGHED ? SEEDS[length] : SEED * Hash64.combineWeight(length);
        return Hash64.mix(seed + combined);
    }

    // Hash64.word for every word, in the same pass that finds where it ends.
    private static int hashWords(char[] text, int length, long[] hashes) {
        int count = 0;
        int i = 0;
        while (i < length) {
            int from = i;
            long h = SEED;
            while (i < length && text[i] != ' ') {
                h = Hash64.combine(h, text[i++] + 1L);
            }
            if (i > from) { // stray double spaces make no words
                hashes[count++] = Hash64.mix(h);
            }
            i++;
        }
        return count;
    }
}
