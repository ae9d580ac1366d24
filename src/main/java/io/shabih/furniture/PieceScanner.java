package io.shabih.furniture;

import io.shabih.hash.Hash64;
import java.util.Arrays;

/**
 * Cuts a body as it was read into the pieces that may be furniture, and names each by the 32-bit hash of its
 * letters:
 *
 * <ul>
 *   <li><b>lines</b> of at most {@value #LONGEST} characters, of very long texts the first and the last 32
 *   <li><b>heads</b>: the beginning of the first line up to a dash, colon, slash or bar, twice at most
 *   <li><b>tails</b>: the last line behind the end of a sentence, three at most
 * </ul>
 *
 * <pre>{@code
 * for (int i = 0; i < scanner.scan(body); i++) { scanner.key(i); … body.substring(scanner.from(i), scanner.to(i)) }
 * }</pre>
 *
 * <p>Digits, punctuation and vowel signs do not count, so {@code «3 تعليقات»} and {@code «12 تعليقات»} are one piece.
 * A piece without two letters is none. 32 bits are enough: a key is looked up among the dozens of one source.
 *
 * <p>Cost: one walk over the characters of short lines, a nanosecond or two each; nothing is allocated once the buffers have grown. Not
 * thread-safe: one scanner a thread.
 */
public final class PieceScanner {
    static final int LONGEST = 300;

    private static final int MOST_SPARE = 1 << 16;
    private static final int LINES_AT_EITHER_END = 32;
    private static final int MOST_HEADS = 2;
    private static final int MOST_TAILS = 3;
    private static final int MOST_PIECES = 2 * LINES_AT_EITHER_END + MOST_HEADS + MOST_TAILS;
    private static final int LONGEST_HEAD = 90;
    private static final int LONGEST_TAIL = 60;
    private static final int FEWEST_LETTERS = 2;
    private static final String HEAD_SEPARATORS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212:/|";
    private static final String SENTENCE_ENDS = ".!?\u061F\u2026";
    private static final String CLOSERS = "\u00BB\u201D\")";

    private static final long LINE = 0x6C69_6E65L;
    private static final long HEAD = 0x6865_6164L;
    private static final long TAIL = 0x7461_696CL;

    private final int[] keys = new int[MOST_PIECES];
    private final int[] starts = new int[MOST_PIECES];
    private final int[] ends = new int[MOST_PIECES];
    private char[] text = new char[0];
    private int count;
    private int lineCount;
    /** Letters of the stretch that was hashed last. */
    private int letterCount;
    /** The first line that has letters; from -1 where there is none. */
    private int firstStart;
    private int firstEnd;

    /** Finds the pieces of a body; returns how many. */
    public int scan(String body) {
        int length = body.length();
        if (text.length < length) {
            text = new char[length + Math.min(length, MOST_SPARE) / 2];
        }
        body.getChars(0, length, text, 0);
        count = 0;
        lineCount = 0;
        firstStart = -1;
        lines(body);
        if (firstStart >= 0) {
            heads();
            tails(body);
        }
        return count;
    }

    /** The pieces of the last body by their keys, in a new array. */
    public int[] keys() {
        return Arrays.copyOf(keys, count);
    }

    /** The hash of a piece's letters. */
    public int key(int piece) {
        return keys[piece];
    }

    /** Where a piece begins in the body. */
    public int from(int piece) {
        return starts[piece];
    }

    /** Where it ends. */
    public int to(int piece) {
        return ends[piece];
    }

    /** Looks into short lines only; a paragraph costs no more than finding its end. */
    private void lines(String body) {
        int length = body.length();
        for (int from = 0; from < length;) {
            int end = body.indexOf('\n', from);
            end = end < 0 ? length : end;
            if (end - from <= LONGEST) {
                shortLine(from, end);
            } else if (firstStart < 0 && letterAt(from, end) < end) {
                first(from, end);
            }
            from = end + 1;
        }
    }

    private void shortLine(int from, int end) {
        long hash = letters(from, end, LINE);
        if (letterCount >= FEWEST_LETTERS) {
            if (firstStart < 0) {
                first(from, end);
            }
            line(from, end, hash);
        }
    }

