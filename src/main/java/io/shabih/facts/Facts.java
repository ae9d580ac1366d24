package io.shabih.facts;

import io.shabih.facts.FactWords.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Small facts that a stretch of text states, numbers and locations aside: what tells a daily template of Monday from that
 * of Tuesday.
 *
 * <p>Each kind has some bits of one mask, a bit a value. Immutable and thread-safe.
 *
 * @param mask what is stated
 * @param awaitedCount verbs in the future tense ({@code سيلتقي})
 */
public record Facts(long mask, int awaitedCount) {
    /** Of a text that states none. */
    public static final Facts NONE = new Facts(0, 0);

    private static final Map<Kind, Integer> FIRST_BIT = firstBits();
    private static final long DENIES = bit(Kind.SWITCH, FactWords.values(Kind.SWITCH).indexOf("denies+"));

    private static Map<Kind, Integer> firstBits() {
        Map<Kind, Integer> first = new EnumMap<>(Kind.class);
        int bits = 0;
        for (Kind kind : new Kind[] {Kind.WEEKDAY, Kind.MONTH, Kind.RELATIVE_DAY, Kind.NEGATION, Kind.SERIAL,
            Kind.SWITCH, Kind.QUESTION, Kind.DAILY}) {
            first.put(kind, bits);
            bits += FactWords.values(kind).size();
        }
        if (bits > Long.SIZE) {
            throw new IllegalStateException("facts.tsv has " + bits + " values; allowed: " + Long.SIZE);
        }
        return first;
    }

    /** The bit of a value; none for the kinds that are not kept here. */
    static long bit(Kind kind, int value) {
        Integer first = FIRST_BIT.get(kind);
        return first == null ? 0 : 1L << first + value;
    }

    private static long allBits(Kind kind) {
        int first = FIRST_BIT.getOrDefault(kind, 0);
        return ((1L << FactWords.values(kind).size()) - 1) << first;
    }

    private static final long WEEKDAYS = allBits(Kind.WEEKDAY);
    private static final long MONTHS = allBits(Kind.MONTH);
    private static final long RELATIVE_DAYS = allBits(Kind.RELATIVE_DAY);
    private static final long NEGATIONS = allBits(Kind.NEGATION);
    private static final long SERIALS = allBits(Kind.SERIAL);
    private static final long SWITCHES = allBits(Kind.SWITCH);
    private static final long QUESTIONS = allBits(Kind.QUESTION);
    private static final long DAILY = allBits(Kind.DAILY);
    private static final long YESTERDAY = relativeDay("yesterday");
    private static final long TODAY = relativeDay("today");
    private static final long TOMORROW = relativeDay("tomorrow");

    private static long relativeDay(String value) {
        return bit(Kind.RELATIVE_DAY, FactWords.values(Kind.RELATIVE_DAY).indexOf(value));
    }

    /** {@code sunday} … {@code saturday}. */
    public Stated weekdays() {
        return new Stated(Kind.WEEKDAY, mask & WEEKDAYS);
    }

    /** {@code 01} … {@code 12}. */
    public Stated months() {
        return new Stated(Kind.MONTH, mask & MONTHS);
    }

    /** {@code yesterday}, {@code today}, {@code tomorrow}. */
    public Stated relativeDays() {
        return new Stated(Kind.RELATIVE_DAY, mask & RELATIVE_DAYS);
    }

    /** Days from the publication to the day that is meant: 0 where today is, else 1 or -1 where only one of them is. */
    public Optional<Integer> meantDay() {
        if ((mask & TODAY) != 0) {
            return Optional.of(0);
        }
        boolean isPast = (mask & YESTERDAY) != 0;
        boolean isToCome = (mask & TOMORROW) != 0;
        return isPast == isToCome ? Optional.empty() : Optional.of(isPast ? -1 : 1);
    }

    /** Whether it tells of what is new every day: weather, prices, prayer times. */
    public boolean isDaily() {
        return (mask & DAILY) != 0;
    }

    /** Words with an opposite: {@code rises+} against {@code rises-}. */
    public Stated switches() {
        return new Stated(Kind.SWITCH, mask & SWITCHES);
    }

    /** Whether a word says that the text is one of several parts. */
    public boolean isPart() {
        return (mask & SERIALS) != 0;
    }

    /** Whether a word asks or explains ({@code لماذا}, {@code تحليل}): background, not news. */
    public boolean asks() {
        return (mask & QUESTIONS) != 0;
    }

    /** Whether a word denies, or a verb says so ({@code ينفي}). */
    public boolean denies() {
        return (mask & (NEGATIONS | DENIES)) != 0;
    }

    /** What denies: {@code not}, {@code denies+}; empty where nothing does. */
    public Set<String> denials() {
        Set<String> denials = new TreeSet<>(new Stated(Kind.NEGATION, mask & NEGATIONS).values());
        denials.addAll(new Stated(Kind.SWITCH, mask & DENIES).values());
        return denials;
    }

    /** What is stated of one kind. */
    public record Stated(FactWords.Kind kind, long bits) {
        /** Whether each of two texts says something of the kind that the other does not. */
        public boolean conflictsWith(Stated other) {
            return (bits & ~other.bits) != 0 && (other.bits & ~bits) != 0;
        }

        /** Whether one text says a word with an opposite ({@code rises+}), and the other one its opposite alone. */
        public boolean isOppositeOf(Stated other) {
            long own = bits & ~other.bits;
            long others = other.bits & ~bits;
            List<String> values = FactWords.values(kind);
            for (int value = 0; value + 1 < values.size(); value += 2) { // an opposite stands behind its word
                long word = bit(kind, value);
                long opposite = bit(kind, value + 1);
                if ((own & word) != 0 && (others & opposite) != 0
                        || (own & opposite) != 0 && (others & word) != 0) {
                    return true;
                }
            }
            return false;
        }

        public boolean isEmpty() {
            return bits == 0;
        }

        /** In the list's own form, sorted. */
        public Set<String> values() {
            Set<String> values = new TreeSet<>();
            for (int value = 0; value < FactWords.values(kind).size(); value++) {
                if ((bits & bit(kind, value)) != 0) {
                    values.add(FactWords.values(kind).get(value));
                }
            }
            return values;
        }
    }
}
