package io.shabih.prepare;

import io.shabih.hash.Hash64;
import io.shabih.normalize.Normalizer;
import io.shabih.prepare.FactWords.Fact;
import io.shabih.prepare.FactWords.Kind;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds small facts in normalised text: numbers, and what {@link FactWords} lists.
 *
 * <p>Cost: linear in the text. Immutable and thread-safe.
 */
final class FactReader {
    private static final String PREFIX_LETTERS = "وفبلكا";
    private static final int LONGEST_PREFIX = 4;

    private final FactWords facts;
    private final NewsWords words = NewsWords.standard();

    private FactReader(FactWords facts) {
        this.facts = facts;
    }

    static FactReader of(Normalizer normalizer) {
        return new FactReader(FactWords.of(normalizer));
    }

    /** Facts of a headline, spelled-out numbers among them. */
    Facts ofHeadline(String headline) {
        return read(headline, Integer.MAX_VALUE, true);
    }

    /** Facts of the first {@link PreparedArticle#LEAD_WORDS} words of a body; numbers only as digits. */
    Facts ofLead(String body) {
        return read(body, PreparedArticle.LEAD_WORDS, false);
    }

    /** All numbers of a text that are written as digits; {@code 677 ألف} is 677000. */
    Numbers digitsIn(String text) {
        Found found = new Found(false);
        forEachWord(text, Integer.MAX_VALUE, (from, to) -> {
            int digits = digitsFrom(text, from, to);
            if (digits < to) {
                found.number(numberAt(text, digits, to));
            } else if (found.isNumberOpen()) { // of the other words only the one behind a number matters
                facts.lookUp(text, from, to).ifPresentOrElse(found::fact, found::endNumber);
            }
        });
        found.endNumber();
        return found.numbers();
    }

    /** The numbers, spelled-out ones among them, days and places of a body, with the words around them. */
    PlacedFacts placedIn(String text) {
        return new PlacedFacts(() -> placed(text));
    }

    private PlacedFacts.Builder placed(String text) {
        Placing placing = new Placing();
        forEachWord(text, Integer.MAX_VALUE, (from, to) -> {
            int digits = digitsFrom(text, from, to);
            if (digits < to) {
                placing.number(numberAt(text, digits, to));
            } else {
                facts.lookUp(text, from, to).ifPresentOrElse(
                        fact -> placing.fact(fact, Hash64.word(text, from, to, 0)),
                        () -> placing.word(Hash64.word(text, from, to, 0)));
            }
        });
        placing.endNumber();
        return placing.facts;
    }

    /** Tells a builder what stands where; a number waits for its {@code ألف} or {@code مليون}. */
    private static final class Placing {
        private final PlacedFacts.Builder facts = new PlacedFacts.Builder(PreparedArticle.LEAD_WORDS);
        private String open = "";

        void number(String value) {
            endNumber();
            open = value;
        }

        void fact(Fact fact, long word) {
            switch (fact.kind()) {
                case TIMES -> times(fact.value(), word);
                case NUMBER -> number(fact.value());
                case WEEKDAY, MONTH -> stated(PlacedFacts.Kind.DAY, fact.value());
                case PLACE -> stated(PlacedFacts.Kind.PLACE, fact.value());
                default -> word(word);
            }
        }

        private void times(String factor, long word) {
            if (open.isEmpty()) {
                facts.word(word);
            } else {
                open = FactReader.times(open, factor);
            }
        }

        void word(long hash) {
            endNumber();
            facts.word(hash);
        }

        private void stated(PlacedFacts.Kind kind, String value) {
            endNumber();
            facts.fact(kind, value);
        }

        void endNumber() {
            if (!open.isEmpty()) {
                facts.fact(PlacedFacts.Kind.NUMBER, open);
                open = "";
            }
        }
    }

    private Facts read(String text, int mostWords, boolean spelledNumbers) {
        Found found = new Found(spelledNumbers);
        forEachWord(text, mostWords, (from, to) -> {
            int digits = digitsFrom(text, from, to);
            if (digits < to) {
                found.number(numberAt(text, digits, to));
            } else if (words.isFuture(text, from, to)) {
                found.awaited();
            } else {
                facts.lookUp(text, from, to).ifPresentOrElse(found::fact, found::endNumber);
            }
        });
        found.endNumber();
        return found.facts();
    }

    /** Collects facts by kind; a number waits for its {@code ألف} or {@code مليون}. */
    private static final class Found {
        private final Map<Kind, Set<String>> values = new EnumMap<>(Kind.class);
        private final boolean spelledNumbers;
        private String open = "";
        private int awaitedCount;

        Found(boolean spelledNumbers) {
            this.spelledNumbers = spelledNumbers;
        }

        void number(String value) {
            endNumber();
            open = value;
        }

        void fact(Fact fact) {
            if (fact.kind() == Kind.TIMES) {
                open = open.isEmpty() ? "" : times(open, fact.value());
            } else if (fact.kind() == Kind.NUMBER) {
                endNumber();
                open = spelledNumbers ? fact.value() : "";
            } else {
                endNumber();
                add(fact.kind(), fact.value());
            }
        }

        void awaited() {
            endNumber();
            awaitedCount++;
        }

        void endNumber() {
            if (!open.isEmpty()) {
                add(Kind.NUMBER, open);
                open = "";
            }
        }

        boolean isNumberOpen() {
            return !open.isEmpty();
        }

        private void add(Kind kind, String value) {
            values.computeIfAbsent(kind, k -> new TreeSet<>()).add(value);
        }

        private Set<String> values(Kind kind) {
            return values.getOrDefault(kind, Set.of());
        }

        Numbers numbers() {
            return Numbers.of(values(Kind.NUMBER));
        }

        Facts facts() {
            return new Facts(
                    numbers(),
                    values(Kind.WEEKDAY),
                    values(Kind.MONTH),
                    values(Kind.RELATIVE_DAY),
                    values(Kind.NEGATION),
                    values(Kind.SERIAL),
                    values(Kind.SWITCH),
                    values(Kind.QUESTION),
                    awaitedCount);
        }
    }

    private static String times(String number, String factor) {
        try {
            return new BigDecimal(number).multiply(new BigDecimal(factor)).stripTrailingZeros()
                    .toPlainString();
        } catch (NumberFormatException notPlain) {
            return number;
        }
    }

    /** Where the digits of a word begin, prefixes ({@code ب1500}, {@code ال20}) aside; its end without any. */
    private static int digitsFrom(String text, int from, int to) {
        int last = Math.min(to - 1, from + LONGEST_PREFIX);
        int at = from;
        while (at < last && PREFIX_LETTERS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Character.isDigit(text.charAt(at)) ? at : to;
    }

    /** The number without letters that stand at its end ({@code 17فيفري}). */
    private static String numberAt(String text, int from, int to) {
        int end = from + 1;
        while (end < to && !Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private interface WordAction {
        void word(int from, int to);
    }

    private static void forEachWord(String text, int mostWords, WordAction action) {
        int words = 0;
        int from = 0;
        while (from < text.length() && words < mostWords) {
            int space = text.indexOf(' ', from);
            int to = space < 0 ? text.length() : space;
            action.word(from, to);
            words++;
            from = to + 1;
        }
    }
}
