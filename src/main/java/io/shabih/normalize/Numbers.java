package io.shabih.normalize;

/**
 * Grouped and decimal numbers: {@code 676,962} is {@code 676962}, {@code 3,5} and {@code 3٫5} are
 * {@code 3.5}; times, dates, scores and lists come apart.
 *
 * <p>A number's separators are read together, because one alone is ambiguous:
 * <ul>
 *   <li>decimals: one point or {@code ٫}; one comma with one or two digits after it, more after a lone 0; one
 *       Arabic comma with one digit after it. A lone point before three digits stays: 1.250 is ambiguous, and
 *       the money of Tunisia and Kuwait has three decimals;
 *   <li>groups: one and the same of {@code , ٬ ، ' .} throughout, one to three digits in front that do not
 *       begin with 0, exactly three after each; then at most one decimal part with a point, {@code ٫} or a
 *       comma that is not the group's;
 *   <li>anything else: words of their own.
 * </ul>
 */
final class Numbers {
    private static final char ARABIC_COMMA = '\u060C';
    private static final char ARABIC_DECIMAL = '\u066B';
    private static final char ARABIC_THOUSANDS = '\u066C';

    private Numbers() {}

    static boolean isSeparator(char c) {
        return switch (c) {
            case '.', ',', '\'', '\u2019', ARABIC_COMMA, ARABIC_DECIMAL, ARABIC_THOUSANDS -> true;
            default -> false;
        };
    }

    /** Rewrites every number of the text. */
    static String apply(String text) {
        char[] chars = text.toCharArray();
        return new String(chars, 0, rewrite(chars, 0, chars.length));
    }

    /** Rewrites every number between the two positions where it stands; returns the new end. */
    static int rewrite(char[] chars, int from, int to) {
        int end = from;
        int at = from;
        while (at < to) {
            int numberEnd = numberEnd(chars, at, to);
            if (numberEnd == at) {
                chars[end++] = chars[at++];
            } else {
                end = rewriteOne(chars, at, numberEnd, end);
                at = numberEnd;
            }
        }
        return end;
    }

    /** The end of the digits with single separators between them that begin at the position. */
    private static int numberEnd(char[] chars, int from, int to) {
        int at = from;
        while (at < to && Letters.isAsciiDigit(chars[at])) {
            at++;
            boolean goesOn = at + 1 < to && isSeparator(chars[at])
                    && Letters.isAsciiDigit(chars[at + 1]);
            at += goesOn ? 1 : 0;
        }
        return at;
    }

    private static int rewriteOne(char[] chars, int from, int to, int target) {
        int firstSeparator = nextSeparator(chars, from, to);
        int fraction = firstSeparator == to ? to : fraction(chars, from, to, firstSeparator);
        boolean grouped = fraction >= 0;
        int end = target;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (!isSeparator(c)) {
                chars[end++] = c;
            } else if (i == fraction) {
                chars[end++] = '.';
            } else if (!grouped) {
                chars[end++] = ' ';
            }
        }
        return end;
    }

    /** Where the decimal part begins, {@code to} for none, -1 if the separators make no number. */
    private static int fraction(char[] chars, int from, int to, int first) {
        char group = chars[first];
        int second = nextSeparator(chars, first + 1, to);
        if (second == to && isDecimal(chars, from, to, first)) {
            return first;
        }
        if (group == ARABIC_DECIMAL || first - from > 3 || chars[from] == '0') {
            return -1;
        }
        int at = first;
        while (at < to && chars[at] == group) {
            int next = nextSeparator(chars, at + 1, to);
            if (next - at != 4) {
                return -1;
            }
            at = next;
        }
        boolean last = at == to || nextSeparator(chars, at + 1, to) == to;
        return last && (at == to || isPoint(chars[at])) ? at : -1;
    }

    private static boolean isDecimal(char[] chars, int from, int to, int at) {
        int fractionDigits = to - at - 1;
        boolean zero = at - from == 1 && chars[from] == '0';
        return chars[at] == '.'
                || chars[at] == ARABIC_DECIMAL
                || (chars[at] == ',' && (fractionDigits <= 2 || zero))
                || (chars[at] == ARABIC_COMMA && fractionDigits == 1);
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == ARABIC_DECIMAL || c == ',';
    }

    private static int nextSeparator(char[] chars, int from, int to) {
        int at = from;
        while (at < to && Letters.isAsciiDigit(chars[at])) {
            at++;
        }
        return at;
    }
}
