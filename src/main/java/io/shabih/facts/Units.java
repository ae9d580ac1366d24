package io.shabih.facts;

import io.shabih.facts.FactWords.Kind;
import java.util.List;

/**
 * What numbers count. Three years are not five minutes: numbers of two units never speak against each other, and the same
 * digits of two units are no number in common.
 *
 * <p>A unit has a number: {@link #UNKNOWN} where the text names none of the list, then those of {@code facts.tsv}. A number of
 * unknown unit is compared with every other one. Days of the month and years ({@code 15 مارس}, {@code عام 2017}) are a unit of
 * their own.
 */
public final class Units {
    /** Nothing of the list stands there: the number may count anything. */
    static final byte UNKNOWN = 0;

    private static final List<String> NAMES = FactWords.values(Kind.UNIT);
    private static final byte DATE = named("date");
    private static final byte PERCENT = named("percent");
    private static final byte PERSON = named("person");
    private static final byte YEAR = named("year");
    private static final byte[] OF_DUAL = ofDuals();

    static {
        if (NAMES.size() >= Long.SIZE) {
            throw new IllegalStateException(
                    "facts.tsv has " + NAMES.size() + " units; allowed: " + (Long.SIZE - 1));
        }
    }

    private Units() {}

    private static byte named(String name) {
        int at = NAMES.indexOf(name);
        if (at < 0) {
            throw new IllegalStateException("facts.tsv has no unit " + name);
        }
        return (byte) (at + 1);
    }

    private static byte[] ofDuals() {
        List<String> duals = FactWords.values(Kind.DUAL);
        byte[] units = new byte[duals.size()];
        for (int i = 0; i < units.length; i++) {
            units[i] = named(duals.get(i));
        }
        return units;
    }

    /** Whether numbers of any of the first units, a bit each, can be held against numbers of any of the others. */
    public static boolean areComparable(long units, long others) {
        return units != 0 && others != 0 && ((units & others) != 0 || ((units | others) & bit(UNKNOWN)) != 0);
    }

    static boolean areComparable(byte unit, byte other) {
        return unit == other || unit == UNKNOWN || other == UNKNOWN;
    }

    static long bit(byte unit) {
        return 1L << unit;
    }

    /** The unit that a word names, {@link #UNKNOWN} for none. */
    static byte named(WordReader text, int word) {
        return isOf(text, word, Kind.UNIT) ? (byte) (text.value(word) + 1) : UNKNOWN;
    }

    /** The unit of a word of the kind {@link Kind#DUAL}. */
    static byte ofDual(WordReader text, int word) {
        return OF_DUAL[text.value(word)];
    }

    /** What the number counts that ends before a word. */
    static byte behind(WordReader text, int word) {
        if (isOf(text, word, Kind.MONTH)) {
            return DATE; // 15 مارس
        }
        byte unit = named(text, word);
        if (unit != UNKNOWN || word + 1 >= text.count()) {
            return unit;
        }
        if (text.is(word, "في")) {
            return named(text, word + 1) == PERCENT ? PERCENT : UNKNOWN;
        }
        if (text.is(word, "من")) {
            boolean isDay = isOf(text, word + 1, Kind.MONTH); // الخامس عشر من مارس
            return isDay ? DATE : named(text, word + 1) == PERSON ? PERSON : UNKNOWN;
        }
        return UNKNOWN;
    }

    /** Whether a year stands behind a word: {@code عام 2017}, {@code مارس 2017}. */
    static boolean isBeforeYear(WordReader text, int word) {
        return isOf(text, word, Kind.MONTH) || named(text, word) == YEAR;
    }

    static byte date() {
        return DATE;
    }

    private static boolean isOf(WordReader text, int word, Kind kind) {
        return word >= 0 && word < text.count() && WordKinds.of(text, word) == kind;
    }
}
