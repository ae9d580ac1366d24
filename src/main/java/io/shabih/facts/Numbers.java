package io.shabih.facts;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The distinct numbers of a text, compared as an editor would: 677 thousand is 676,962 rounded, so the two are one; 76 and
 * 77 are two, and so are 2017 and 2018; three years and three minutes are two, see {@link Units}. {@code 2.464} may be
 * 2464 with a point between the thousands, and an outlet that prints decimals from right to left writes {@code 45.2} as
 * {@code 2.45}: both are tolerated. Whatever compares numbers asks this class, so what is told is what decided.
 *
 * <p>Each number knows in which parts of the text it stands, a bit each. Cost: 24 bytes a number and its letters; comparing
 * takes a look-up a number. Immutable and thread-safe.
 */
public final class Numbers {
    /** Of a text that states none. */
    public static final Numbers NONE = new Numbers(new String[0], new byte[0], new byte[0]);

    /** In the headline, as digits or in words. */
    public static final int HEADLINE = 1;
    /** As digits in the lead. */
    public static final int LEAD = 2;
    /** As digits anywhere in the body. */
    public static final int BODY = 4;

    /** Numbers at least this large may be rounded (363 ألفا / 360 ألفا). */
    private static final double SMALLEST_ROUNDED = 50;

    private static final double ROUNDING = 0.025;
    private static final double THOUSAND = 1000;
    private static final int DIGITS_OF_A_GROUP = 3;
    private static final double FIRST_YEAR = 1900;
    private static final double LAST_YEAR = 2100;
    private static final double NOT_PLAIN = -1;
    private static final int MOST_EXACT_DIGITS = 15;
    private static final double[] TENS = new double[MOST_EXACT_DIGITS + 1];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = 10 * TENS[i - 1];
        }
    }

    private final String[] texts; // by value, those that are no plain numbers first, then by text
    private final byte[] parts;
    private final byte[] units;
    private final double[] values;

    /** Numbers in the order of {@link #compare}, with their parts and units. */
    public Numbers(String[] texts, byte[] parts, byte[] units) {
        this.texts = texts;
        this.parts = parts;
        this.units = units;
        this.values = new double[texts.length];
        for (int i = 0; i < texts.length; i++) {
            values[i] = value(texts[i]);
        }
    }

    /** The order in which numbers are kept. */
    static int compare(String a, String b) {
        int byValue = Double.compare(value(a), value(b));
        return byValue != 0 ? byValue : a.compareTo(b);
    }

    private static double value(String number) {
        long digits = 0;
        int behindPoint = -1;
        int length = number.length();
        if (length <= MOST_EXACT_DIGITS) {
            int at = 0;
            for (; at < length; at++) {
                char c = number.charAt(at);
                if (c >= '0' && c <= '9') {
                    digits = 10 * digits + c - '0';
                    behindPoint += behindPoint >= 0 ? 1 : 0;
                } else if (c == '.' && behindPoint < 0 && length > 1) {
                    behindPoint = 0;
                } else {
                    break;
                }
            }
            if (at == length) { // both are exact, so the quotient is what Double.parseDouble gives
                return behindPoint > 0 ? digits / TENS[behindPoint] : digits;
            }
        }
        return parsed(number);
    }

    private static double parsed(String number) {
        try {
            double value = Double.parseDouble(number);
            return Double.isFinite(value) ? value : NOT_PLAIN;
        } catch (NumberFormatException notPlain) {
            return NOT_PLAIN;
        }
    }

    /** How many distinct ones, those that are only spelled out in the body among them. */
    public int size() {
        return texts.length;
    }

    /** A number as it is written, in digits. */
    public String text(int number) {
        return texts[number];
    }

    /** The parts in which it stands: {@link #HEADLINE}, {@link #LEAD}, {@link #BODY} together. */
    public int parts(int number) {
        return parts[number];
    }

    /** Whether it is a day of the month or a year. */
    public boolean isDate(int number) {
        return units[number] == Units.date();
    }

    /** What numbers of a part count where they are chosen, a bit a unit, see {@link Units#areComparable}. */
    public long units(int part, IntPredicate chosen) {
        long all = 0;
        for (int i = 0; i < texts.length; i++) {
            all |= (parts[i] & part) != 0 && chosen.test(i) ? Units.bit(units[i]) : 0;
        }
        return all;
    }

    /** Whether a number can be held against numbers of these units. */
    public boolean isComparable(int number, long withUnits) {
        return Units.areComparable(Units.bit(units[number]), withUnits);
    }

    /** How many stand in a part. */
    public int count(int part) {
        int count = 0;
        for (byte each : parts) {
            count += (each & part) == 0 ? 0 : 1;
        }
        return count;
    }

    /** Those of a part as they are written, where they are chosen, sorted as texts. */
    public Set<String> texts(int part, IntPredicate chosen) {
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < texts.length; i++) {
            if ((parts[i] & part) != 0 && chosen.test(i)) {
                all.add(texts[i]);
            }
        }
        return all;
    }

    /** For each number of this text the parts of the other one that state the same number, exactly, rounder or turned. */
    public byte[] partsIn(Numbers other) {
        byte[] found = new byte[texts.length];
        int first = 0;
        for (int i = 0; i < texts.length; i++) {
            double least = values[i] == NOT_PLAIN
                    ? NOT_PLAIN
                    : values[i] * (1 - ROUNDING) * (1 - ROUNDING); // a little less than can be rounded to it
            while (first < other.texts.length && other.values[first] < least) {
                first++;
            }
            double most = values[i] == NOT_PLAIN ? NOT_PLAIN : values[i] / (1 - ROUNDING) * (1 + ROUNDING);
            found[i] = (byte) (partsFrom(first, most, i, other) | otherwiseWritten(i, other));
        }
        return found;
    }

    private int partsFrom(int first, double most, int number, Numbers other) {
        int all = 0;
        for (int j = first; j < other.texts.length && other.values[j] <= most
                && all != (HEADLINE | LEAD | BODY); j++) {
            all |= (other.parts[j] | all) != all && isSame(number, other, j) ? other.parts[j] : 0;
        }
        return all;
    }

    /** The parts that have it with its point between thousands, or without one, or with its decimals in front. */
    private int otherwiseWritten(int number, Numbers other) {
        double value = values[number];
        if (isInThousands(texts[number])) {
            int all = partsOf(Math.rint(THOUSAND * value), number, other);
            return all | partsOf(turned(texts[number]), number, other);
        }
        if (texts[number].indexOf('.') > 0) {
            return partsOf(turned(texts[number]), number, other);
        }
        boolean grouped = value >= THOUSAND && value < THOUSAND * THOUSAND;
        return grouped ? partsOf(value / THOUSAND, number, other) : 0;
    }

    private int partsOf(double value, int number, Numbers other) {
        if (value == NOT_PLAIN) {
            return 0;
        }
        int at = Arrays.binarySearch(other.values, value);
        while (at > 0 && other.values[at - 1] == value) {
            at--;
        }
        return at < 0 ? 0 : partsFrom(at, value, number, other);
    }

    /** Whether a number of this text and one of the other's are one: equal, or one of them is the other rounded or turned. */
    public boolean isSame(int number, Numbers other, int ofOther) {
        if (!Units.areComparable(units[number], other.units[ofOther])) {
            return false;
        }
        double a = values[number];
        double b = other.values[ofOther];
        String text = texts[number];
        String textOfOther = other.texts[ofOther];
        if (a == NOT_PLAIN || b == NOT_PLAIN) {
            return text.equals(textOfOther);
        }
        return a == b || isNear(a, b) && lastDigit(text) != lastDigit(textOfOther)
                || isGrouped(text, a, b)
                || isGrouped(textOfOther, b, a)
                || a == turned(textOfOther);
    }

    /** Numbers of the headline or the body that the other text has with what is before the point and behind it exchanged. */
    public Set<String> turnedIn(Numbers other) {
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < texts.length; i++) {
            double turned = turned(texts[i]);
            boolean isThere = turned != NOT_PLAIN && turned != values[i]
                    && Arrays.binarySearch(other.values, turned) >= 0
                    && Arrays.binarySearch(other.values, values[i]) < 0;
            if (isThere) {
                all.add(texts[i]);
            }
        }
        return all;
    }

    private static boolean isGrouped(String text, double value, double other) {
        return isInThousands(text) && Math.rint(THOUSAND * value) == other;
    }

    /** Whether a point may stand between thousands: {@code 2.464}. */
    private static boolean isInThousands(String number) {
        int point = number.indexOf('.');
        return point > 0 && point == number.length() - DIGITS_OF_A_GROUP - 1 && point <= DIGITS_OF_A_GROUP
                && number.charAt(0) != '0';
    }

    /** What is written as the number where decimals stand in front: 2.45 of {@code 45.2}; too short to be told of {@code 2.3}. */
    private static double turned(String number) {
        int point = number.indexOf('.');
        if (point <= 0 || number.length() <= DIGITS_OF_A_GROUP) {
            return NOT_PLAIN;
        }
        boolean zero = number.charAt(0) == '0' || number.charAt(point - 1) == '0' // which would not be written the other way
                || number.charAt(point + 1) == '0'
                || number.charAt(number.length() - 1) == '0';
        return zero ? NOT_PLAIN : value(number.substring(point + 1) + '.' + number.substring(0, point));
    }

    private static boolean isNear(double a, double b) {
        double larger = Math.max(a, b);
        return larger >= SMALLEST_ROUNDED && Math.abs(a - b) <= ROUNDING * larger
                && !(isYear(a) && isYear(b));
    }

    /** The power of ten of the last digit that is not 0: 4 of 360000, -1 of 2.5. */
    private static int lastDigit(String number) {
        int point = number.indexOf('.');
        int end = number.length();
        if (point >= 0) {
            while (end > point + 1 && number.charAt(end - 1) == '0') {
                end--;
            }
            if (end > point + 1) {
                return point + 1 - end;
            }
            end = point;
        }
        int zeros = 0;
        while (zeros < end - 1 && number.charAt(end - 1 - zeros) == '0') {
            zeros++;
        }
        return zeros;
    }

    private static boolean isYear(double value) {
        return value >= FIRST_YEAR && value <= LAST_YEAR && value == Math.rint(value);
    }
}
