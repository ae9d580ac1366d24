package io.shabih.prepare;

import io.shabih.hash.Hash64;
import io.shabih.normalize.NormalizedText;
import io.shabih.normalize.NormalizerWorker;
import io.shabih.shingle.ShinglerWorker;
import java.util.Arrays;

/**
 * Hashes the words of a text's normal form without making the normal form: news says the same words again and
 * again, and this remembers what became of them.
 *
 * <pre>{@code
 * int count = memo.read(text, length);      // the same hashes as of normalizer.normalize(text)'s words
 * shingler.shinglesOfWords(memo.hashes(), count);
 * }</pre>
 *
 * <p>A text is cut at its spaces and line ends into tokens. Nearly every token becomes one word or none wherever it
 * stands ({@link NormalizerWorker#wordAnywhere}), so its raw characters' hash finds the word's hash. A token that
 * depends on its neighbours (months, phrases, a lone {@code و}, entities) is normalised in a stretch of text: with the
 * word before it and so many words behind it as a phrase may have.
 *
 * <p>Cost: about 10 ns a token that is known (nine in ten), some 200 ns to learn one; 64 KB, up to 2 MB for a corpus of
 * many words. Not thread-safe: one a thread.
 */
final class WordMemo {
    private static final int FIRST_REMEMBERED = 1 << 12;
    private static final int MOST_REMEMBERED = 1 << 17;
    /** What stands in a word hash's place for tokens without a word, and for those that depend on others. */
    private static final long NO_WORD = 1;
    private static final long DEPENDS = 0;

    private final NormalizerWorker normalizer;
    /** A token's hash in every even place, its word's hash behind it: one memory access for both. */
    private long[] memo = new long[2 * FIRST_REMEMBERED];
    private int learned;

    private char[] text = new char[0];
    private int length;
    private long[] tokens = new long[512];
    private int[] starts = new int[512];
    private int[] ends = new int[512];
    private int tokenCount;

    private long[] hashes = new long[512];
    private int count;

    WordMemo(NormalizerWorker normalizer) {
        this.normalizer = normalizer;
    }

    /** Reads the text {@code [0..length)}; returns how many words it has. */
    int read(char[] source, int end) {
        text = source;
        length = end;
        count = 0;
        cut();
        int lastWord = -1;
        for (int i = 0; i < tokenCount;) {
            long word = word(i);
            if (word == DEPENDS) {
                i = stretch(i, lastWord);
                lastWord = i - 1; // a word of its own, unless the text ends
            } else {
                if (word != NO_WORD) {
                    add(word);
                    lastWord = i;
                }
                i++;
            }
        }
        return count;
    }

    /** The words of the last text in the first {@link #read} places; overwritten by the next text. */
    long[] hashes() {
        return hashes;
    }

    /** Cuts the text into tokens and hashes them, apart from looking them up: look-ups then wait side by side. */
    private void cut() {
        reserve(length / 2 + 1);
        char[] source = text;
        int found = 0;
        for (int at = 0; at < length; at++) {
            int from = at;
            long token = 0;
            while (at < length && source[at] != ' ' && source[at] != '\n') {
                token = Hash64.combine(token, source[at++]);
            }
            tokens[found] = token;
            starts[found] = from;
            ends[found] = at;
            found += at > from ? 1 : 0;
        }
        tokenCount = found;
    }

    private void reserve(int most) {
        if (tokens.length <= most) {
            tokens = new long[most + most / 2];
            starts = new int[tokens.length];
            ends = new int[tokens.length];
        }
    }

    private long word(int token) {
        int place = place(tokens[token]);
        if (memo[place] != tokens[token]) {
            place = learn(token);
        }
        return memo[place + 1];
    }

    private int place(long token) {
        return (int) (Hash64.mix(token) << 1 & memo.length - 2);
    }

    private int learn(int token) {
        if (++learned > memo.length / 2 && memo.length < 2 * MOST_REMEMBERED) {
            grow();
        }
        int place = place(tokens[token]);
        memo[place] = tokens[token];
        memo[place + 1] = wordAnywhere(starts[token], ends[token]);
        return place;
    }

    private void grow() {
        long[] before = memo;
        memo = new long[2 * before.length];
        for (int i = 0; i < before.length; i += 2) {
            int place = place(before[i]);
            memo[place] = before[i];
            memo[place + 1] = before[i + 1];
        }
    }

    private long wordAnywhere(int from, int to) {
        int wordLength = normalizer.wordAnywhere(text, from, to);
        if (wordLength == 0) {
            return NO_WORD;
        }
        if (wordLength == NormalizerWorker.DEPENDS) {
            return DEPENDS;
        }
        long word = ShinglerWorker.word(normalizer.word().buffer(), 0, wordLength);
        return word == NO_WORD ? DEPENDS : word; // one of 2^64, and read in its stretch it is right
    }

    /** Adds the words from a token on that depends on others, whose last word before is known; returns the next token. */
    private int stretch(int token, int lastWord) {
        int end = endOfStretch(token);
        int from = lastWord < 0 ? 0 : starts[lastWord];
        NormalizedText words = normalizer.normalize(text, from, ends[end - 1]);
        char[] chars = words.buffer();
        int skipped = lastWord < 0 ? 0 : 1;
        for (int at = 0; at < words.length(); at++) {
            int begin = at;
            while (at < words.length() && chars[at] != ' ') {
                at++;
            }
            if (--skipped < 0) {
                add(ShinglerWorker.word(chars, begin, at));
            }
        }
        return end;
    }

    /** Behind so many words in a row that stand for themselves as no phrase reaches over, or behind all. */
    private int endOfStretch(int token) {
        int alone = 0;
        int end = token;
        while (end < tokenCount && alone < normalizer.longestPhrase()) {
            long word = word(end++);
            alone = word == DEPENDS ? 0 : alone + (word == NO_WORD ? 0 : 1);
        }
        return end;
    }

    private void add(long word) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = word;
    }
}
