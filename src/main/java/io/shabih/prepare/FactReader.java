package io.shabih.prepare;

import io.shabih.normalize.Normalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Finds small facts in normalised text by a word list, {@code facts.tsv}.
 *
 * <p>The list's words go through the same normaliser as the texts, so both are spelled alike. A word is
 * looked up as it stands and without the prefixes {@code و}, {@code ف}, {@code ب}, {@code ل} and the
 * article. Cost: a map look-up or two a word. Immutable and thread-safe.
 */
final class FactReader {
    private enum Kind {
        NUMBER,
        WEEKDAY,
        MONTH,
        RELATIVE_DAY,
        NEGATION
    }

    private record Fact(Kind kind, String value) {}

    private final Map<String, Fact> factOfWord;

    private FactReader(Map<String, Fact> factOfWord) {
        this.factOfWord = Map.copyOf(factOfWord);
    }

    static FactReader of(Normalizer normalizer) {
        Map<String, Fact> facts = new HashMap<>();
        for (String line : wordList().lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                readLine(line, normalizer, facts);
            }
        }
        return new FactReader(facts);
    }

    private static void readLine(String line, Normalizer normalizer, Map<String, Fact> facts) {
        String[] columns = line.split("\t", -1);
        Fact fact = new Fact(Kind.valueOf(columns[0]), columns[1]);
        for (int i = 2; i < columns.length; i++) {
            facts.put(normalizer.normalize(columns[i]), fact);
        }
    }

    private static String wordList() {
        try (InputStream in = FactReader.class.getResourceAsStream("facts.tsv")) {
            if (in == null) {
                throw new IllegalStateException("facts.tsv is missing from the jar; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Facts of a headline, spelled-out numbers among them. */
    Facts ofHeadline(String headline) {
        return read(headline, Integer.MAX_VALUE, true);
    }

    /** Facts of the first {@link PreparedArticle#LEAD_WORDS} words of a body; numbers only as digits. */
    Facts ofLead(String body) {
        return read(body, PreparedArticle.LEAD_WORDS, false);
    }

    /** All numbers of a text that are written as digits. */
    static Set<String> digitsIn(String text) {
        Set<String> numbers = new TreeSet<>();
        boolean wordBegins = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (wordBegins && Character.isDigit(letter)) {
                int space = text.indexOf(' ', i);
                numbers.add(text.substring(i, space < 0 ? text.length() : space));
            }
            wordBegins = letter == ' ';
        }
        return Set.copyOf(numbers);
    }

    private Facts read(String text, int mostWords, boolean spelledNumbers) {
        Found found = new Found();
        forEachWord(text, mostWords, word -> {
            if (isNumber(word)) {
                found.numbers.add(word);
                return;
            }
            Optional<Fact> fact = lookUp(word);
            if (fact.isPresent() && (spelledNumbers || fact.get().kind() != Kind.NUMBER)) {
                found.of(fact.get().kind()).add(fact.get().value());
            }
        });
        return new Facts(found.numbers, found.weekdays, found.months, found.relativeDays, found.negations);
    }

    /** Collects facts by kind. */
    private static final class Found {
        private final Set<String> numbers = new TreeSet<>();
        private final Set<String> weekdays = new TreeSet<>();
        private final Set<String> months = new TreeSet<>();
        private final Set<String> relativeDays = new TreeSet<>();
        private final Set<String> negations = new TreeSet<>();

        Set<String> of(Kind kind) {
            return switch (kind) {
                case NUMBER -> numbers;
                case WEEKDAY -> weekdays;
                case MONTH -> months;
                case RELATIVE_DAY -> relativeDays;
                case NEGATION -> negations;
            };
        }
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
        }
        return word.substring(from);
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    private static void forEachWord(String text, int mostWords, Consumer<String> action) {
        int words = 0;
        int from = 0;
        while (from < text.length() && words < mostWords) {
            int space = text.indexOf(' ', from);
            int to = space < 0 ? text.length() : space;
            action.accept(text.substring(from, to));
            words++;
            from = to + 1;
        }
    }
}
