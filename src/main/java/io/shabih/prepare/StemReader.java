package io.shabih.prepare;

import io.shabih.hash.Hash64;
import java.util.Arrays;

/**
 * Stems one text after another on one thread, as {@link NewsWords} and {@link SnowballStems} do word by word, and remembers the
 * stems of common words: news says the same words again and again.
 *
 * <p>Cost: a hash and a look-up a known word; 128 KB. Not thread-safe: one a thread.
 */
final class StemReader {
    private static final int REMEMBERED = 1 << 13;

    private final NewsWords words;
    private final SnowballStems others = new SnowballStems();
    private final long[] wordAt = new long[REMEMBERED];
    private final long[] stemAt = new long[REMEMBERED];

    StemReader(NewsWords words) {
        this.words = words;
    }

    /** The words of a normalised text by rarity. */
    Terms terms(char[] text, int length) {
        return terms(stems(text, length));
    }

    /** The distinct ones of the stems of a text. */
    Terms terms(long[] stems) {
        return Terms.of(words, stems);
    }

    /** The stems of all words of a normalised text, in their order. */
    long[] stems(char[] text, int length) {
        long[] stems = new long[length / 2 + 1];
        int count = 0;
        int i = 0;
        while (i < length) {
            int from = i;
            long hash = 0;
            while (i < length && text[i] != ' ') { // Hash64.word, in the pass that finds where the word ends
                hash = Hash64.combine(hash, text[i++] + 1L);
            }
            if (i > from) {
                stems[count++] = stem(Hash64.mix(hash), text, from, i);
            }
            i++;
        }
        return Arrays.copyOf(stems, count);
    }

    private long stem(long word, char[] text, int from, int to) {
        int place = (int) word & REMEMBERED - 1;
        if (wordAt[place] != word) {
            wordAt[place] = word;
            stemAt[place] = NewsWords.stems(text[from])
                    ? words.stem(text, from, to)
                    : others.stem(text, from, to);
        }
        return stemAt[place];
    }
}
