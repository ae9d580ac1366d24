package io.shabih.shingle;

import io.shabih.hash.Hash64;

/**
 * Shingles of consecutive words; made by {@link Shingler#words}.
 *
 * @param wordsPerShingle 1 to 64
 */
public record WordShingler(int wordsPerShingle) implements Shingler {

    static final long SEED = 0x736861626968L; // "shabih"

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
