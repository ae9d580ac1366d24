package io.shabih.shingle;

import io.shabih.hash.Hash64;

/**
 * Cuts one text after another into shingles, reusing its arrays.
 *
 * <pre>{@code
 * ShinglerWorker worker = Shingler.words(3).worker();
 * int count = worker.shingles(text, length);
 * hasher.sketch(worker.hashes(), count, components);
 * }</pre>
 *
 * <p>Cost: about 20 ns a word; 8 bytes for every second character of the longest text.
 *
 * <p>Not thread-safe: one worker a thread.
 */
public final class ShinglerWorker {
    private static final int FIRST_CAPACITY = 512;

    private final int wordsPerShingle;
    private long[] hashes = new long[FIRST_CAPACITY];
    private int count;

    ShinglerWorker(int wordsPerShingle) {
        this.wordsPerShingle = wordsPerShingle;
    }

    /**
     * Cuts {@code normalised[0..length)} and returns how many shingles there are, in text order and
     * with duplicates.
     */
    public int shingles(char[] normalised, int length) {
        if (length < 0 || length > normalised.length) {
            throw new IllegalArgumentException(
                    "length is " + length + "; allowed: 0 to " + normalised.length);
        }
        makeRoom(length / 2 + 1);
        count = roll(hashWords(normalised, length));
        return count;
    }

    /** The same of a text whose words are hashed already, as {@link ShingleWord#hash} does. */
    public int shinglesOfWords(long[] words, int wordCount) {
        makeRoom(wordCount);
        System.arraycopy(words, 0, hashes, 0, wordCount);
        count = roll(wordCount);
        return count;
    }

    /** The shingles of the last text in the first {@link #count()} places; overwritten by the next text. */
    public long[] hashes() {
        return hashes;
    }

    /** How many shingles the last text has. */
    public int count() {
        return count;
    }

    /** The shingles of the last text as a set of its own. */
    public ShingleSet toSet() {
        return ShingleSet.of(hashes, count);
    }

    private void makeRoom(int capacity) {
        if (hashes.length < capacity) {
            hashes = new long[Math.max(capacity, hashes.length * 2)];
        }
    }

    /** Hashes every word in the same pass that finds where it ends; returns how many there are. */
    private int hashWords(char[] text, int length) {
        int words = 0;
        int i = 0;
        while (i < length) {
            int from = i;
            long combined = 0;
            while (i < length && text[i] != ' ') {
                combined = Hash64.combine(combined, text[i++] + 1L);
            }
            if (i > from) { // stray double spaces make no words
                hashes[words++] = ShingleWord.hash(combined, i - from);
            }
            i++;
        }
        return words;
    }

    /**
     * Turns the hashes of words into those of all windows over them, in place: {@code hashes[i]} then holds the
     * window that began at word i. Returns how many windows there are.
     */
    private int roll(int wordCount) {
        if (wordCount == 0) {
            return 0;
        }
        int width = Math.min(wordCount, wordsPerShingle);
        int windowCount = wordCount - width + 1;
        long weight = Hash64.combineWeight(width - 1);
        long window = 0;
        for (int i = 0; i < width - 1; i++) {
            window = Hash64.combine(window, hashes[i]);
        }
        for (int i = 0; i < windowCount; i++) {
            window = Hash64.combine(window, hashes[i + width - 1]);
            long first = hashes[i];
            hashes[i] = Hash64.mix(window);
            window = Hash64.dropFirst(window, first, weight);
        }
        return windowCount;
    }
}
