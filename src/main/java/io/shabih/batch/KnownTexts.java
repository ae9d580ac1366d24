package io.shabih.batch;

import io.shabih.hash.TextKey;
import java.util.OptionalInt;

/**
 * Which row has the sketch of a title and body, by their key: what agencies send is printed as it came, and pages are fetched
 * twice. A table of fixed size; of two texts that meet in a place the later one stays.
 *
 * <p>Memory: 10 MB. Thread-safe.
 */
final class KnownTexts {
    private static final int PLACES = 1 << 19;

    private final long[] highs = new long[PLACES];
    private final long[] lows = new long[PLACES];
    private final int[] rows = new int[PLACES];

    /** The row of the text, if it is remembered. */
    synchronized OptionalInt row(TextKey text) {
        int place = place(text);
        return highs[place] == text.high() && lows[place] == text.low()
                ? OptionalInt.of(rows[place])
                : OptionalInt.empty();
    }

    synchronized void remember(TextKey text, int row) {
        int place = place(text);
        highs[place] = text.high();
        lows[place] = text.low();
        rows[place] = row;
    }

    private static int place(TextKey text) {
        return (int) text.low() & PLACES - 1;
    }
}
