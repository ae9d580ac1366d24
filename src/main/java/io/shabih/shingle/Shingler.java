package io.shabih.shingle;

import io.shabih.hash.Hash64;

/**
 * Cuts a normalised text into its shingles, every run of so many consecutive words.
 *
 * <pre>{@code
 * Shingler shingler = Shingler.words(3);
 * double resemblance = shingler.shingles(a).exactResemblance(shingler.shingles(b));
 * }</pre>
 *
 * <p>A normalised text is words separated by single spaces. A text shorter than one shingle is one
 * shingle of all it has; the empty text has none. The order inside a shingle counts, the place of the
 * shingle in the text does not.
 *
 * <p>Thread-safe: immutable; {@link #worker()} gives each thread its own reusable arrays.
 *
 * <p>Reference: A. Broder, <i>On the resemblance and containment of documents</i>, SEQUENCES 1997,
 * doi:10.1109/SEQUEN.1997.666900.
 *
 * @param wordsPerShingle 1 to 64; 3 suits news
 */
public record Shingler(int wordsPerShingle) {
    private static final int MOST_WORDS = 64;

    public Shingler {
        if (wordsPerShingle < 1 || wordsPerShingle > MOST_WORDS) {
            throw new IllegalArgumentException(
                    "wordsPerShingle is " + wordsPerShingle + "; allowed: 1 to " + MOST_WORDS);
        }
    }

    /** Shingles of {@code wordsPerShingle} words, 1 to 64; 3 suits news. */
    public static Shingler words(int wordsPerShingle) {
        return new Shingler(wordsPerShingle);
    }

    /** Names unit, length and hash in whatever is stored, for example {@code w3-h1}. */
    public String version() {
        return "w" + wordsPerShingle + "-" + Hash64.VERSION;
    }

    /** A worker for one thread. */
    public ShinglerWorker worker() {
        return new ShinglerWorker(wordsPerShingle);
    }

    /** The set of shingles of one text; for many texts keep a {@link #worker()}. */
    public ShingleSet shingles(CharSequence normalised) {
        ShinglerWorker worker = worker();
        char[] text = normalised.toString().toCharArray();
        worker.shingles(text, text.length);
        return worker.toSet();
    }
}
