package io.shabih.facts;

import io.shabih.normalize.Normalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words that state a small fact, {@code facts.tsv}: a day, a spelled-out number, a location, a denial.
 *
 * <p>The list's words go through the same normaliser as the texts, so both are spelled alike. A word is
 * looked up as it stands and without the prefixes {@code و}, {@code ف}, {@code ب}, {@code ل} and the
 * article. Cost: a map look-up or two a word; {@link WordReader} remembers what common words state.
 * Immutable and thread-safe.
 */
public final class FactWords {
    /** No word is cut shorter than this when its prefixes are taken off. */
    private static final int SHORTEST_STEM = 3;

    private static final int LONGEST_PREFIXES = 3;

    private static final int ENDINGS = 1 << 15;

    enum Kind {
        NUMBER,
        WEEKDAY,
        MONTH,
        /** A month in a date, and something else elsewhere: {@code آب}, {@code ماي}. */
        MONTH_IN_DATE,
        RELATIVE_DAY,
        NEGATION,
        SERIAL,
        SWITCH,
        QUESTION,
        PLACE,
        /** The plural of a scale: {@code آلاف}. */
        TIMES,
        /** A scale by itself: {@code ألف}. */
        ONE_TIMES,
        /** Two of it: {@code ألفان}. */
        TWO_TIMES,
        /** A part of the scale before it: {@code نصف}. */
        PART,
        /** One, which alone is seldom a number: {@code واحد}. */
        ONE,
        /** What a number counts: {@code سنوات}, {@code دولار}, {@code في المئة} (no hundred). */
        UNIT,
        /** Two of a unit: {@code عامين}. */
        DUAL,
        /** What is new every day: {@code الطقس}. */
        DAILY;

        /** Its number among the kinds. */
        @SuppressWarnings("EnumOrdinal")
        int number() {
            return ordinal();
        }
    }

    /**
     * What a word states.
     *
     * @param value number of the value among those of its kind
     */
    record Fact(Kind kind, int value) {}

    /** The values of every kind in the order in which the list first names them; the same for all normalisers. */
    private static final Map<Kind, List<String>> VALUES = values();

    private final Map<String, Fact> factOfWord = new HashMap<>();
    private int longestWord;
    /** By their last letters, which no prefix changes, most words are known to be none of the list. */
    private final BitSet endings = new BitSet(ENDINGS);

    private FactWords() {}

    public static FactWords of(Normalizer normalizer) {
        FactWords facts = new FactWords();
        lines().forEach(line -> facts.read(line, normalizer));
        facts.factOfWord.keySet().forEach(
                word -> facts.endings.set(ending(word.toCharArray(), 0, word.length())));
        return facts;
    }

    private void read(String[] columns, Normalizer normalizer) {
        Kind kind = Kind.valueOf(columns[0]);
        Kind ofValues = kind == Kind.MONTH_IN_DATE ? Kind.MONTH : kind;
        Fact fact = new Fact(kind, VALUES.getOrDefault(ofValues, List.of()).indexOf(columns[1]));
        for (int i = 2; i < columns.length; i++) {
            String word = normalizer.normalize(columns[i]);
            factOfWord.put(word, fact);
            longestWord = Math.max(longestWord, word.length());
            if (fact.kind() == Kind.PLACE) { // so that بالعراق is found behind its prefixes
                factOfWord.putIfAbsent(withoutPrefixes(word), fact);
            }
        }
    }

    private static Map<Kind, List<String>> values() {
        Map<Kind, List<String>> values = new EnumMap<>(Kind.class);
        for (String[] columns : lines()) {
            List<String> ofKind = values.computeIfAbsent(Kind.valueOf(columns[0]), kind -> new ArrayList<>());
            if (!ofKind.contains(columns[1])) {
                ofKind.add(columns[1]);
            }
        }
        values.replaceAll((kind, all) -> List.copyOf(all));
        return values;
    }

    private static List<String[]> lines() {
        try (InputStream in = FactWords.class.getResourceAsStream("facts.tsv")) {
            if (in == null) {
                throw new IllegalStateException("facts.tsv is missing from the jar; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of the list that name a location, and the number of each. */
    Map<String, Integer> locations() {
        Map<String, Integer> locations = new TreeMap<>();
        factOfWord.forEach((word, fact) -> {
            if (fact.kind() == Kind.PLACE) {
                locations.put(word, fact.value());
            }
        });
        return locations;
    }

    /** The words of a kind as the list has them, those of one value together. */
    static List<List<String>> words(Kind kind) {
        return lines().stream().filter(columns -> columns[0].equals(kind.name()))
                .map(columns -> List.of(columns).subList(2, columns.length)).toList();
    }

    /** The values of a kind by their numbers, in the list's own form. */
    static List<String> values(Kind kind) {
        return VALUES.getOrDefault(kind, List.of());
    }

    /** What the word states, or null where it is none of the list. */
    @org.jspecify.annotations.Nullable
    Fact lookUp(char[] text, int from, int to) {
        if (to - from > longestWord + LONGEST_PREFIXES || !endings.get(ending(text, from, to))) {
            return null;
        }
        String word = new String(text, from, to - from);
        Fact fact = factOfWord.get(word);
        return fact != null ? fact : factOfWord.get(withoutPrefixes(word));
    }

    /** A hash of the last letters of a word, as many as every stem keeps. */
    private static int ending(char[] text, int from, int to) {
        int hash = 0;
        for (int i = Math.max(from, to - SHORTEST_STEM); i < to; i++) {
            hash = 31 * hash + text[i];
        }
        return hash & ENDINGS - 1;
    }

    static String withoutPrefixes(String word) {
        int from = 0;
        if (word.length() > SHORTEST_STEM + 1 && "وفبل".indexOf(word.charAt(0)) >= 0) {
            from = 1;
        }
        if (word.startsWith("ال", from) && word.length() > from + SHORTEST_STEM + 1) {
            from += 2;
        } else if (word.startsWith("لل") && word.length() > SHORTEST_STEM + 1) {
            from = 2;
        }
        return word.substring(from);
    }
}
