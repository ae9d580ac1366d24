package io.shabih.facts;

import io.shabih.hash.Hash64;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * How common the words of news are: which words two articles share by chance, and which only because they
 * tell of the same thing.
 *
 * <p>{@code news-words.tsv} gives the share of articles that have a word, for the words that stand in one
 * article of 2,000 or more; every other word is rare. The words are stems: a prefix is cut where the table
 * knows what is left better than the whole ({@code بتونس} is {@code تونس}, but {@code بغداد} stays), then
 * the commonest endings; words of other scripts see {@link SnowballStems}. A fixed table makes the decision on a pair the same in every corpus and in {@code
 * explain}.
 *
 * <p>Weights go from 0 (in every article) to 1 (in one of 1,000 or fewer), with the logarithm of the share:
 * K. Spärck Jones, A statistical interpretation of term specificity, 1972, DOI 10.1108/eb026526. Cost: a
 * look-up or two a word; the table takes 0.5 MB. Immutable and thread-safe.
 */
public final class NewsWords {
    /** Shares are counted in articles of so many. */
    static final int WHOLE = 100_000;

    private static final double RAREST = Math.log(1_000);
    private static final int MOST_WEIGHTS = 1 << 11;
    private static final int SHORTEST = 3;

    /** What a word weighs that is not in the table. */
    static final char RARE = 0;

    private final Long2IntOpenHashMap weightOf;
    private final double[] weights;

    private NewsWords(Long2IntOpenHashMap weightOf, double[] weights) {
        this.weightOf = weightOf;
        this.weights = weights;
    }

    /** The table in the jar. */
    public static NewsWords standard() {
        return Standard.WORDS;
    }

    private static final class Standard {
        private static final NewsWords WORDS = parse(read());
    }

    /** A table from lines of a stem and its count in {@link #WHOLE} articles. */
    static NewsWords parse(String table) {
        List<String[]> lines = table.lines().filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .toList();
        int[] shares = lines.stream().mapToInt(line -> Integer.parseInt(line[1])).distinct().sorted()
                .toArray();
        if (shares.length >= MOST_WEIGHTS) {
            throw new IllegalStateException("news-words.tsv has " + shares.length
                    + " different counts; allowed: less than " + MOST_WEIGHTS);
        }
        double[] weights = new double[shares.length + 1];
        weights[RARE] = 1;
        for (int i = 0; i < shares.length; i++) {
            weights[i + 1] = weight(shares[i]);
        }
        Long2IntOpenHashMap weightOf = new Long2IntOpenHashMap();
        weightOf.defaultReturnValue(RARE);
        for (String[] line : lines) {
            char[] stem = line[0].toCharArray();
            int place = Arrays.binarySearch(shares, Integer.parseInt(line[1])) + 1;
            weightOf.put(Hash64.word(stem, 0, stem.length, 0), place);
        }
        return new NewsWords(weightOf, weights);
    }

    private static String read() {
        try (InputStream in = NewsWords.class.getResourceAsStream("news-words.tsv")) {
            if (in == null) {
                throw new IllegalStateException("news-words.tsv is missing from the jar; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double weight(int share) {
        return Math.min(1, Math.log((double) WHOLE / share) / RAREST);
    }

    /** What a stem weighs, 0 to 1. */
    double weight(long stem) {
        return weights[weightOf.get(stem)];
    }

    /** The same as a number that {@link #weights} knows, below {@value #MOST_WEIGHTS}. */
    char weightNumber(long stem) {
        return (char) weightOf.get(stem);
    }

    /** What stems weigh, by the numbers of their weights; not to be changed. */
    double[] weights() {
        return weights;
    }

    /** Whether this class stems the word, or takes it as it is: Arabic words and numbers. */
    static boolean stems(char firstLetter) {
        return isArabic(firstLetter) || isDigit(firstLetter);
    }

    /** The hash of the stem of an Arabic word or a number; the word is normalised and not empty. */
    long stem(char[] text, int from, int to) {
        if (isDigit(text[from])) {
            return Hash64.word(text, from, to, 0);
        }
        return base(text, hasPrefix(text, from, to) ? from + 1 : from, to);
    }

    /** Whether a word begins with a prefix: what is left is a commoner word. */
    boolean hasPrefix(char[] text, int from, int to) {
        return to - from > SHORTEST && isPrefix(text[from])
                && weight(base(text, from + 1, to)) < weight(base(text, from, to));
    }

    /** Whether a word is a verb in the future tense: {@code سيلتقي} and {@code ستكون}, but not {@code سيارة}. */
    boolean isFuture(char[] text, int from, int to) {
        boolean formed = to - from > SHORTEST + 1 && text[from] == 'س'
                && (text[from + 1] == 'ي' || text[from + 1] == 'ت');
        return formed && weight(base(text, from + 1, to)) < weight(base(text, from, to));
    }

    /** The word without the article (and what stands before it) and without its endings. */
    private static long base(char[] text, int from, int to) {
        int start = afterArticle(text, from, to);
        return Hash64.word(text, start, beforeEnding(text, start, beforeEnding(text, start, to)), 0);
    }

    /** A base as it is written; for making the table. */
    static String base(String word) {
        char[] text = word.toCharArray();
        if (isDigit(text[0])) {
            return word;
        }
        int start = afterArticle(text, 0, text.length);
        int end = beforeEnding(text, start, beforeEnding(text, start, text.length));
        return word.substring(start, end);
    }

    private static int afterArticle(char[] text, int from, int to) {
        for (int start = from; start <= from + 2 && to - start >= SHORTEST + 2; start++) {
            boolean article = text[start] == 'ا' && text[start + 1] == 'ل';
            boolean joined = text[start] == 'ل' && text[start + 1] == 'ل';
            if (article || joined) {
                return start + 2;
            }
            if (!isPrefix(text[start])) {
                return from;
            }
        }
        return from;
    }

    /** Where a word ends without the first ending of the list that leaves enough of it. */
    static int beforeEnding(char[] text, int from, int to) {
        int letters = to - from;
        if (letters <= SHORTEST) {
            return to;
        }
        int ofTwo = letters >= SHORTEST + 2 && endsInTwo(text[to - 2], text[to - 1]) ? 2 : 0;
        char last = text[to - 1];
        return to - (ofTwo > 0 ? ofTwo : last == 'ه' || last == 'ي' || last == 'ا' ? 1 : 0);
    }

    private static boolean endsInTwo(char before, char last) {
        return switch (last) {
            case 'ا', 'م' -> before == 'ه';
            case 'ن' -> before == 'ا' || before == 'و' || before == 'ي';
            case 'ت' -> before == 'ا';
            case 'ه' -> before == 'ي';
            default -> false;
        };
    }

    private static boolean isPrefix(char letter) {
        return letter == 'و' || letter == 'ف' || letter == 'ب' || letter == 'ل' || letter == 'ك';
    }

    private static boolean isArabic(char letter) {
        return letter >= '\u0620' && letter <= '\u06D3' && !isDigit(letter);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
