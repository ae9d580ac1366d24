package io.shabih.prepare;

import io.shabih.normalize.Normalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words that state a small fact, {@code facts.tsv}: a day, a spelled-out number, a place, a denial.
 *
 * <p>The list's words go through the same normaliser as the texts, so both are spelled alike. A word is
 * looked up as it stands and without the prefixes {@code و}, {@code ف}, {@code ب}, {@code ل} and the
 * article. Cost: a look at the last three letters of a word, and a map look-up or two if they end a word of the list.
 * Immutable and thread-safe.
 */
final class FactWords {
    private static final int ENDINGS = 1 << 15;
    /** No word is cut shorter than this when its prefixes are taken off. */
    private static final int SHORTEST_STEM = 3;

    enum Kind {
        NUMBER,
        WEEKDAY,
        MONTH,
        RELATIVE_DAY,
        NEGATION,
        SERIAL,
        SWITCH,
        QUESTION,
        PLACE,
        TIMES
    }

    /** What a word states, in the list's own form. */
    record Fact(Kind kind, String value) {}

    private final Map<String, Fact> factOfWord;
    /** By their last letters, which no prefix changes, most words are known to be none of the list. */
    private final BitSet endings = new BitSet(ENDINGS);

    private FactWords(Map<String, Fact> factOfWord) {
        this.factOfWord = Map.copyOf(factOfWord);
        factOfWord.keySet().forEach(word -> endings.set(ending(word, 0, word.length())));
    }

    static FactWords of(Normalizer normalizer) {
        Map<String, Fact> facts = new HashMap<>();
        for (String line : wordList().lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                readLine(line, normalizer, facts);
            }
        }
        return new FactWords(facts);
    }

    private static void readLine(String line, Normalizer normalizer, Map<String, Fact> facts) {
        String[] columns = line.split("\t", -1);
        Fact fact = new Fact(Kind.valueOf(columns[0]), columns[1]);
        for (int i = 2; i < columns.length; i++) {
            String word = normalizer.normalize(columns[i]);
            facts.put(word, fact);
            if (fact.kind() == Kind.PLACE) { // so that بالعراق is found behind its prefixes
                facts.putIfAbsent(withoutPrefixes(word), fact);
            }
        }
    }

    private static String wordList() {
        try (InputStream in = FactWords.class.getResourceAsStream("facts.tsv")) {
            if (in == null) {
                throw new IllegalStateException("facts.tsv is missing from the jar; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hash of the last letters of a word, as many as every stem keeps. */
    private static int ending(String text, int from, int to) {
        int hash = 0;
        for (int i = Math.max(from, to - SHORTEST_STEM); i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash & ENDINGS - 1;
    }

    /** What the word states; nothing where it is none of the list. */
    Optional<Fact> lookUp(String text, int from, int to) {
        return endings.get(ending(text, from, to)) ? lookUp(text.substring(from, to)) : Optional.empty();
    }

    private Optional<Fact> lookUp(String word) {
        Fact fact = factOfWord.get(word);
        if (fact != null) {
            return Optional.of(fact);
        }
        String stem = withoutPrefixes(word);
        return stem.length() == word.length() ? Optional.empty() : Optional.ofNullable(factOfWord.get(stem));
    }

    private static String withoutPrefixes(String word) {
        int from = 0;
        if (word.length() > 4 && "وفبل".indexOf(word.charAt(0)) >= 0) {
            from = 1;
        }
        if (word.startsWith("ال", from) && word.length() > from + 4) {
            from += 2;
        } else if (word.startsWith("لل") && word.length() > 4) {
            from = 2;
        }
        return word.substring(from);
    }
}
