package io.shabih.facts;

import io.shabih.facts.FactWords.Fact;
import io.shabih.facts.FactWords.Kind;
import io.shabih.hash.Hash64;
import io.shabih.shingle.ShingleWord;

/**
 * Reads the words of one normalised text after another: of each its hash, its stem and weight, and what it states. News says
 * the same words again and again, so what is known of a word is remembered.
 *
 * <p>Cost: a hash and a look-up a known word, some 20 ns; 1 MB, and 32 bytes a word of the longest text. Not thread-safe:
 * one a thread.
 */
public final class WordReader {
    private static final int REMEMBERED = 1 << 16;
    private static final String PREFIX_LETTERS = "وفبلكا";
    private static final int LONGEST_PREFIX = 4;

    // What is known of a word, in a long: its stem, the number of its weight, then what it states: where its digits begin and one
    // more, whether it is of the future, the kind of a fact and one more, its value.
    private static final int WEIGHT_SHIFT = 20;
    private static final int WEIGHT_MASK = 0xFFF;
    private static final int STATED_MASK = 0xF_FFFF;
    private static final int DIGITS_SHIFT = 17;
    private static final int DIGITS_MASK = 0x7;
    private static final int FUTURE = 1 << 16;
    private static final int KIND_SHIFT = 11;
    private static final int KIND_MASK = 0x1F;
    private static final int VALUE_MASK = 0x7FF;

    private static final Kind[] KINDS = Kind.values();

    private final NewsWords news;
    private final FactWords facts;
    private final SnowballStems others = new SnowballStems();

    /** A word, then what is known of it: side by side, for either is looked up in memory that is far. */
    private final long[] known = new long[2 * REMEMBERED];

    private char[] text = new char[0];
    private int count;
    private long[] words = new long[512];
    private long[] shingleWords = new long[512];
    private long[] infos = new long[512];
    private int[] starts = new int[512];
    private int[] ends = new int[512];

    public WordReader(NewsWords news, FactWords facts) {
        this.news = news;
        this.facts = facts;
    }

    /** Reads the words of {@code text[0..length)}; what is known of them stays until the next text. */
    public void read(char[] normalised, int length) {
        text = normalised;
        count = 0;
        grow(length / 2 + 1);
        int i = 0;
        while (i < length) {
            int from = i;
            long hash = 0;
            while (i < length && normalised[i] != ' ') { // Hash64.word, in the pass that finds where the word ends
                hash = Hash64.combine(hash, normalised[i++] + 1L);
            }
            if (i > from) {
                shingleWords[count] = ShingleWord.hash(hash, i - from);
                add(Hash64.mix(hash), from, i);
            }
            i++;
        }
    }

    private void add(long word, int from, int to) {
        int slot = 2 * ((int) word & REMEMBERED - 1);
        if (known[slot] != word) {
            known[slot] = word;
            known[slot + 1] = look(from, to);
        }
        words[count] = word;
        infos[count] = known[slot + 1];
        starts[count] = from;
        ends[count++] = to;
    }

    private long look(int from, int to) {
        long stem = NewsWords.stems(text[from]) ? news.stem(text, from, to) : others.stem(text, from, to);
        return stem & -1L << Integer.SIZE | (long) news.weightNumber(stem) << WEIGHT_SHIFT | stated(from, to);
    }

    private int stated(int from, int to) {
        int digits = digitsFrom(from, to);
        if (digits < to) {
            return digits - from + 1 << DIGITS_SHIFT;
        }
        int future = news.isFuture(text, from, to) ? FUTURE : 0;
        Fact fact = facts.lookUp(text, from, to);
        return fact == null ? future : future | fact.kind().number() + 1 << KIND_SHIFT | fact.value();
    }

    /** Where the digits of a word begin, prefixes ({@code ب1500}, {@code ال20}) aside; its end without any. */
    private int digitsFrom(int from, int to) {
        int last = Math.min(to - 1, from + LONGEST_PREFIX);
        int at = from;
        while (at < last && PREFIX_LETTERS.indexOf(text[at]) >= 0) {
            at++;
        }
        return Character.isDigit(text[at]) ? at : to;
    }

    private void grow(int capacity) {
        if (words.length < capacity) {
            words = new long[capacity];
            shingleWords = new long[capacity];
            infos = new long[capacity];
            starts = new int[capacity];
            ends = new int[capacity];
        }
    }

    /** How many words the text has. */
    public int count() {
        return count;
    }

    /** The hashes of the words in their order; the first {@link #count()} are of this text. */
    public long[] words() {
        return words;
    }

    /** The same as shingles are made of; the first {@link #count()} are of this text. */
    public long[] shingleWords() {
        return shingleWords;
    }

    /** The high half of the hash of a word's stem. */
    public int stem(int word) {
        return (int) (infos[word] >>> Integer.SIZE);
    }

    /** The number of its weight, see {@link NewsWords#weights}. */
    public char weight(int word) {
        return (char) (infos[word] >>> WEIGHT_SHIFT & WEIGHT_MASK);
    }

    /** The letters of a word, as a normalised text has them. */
    int length(int word) {
        return ends[word] - starts[word];
    }

    /** Whether the first letter is a prefix: the table knows what is left better than the whole. */
    boolean hasPrefix(int word) {
        return news.hasPrefix(text, starts[word], ends[word]);
    }

    /** The word as the normalised text has it. */
    String text(int word) {
        return new String(text, starts[word], length(word));
    }

    char firstLetter(int word) {
        return text[starts[word]];
    }

    /** Whether a word is this one, without a prefix. */
    boolean is(int word, String letters) {
        boolean same = length(word) == letters.length();
        for (int i = 0; same && i < letters.length(); i++) {
            same = text[starts[word] + i] == letters.charAt(i);
        }
        return same;
    }

    /** Of {@code واحد} and {@code احدى}: whether it has an {@code و} before it, which the first of them begins with. */
    boolean isJoinedOne(int word) {
        return text[starts[word] + 1] == 'و' || text[ends[word] - 1] == 'ي';
    }

    boolean isFuture(int word) {
        return (infos[word] & FUTURE) != 0;
    }

    /** Whether the word states anything at all, be it only that something is to come. */
    boolean states(int word) {
        return (infos[word] & STATED_MASK) != 0;
    }

    boolean isNumber(int word) {
        return digits(word) != 0;
    }

    /** Whether the word is one of the list. */
    boolean isFact(int word) {
        return kindNumber(word) != 0;
    }

    Kind kind(int word) {
        return KINDS[kindNumber(word) - 1];
    }

    /** Number of the value among those of its kind. */
    int value(int word) {
        return (int) infos[word] & VALUE_MASK;
    }

    /** The digits of a number, without letters that stand before them or at their end ({@code 17فيفري}). */
    String number(int word) {
        int from = starts[word] + digits(word) - 1;
        int end = from + 1;
        while (end < ends[word] && !Character.isLetter(text[end])) {
            end++;
        }
        return new String(text, from, end - from);
    }

    private int digits(int word) {
        return (int) infos[word] >>> DIGITS_SHIFT & DIGITS_MASK;
    }

    private int kindNumber(int word) {
        return (int) infos[word] >>> KIND_SHIFT & KIND_MASK;
    }
}
