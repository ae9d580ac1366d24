package io.shabih.shingle;

/**
 * Cuts a normalised text into its shingles, every run of so many consecutive words or characters.
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
 */
public sealed interface Shingler permits WordShingler, CharShingler {

    /** Shingles of {@code wordsPerShingle} words, 1 to 64; 3 suits news. */
    static Shingler words(int wordsPerShingle) {
        return new WordShingler(wordsPerShingle);
    }

    /**
     * Shingles of {@code charsPerShingle} UTF-16 code units, spaces among them, 1 to 64; 5 suits
     * headlines.
     */
    static Shingler characters(int charsPerShingle) {
        return new CharShingler(charsPerShingle);
    }

    /** Names kind, length and hash in whatever is stored, for example {@code w3-h1}. */
    String version();

    /** A worker for one thread. */
    default ShinglerWorker worker() {
        return new ShinglerWorker(this);
    }

    /** The set of shingles of one text; for many texts keep a {@link #worker()}. */
    default ShingleSet shingles(CharSequence normalised) {
        ShinglerWorker worker = worker();
        char[] text = normalised.toString().toCharArray();
        worker.shingles(text, text.length);
        return worker.toSet();
    }
}
