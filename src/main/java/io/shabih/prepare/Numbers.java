package io.shabih.prepare;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Distinct numbers of a text, compared as an editor would: 676,962 and 677 thousand are one, 2018 and 2017 are two.
 *
 * <p>Cost: a look-up a number. Immutable and thread-safe.
 */
public final class Numbers {
    /** Of a text that states none. */
    public static final Numbers NONE = new Numbers(new String[0]);

    /** Numbers at least this large may be rounded (363 ألفا / 360 ألفا). */
    private static final double SMALLEST_ROUNDED = 50;

    private static final double ROUNDING = 0.025;
    private static final double FIRST_YEAR = 1900;
    private static final double LAST_YEAR = 2100;
    private static final double NOT_PLAIN = -1;

    private final String[] texts; // ascending
    private final double[] values; // of the texts
    private final double[] sorted; // the values that are plain numbers, ascending

    private Numbers(String[] texts) {
        this.texts = texts;
        this.values = Arrays.stream(texts).mapToDouble(Numbers::value).toArray();
        this.sorted = Arrays.stream(values).filter(value -> value != NOT_PLAIN).sorted().toArray();
    }

    private interface Rounding {
        boolean joins(double a, double b);
    }

    /** Numbers as they are written, in digits. */
    public static Numbers of(Collection<String> texts) {
        return texts.isEmpty() ? NONE : new Numbers(new TreeSet<>(texts).toArray(String[]::new));
    }

    private static double value(String number) {
        try {
            double value = Double.parseDouble(number);
            return Double.isFinite(value) ? value : NOT_PLAIN;
        } catch (NumberFormatException notPlain) {
            return NOT_PLAIN;
        }
    }

    /** How many. */
    public int size() {
        return texts.length;
    }

    public boolean isEmpty() {
        return texts.length == 0;
    }

    /** As they are written. */
    public Set<String> texts() {
        return new TreeSet<>(Arrays.asList(texts));
    }

    /** The numbers that are, rounded or not, none of the others. */
    public Numbers without(Numbers others) {
        return where(i -> !others.has(texts[i], values[i], Numbers::isRounded));
    }

    /**
     * The numbers that are none of the others, strictly: only a rounder number stands for another one (677 thousand for
     * 676,962), so 76 is not 77.
     */
    public Numbers unlike(Numbers others) {
        return where(i -> !others.has(texts[i], values[i], Numbers::isRoundedTo));
    }

    private Numbers where(IntPredicate chosen) {
        TreeSet<String> rest = new TreeSet<>();
        for (int i = 0; i < texts.length; i++) {
            if (chosen.test(i)) {
                rest.add(texts[i]);
            }
        }
        return rest.size() == texts.length ? this : of(rest);
    }

    /** How many of the smaller set's numbers the other one has. */
    public int sharedCount(Numbers other) {
        return Math.min(countIn(other), other.countIn(this));
    }

    private int countIn(Numbers others) {
        int count = 0;
        for (int i = 0; i < texts.length; i++) {
            count += others.has(texts[i], values[i], Numbers::isRounded) ? 1 : 0;
        }
        return count;
    }

    private boolean has(String text, double value, Rounding rounding) {
        return value == NOT_PLAIN
                ? Arrays.binarySearch(texts, text) >= 0
                : Arrays.binarySearch(sorted, value) >= 0 || hasRounded(value, rounding);
    }

    private boolean hasRounded(double value, Rounding rounding) {
        double most = value / (1 - ROUNDING);
        if (most < SMALLEST_ROUNDED) {
            return false;
        }
        int at = Arrays.binarySearch(sorted, value * (1 - ROUNDING));
        for (int i = at < 0 ? -at - 1 : at; i < sorted.length && sorted[i] <= most; i++) {
            if (rounding.joins(value, sorted[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRounded(double a, double b) {
        double larger = Math.max(a, b);
        return larger >= SMALLEST_ROUNDED && Math.abs(a - b) <= ROUNDING * larger
                && !(isYear(a) && isYear(b));
    }

    private static boolean isRoundedTo(double a, double b) {
        return isRounded(a, b) && lastDigit(a) != lastDigit(b);
    }

    /** The power of ten of the last digit that is not 0: 4 of 360000, -1 of 2.5. */
    private static int lastDigit(double value) {
        return -BigDecimal.valueOf(value).stripTrailingZeros().scale();
    }

    private static boolean isYear(double value) {
        return value >= FIRST_YEAR && value <= LAST_YEAR && value == Math.rint(value);
    }
}
