package io.shabih.shingle;

/**
 * Cuts one text after another into shingles, reusing its arrays.
 *
 * <pre>{@code
 * ShinglerWorker worker = Shingler.words(3).worker();
 * int count = worker.shingles(text, length);
 * hasher.sketch(worker.hashes(), count, components);
 * }</pre>
 *
 * <p>Cost: about 20 ns a word; 8 bytes for every second character of the longest text for words, for
 * every character for characters.
 *
 * <p>Not thread-safe: one worker a thread.
 */
public final class ShinglerWorker {
    private static final int FIRST_CAPACITY = 512;

    private final Shingler shingler;
    private long[] hashes = new long[FIRST_CAPACITY];
    private int count;

    ShinglerWorker(Shingler shingler) {
        this.shingler = shingler;
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
        count = switch (shingler) {
            case WordShingler words -> words.fill(normalised, length, room(words.capacity(length)));
            case CharShingler characters ->
                characters.fill(normalised, length, room(characters.capacity(length)));
        };
        return count;
    }

    /**
     * The same of a text whose words are hashed already, as {@link WordShingler#word} does.
     *
     * @throws IllegalStateException if the shingles are not of words
     */
    public int shinglesOfWords(long[] words, int wordCount) {
        if (!(shingler instanceof WordShingler wordShingler)) {
            throw new IllegalStateException("shingles are " + shingler.version() + "; allowed: of words");
        }
        System.arraycopy(words, 0, room(wordCount), 0, wordCount);
        count = RollingWindow.roll(hashes, wordCount, wordShingler.wordsPerShingle());
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

    private long[] room(int capacity) {
        if (hashes.length < capacity) {
            hashes = new long[Math.max(capacity, hashes.length * 2)];
        }
        return hashes;
    }
}