    private void first(int from, int end) {
        firstStart = from;
        firstEnd = end;
    }

    private int letterAt(int from, int end) {
        int at = from;
        while (at < end && FoldedLetters.OF[text[at]] == 0) {
            at++;
        }
        return at;
    }

    /** Hashes the letters and counts them. Selects instead of branching: where words end cannot be predicted. */
    private long letters(int from, int end, long seed) {
        char[] letterOf = FoldedLetters.OF;
        long hash = seed;
        int count = 0;
        for (int i = from; i < end; i++) {
            char letter = letterOf[text[i]];
            long next = Hash64.combine(hash, letter);
            hash = letter == 0 ? hash : next;
            count += letter == 0 ? 0 : 1;
        }
        letterCount = count;
        return hash;
    }

    /** Of more lines than there is room for the first ones and the last ones stay. */
    private void line(int from, int to, long hash) {
        int place = lineCount < 2 * LINES_AT_EITHER_END
                ? lineCount
                : LINES_AT_EITHER_END + lineCount % LINES_AT_EITHER_END;
        put(place, from, to, hash);
        count = Math.max(count, place + 1);
        lineCount++;
    }

    private void heads() {
        int from = firstStart;
        while (from < firstEnd && text[from] <= ' ') {
            from++;
        }
        long hash = HEAD;
        int letters = 0;
        int heads = 0;
        int end = Math.min(firstEnd, from + LONGEST_HEAD);
        for (int i = from; i < end && heads < MOST_HEADS; i++) {
            char letter = FoldedLetters.OF[text[i]];
            if (letter != 0) {
                hash = Hash64.combine(hash, letter);
                letters++;
            } else if (letters >= FEWEST_LETTERS
                    && HEAD_SEPARATORS.indexOf(text[i]) >= 0
                    && separates(i)) {
                int to = runEnd(i);
                put(count++, from, to, hash);
                heads++;
                i = to - 1;
            }
        }
    }

    /** Not the dash in {@code كيم جونغ-أون}: a space beside it, or more than one. */
    private boolean separates(int at) {
        return text[at - 1] <= ' ' || at + 1 == firstEnd || FoldedLetters.OF[text[at + 1]] == 0;
    }

    private int runEnd(int from) {
        int to = from;
        while (to < firstEnd && (text[to] <= ' ' || HEAD_SEPARATORS.indexOf(text[to]) >= 0)) {
            to++;
        }
        return to;
    }

    private void tails(String body) {
        int length = body.length();
        int end = length;
        while (end > 0 && (text[end - 1] <= ' ' || isMark(text[end - 1]))) {
            end--; // the end of the last sentence divides nothing
        }
        int to = end;
        while (to < length && isMark(text[to])) {
            to++;
        }
        int lineStart = body.lastIndexOf('\n', end - 1) + 1;
        boolean oneLine = lineStart <= firstStart;
        int earliest = Math.max(lineStart + 1, end - (oneLine ? LONGEST : LONGEST_TAIL));
        int tails = 0;
        for (int i = end - 1; i > earliest && tails < MOST_TAILS; i--) {
            if (text[i] == ' ' && endsSentence(i, lineStart)) {
                tails += tail(i + 1, to) ? 1 : 0;
            }
        }
    }

    private static boolean isMark(char c) {
        return SENTENCE_ENDS.indexOf(c) >= 0 || CLOSERS.indexOf(c) >= 0;
    }

    /** Whether a sentence ends before a place, perhaps with a quotation. */
    private boolean endsSentence(int place, int lineStart) {
        int at = place - 1;
        while (at > lineStart && CLOSERS.indexOf(text[at]) >= 0) {
            at--;
        }
        return SENTENCE_ENDS.indexOf(text[at]) >= 0;
    }

    private boolean tail(int from, int to) {
        long hash = letters(from, to, TAIL);
        if (letterCount < FEWEST_LETTERS) {
            return false;
        }
        put(count++, from, to, hash);
        return true;
    }

    private void put(int place, int from, int to, long hash) {
        keys[place] = (int) (Hash64.mix(hash) >>> Integer.SIZE);
        starts[place] = from;
        ends[place] = to;
    }
}
