package io.shabih.verify;

import java.util.Set;
import java.util.TreeSet;

/** Sets of numbers compared as an editor would: 676,962 and 677 thousand are one, 2018 and 2017 are two. */
final class Numbers {
    /** Numbers at least this large may be rounded (363 ألفا / 360 ألفا). */
    private static final double SMALLEST_ROUNDED = 50;

    private static final double ROUNDING = 0.025;
    private static final double FIRST_YEAR = 1900;
    private static final double LAST_YEAR = 2100;

    private Numbers() {}

    /** The numbers that are, rounded or not, none of the others. */
    static Set<String> without(Set<String> numbers, Set<String> others) {
        Set<String> rest = new TreeSet<>();
        for (String number : numbers) {
            if (!isAmong(number, others)) {
                rest.add(number);
            }
        }
        return rest;
    }

    /** How many of the smaller set's numbers the other one has. */
    static int sharedCount(Set<String> a, Set<String> b) {
        return Math.min(a.size() - without(a, b).size(), b.size() - without(b, a).size());
    }

    private static boolean isAmong(String number, Set<String> others) {
        return others.contains(number) || others.stream().anyMatch(other -> isRounded(number, other));
    }

    private static boolean isRounded(String one, String other) {
        double a = value(one);
        double b = value(other);
        double larger = Math.max(a, b);
        boolean years = isYear(a) && isYear(b);
        return !years && larger >= SMALLEST_ROUNDED && Math.abs(a - b) <= ROUNDING * larger;
    }

    private static boolean isYear(double value) {
        return value >= FIRST_YEAR && value <= LAST_YEAR && value == Math.rint(value);
    }

    private static double value(String number) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException notPlain) {
            return -1;
        }
    }
}
