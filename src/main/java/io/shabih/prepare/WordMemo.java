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
 * <p>Cost: about 10 ns a token that is known (nine in ten), some 200 ns to learn one; 64 KB, up to 4 MB for a corpus of
 * many words. Not thread-safe: one a thread.
 */
final class WordMemo {
    private static final int FIRST_REMEMBERED = 1 << 12;
    private static final int MOST_REMEMBERED = 1 << 18;
    /** What stands in a word hash's place for tokens without a word, and for those that depend on others. */
    private static final long NO_WORD = 1;
    private static final long DEPENDS = 0;

    private final NormalizerWorker normalizer;
    private long[] tokenAt = new long[FIRST_REMEMBERED];
    private long[] wordAt = new long[FIRST_REMEMBERED];
    private int learned;
    private long[] hashes = new long[512];
    private int count;
    /** Where the last token with a word begins, -1 before the first. */
    private int lastWord;

    WordMemo(NormalizerWorker normalizer) {
        this.normalizer = normalizer;
    }

    /** Reads the text {@code [0..length)}; returns how many words it has. */
    int read(char[] text, int length) {
        count = 0;
        lastWord = -1;
        if (hashes.length <= length / 2 + 1) {
            hashes = new long[length / 2 + 2];
        }
        int at = 0;
        while (at < length) {
            int from = at;
            long token = 0;
            while (at < length && text[at] != ' ' && text[at] != '\n') {
                token = Hash64.combine(token, text[at++]);
            }
            at++;
            if (at - from > 1) {
                long word = word(token, text, from, at - 1);
                if (word == DEPENDS) {
                    at = stretch(text, from, length);
                } else if (word != NO_WORD) {
                    hashes[count++] = word;
                    lastWord = from;
                }
            }
        }
        return count;
    }

    /** The words of the last text in the first {@link #read} places; overwritten by the next text. */
    long[] hashes() {
        return hashes;
    }

    private long word(long token, char[] text, int from, int to) {
        int place = place(token);
        if (tokenAt[place] != token) {
            if (++learned > tokenAt.length && learned < MOST_REMEMBERED) {
                grow();
                place = place(token);
            }
            tokenAt[place] = token;
            wordAt[place] = learn(text, from, to);
        }
        return wordAt[place];
    }

    private int place(long token) {
        return (int) (Hash64.mix(token) & tokenAt.length - 1);
    }

    private void grow() {
        long[] tokens = tokenAt;
        long[] words = wordAt;
        tokenAt = new long[2 * tokens.length];
        wordAt = new long[2 * tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            int place = place(tokens[i]);
            tokenAt[place] = tokens[i];
            wordAt[place] = words[i];
        }
    }

    private long learn(char[] text, int from, int to) {
        int length = normalizer.wordAnywhere(text, from, to);
        if (length == 0) {
            return NO_WORD;
        }
        if (length == NormalizerWorker.DEPENDS) {
            return DEPENDS;
        }
        long word = ShinglerWorker.word(normalizer.word().buffer(), 0, length);
        return word == NO_WORD ? DEPENDS : word; // one of 2^64, and read in its stretch it is right
    }

    /** Reads on in the text itself from a token that depends on others; returns where to go on. */
    private int stretch(char[] text, int from, int length) {
        int start = lastWord < 0 ? 0 : lastWord;
        int skipped = lastWord < 0 ? 0 : 1;
        int end = endOfStretch(text, from, length);
        NormalizedText words = normalizer.normalize(text, start, end);
        char[] chars = words.buffer();
        int at = 0;
        while (at < words.length()) {
            int begin = at;
            while (at < words.length() && chars[at] != ' ') {
                at++;
            }
            if (skipped == 0) {
                add(ShinglerWorker.word(chars, begin, at));
            } else {
                skipped--;
            }
            at++;
        }
        return end;
    }

    private void add(long word) {
        if (count == hashes.length) { // spellings may have more words than they replace
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = word;
    }

    /** Behind so many words in a row that stand for themselves as no phrase reaches over. */
    private int endOfStretch(char[] text, int from, int length) {
        int independent = 0;
        int at = from;
        while (at < length && independent < normalizer.longestPhrase()) {
            int begin = at;
            long token = 0;
            while (at < length && text[at] != ' ' && text[at] != '\n') {
                token = Hash64.combine(token, text[at++]);
            }
            if (at > begin) {
                long word = word(token, text, begin, at);
                independent = word == DEPENDS ? 0 : independent + (word == NO_WORD ? 0 : 1);
                lastWord = word == DEPENDS || word == NO_WORD ? lastWord : begin;
            }
            at++;
        }
        return Math.min(at, length);
    }
}
