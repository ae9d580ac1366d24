package io.shabih.prepare;

/** When two numbers of news are one, said plainly: what {@link Numbers} looks up, and is measured against. */
public final class PairwiseNumbers {
    private PairwiseNumbers() {}

    /** Whether the two are one number, rounded or not. */
    public static boolean agree(String one, String other) {
        try {
            return agree(Double.parseDouble(one), Double.parseDouble(other));
        } catch (NumberFormatException notPlain) {
            return one.equals(other);
        }
    }

    private static boolean agree(double a, double b) {
        boolean years = isYear(a) && isYear(b);
        double larger = Math.max(a, b);
        return a == b || !years && larger >= 50 && Math.abs(a - b) <= 0.025 * larger;
    }

    private static boolean isYear(double value) {
        return value >= 1900 && value <= 2100 && value == Math.rint(value);
    }
}
