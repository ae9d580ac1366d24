package io.shabih.prepare;

import io.shabih.facts.Numbers;
import java.math.BigDecimal;

/** When two numbers of news are one, said plainly: what {@link Numbers} looks up, and is measured against. */
public final class PairwiseNumbers {
    private PairwiseNumbers() {}

    /** Whether the two are one number, or one is the other rounded. */
    public static boolean areOne(String one, String other) {
        try {
            return areOne(Double.parseDouble(one), Double.parseDouble(other));
        } catch (NumberFormatException notPlain) {
            return one.equals(other);
        }
    }

    private static boolean areOne(double a, double b) {
        boolean years = isYear(a) && isYear(b);
        double larger = Math.max(a, b);
        boolean near = !years && larger >= 50 && Math.abs(a - b) <= 0.025 * larger;
        return a == b || near && lastDigit(a) != lastDigit(b);
    }

    /** The power of ten of the last digit that is not 0: 4 of 360000, -1 of 2.5. */
    private static int lastDigit(double value) {
        return -BigDecimal.valueOf(value).stripTrailingZeros().scale();
    }

    private static boolean isYear(double value) {
        return value >= 1900 && value <= 2100 && value == Math.rint(value);
    }
}
