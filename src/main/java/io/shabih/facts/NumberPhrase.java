package io.shabih.facts;

import java.math.BigDecimal;

/**
 * Reads a number that is written in words, in digits or in both, word by word: {@code خمسة عشر} (15), {@code مئة وخمسة
 * وعشرون} (125), {@code مليونان ونصف المليون} (2500000), {@code 1.5 مليار} (1500000000), {@code الحادي والعشرون} (21).
 *
 * <pre>
 *   number = group [scale] { و group scale } [ و group ] [ و نصف [scale] ] | نصف scale
 *   group  = digits | [hundreds] [و] [unit] [و] [tens] | unit عشر
 * </pre>
 *
 * <p>What is joined with {@code و} belongs to the number where it is of a lower place; without it only {@code عشر} behind a unit, and a
 * scale behind a group. {@code واحد} and {@code ألف} by themselves say nothing sure (a pronoun, the letter, a verb) and are no number;
 * the plural of a scale ({@code آلاف}) begins none. A genuine pair ({@code خمسة وعشرون رجلا} that are 5 and 20) cannot be told apart.
 *
 * <p>Mutable: one a text that is read.
 */
final class NumberPhrase {
    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final long THOUSAND = 1000;

    private boolean isOpen;
    /** Whether it is a number even if nothing follows. */
    private boolean isSure;
    /** As it stands there, while nothing but digits was read. */
    private String digits = "";
    private BigDecimal total = BigDecimal.ZERO;
    private long group;
    private boolean hasDigits;
    /** Whether there were digits anywhere in it. */
    private boolean isWritten;
    /** The last one, which a following one must be below; 0 before the first. */
    private long scale;
    private boolean isHalved;

    boolean isOpen() {
        return isOpen;
    }

    /** Whether digits are open, or were read of the number that is. */
    boolean hasDigits() {
        return isOpen && isWritten;
    }

    /** Begins with digits. */
    void beginDigits(String number) {
        begin(true);
        digits = number;
        hasDigits = true;
        isWritten = true;
    }

    /** Begins with a unit, tens or hundreds, or with {@code واحد}, which is not sure. */
    void begin(int value, boolean sure) {
        begin(sure);
        group = value;
    }

    /** Begins with {@code ألف} or {@code مليون}, or with two of them. */
    void beginScale(long of, int times) {
        begin(times > 1 || of > THOUSAND);
        total = BigDecimal.valueOf(times * of);
        scale = of;
    }

    /** Begins with a part of the scale that follows: {@code نصف مليون}. */
    void beginPart(BigDecimal part) {
        begin(false);
        digits = part.toPlainString();
        hasDigits = true;
    }

    private void begin(boolean sure) {
        isOpen = true;
        isSure = sure;
        digits = "";
        total = BigDecimal.ZERO;
        group = 0;
        hasDigits = false;
        isWritten = false;
        scale = 0;
        isHalved = false;
    }

    /** Whether digits go on with the number: {@code مليون و200 ألف}. */
    boolean takesDigits(String number, boolean joined) {
        if (!isOpen || !joined || scale == 0 || group > 0 || hasDigits || isHalved) {
            return false;
        }
        digits = number;
        hasDigits = true;
        isWritten = true;
        isSure = true;
        return true;
    }

    /** Whether a unit, tens or hundreds go on with the number. */
    boolean takes(int value, boolean joined) {
        if (!isOpen || hasDigits || isHalved || !fits(value, joined)) {
            return false;
        }
        group = !joined && value == HUNDRED ? group * HUNDRED : group + value;
        isSure = true;
        return true;
    }

    private boolean fits(int value, boolean joined) {
        long rest = group % HUNDRED;
        boolean afterUnit = rest >= 1 && rest < TEN;
        if (!joined) {
            return value == TEN && afterUnit || value == HUNDRED && group == rest && afterUnit;
        }
        boolean afterHigher = rest == 0 && (group > 0 || scale > 0);
        if (value >= HUNDRED) {
            return group == 0 && scale > 0;
        }
        return afterHigher || value > TEN && afterUnit;
    }

    /** Whether a scale goes on with the number: it multiplies what stands before it, or is one more of a lower place. */
    boolean takesScale(long of, int times, boolean joined) {
        if (!isOpen) {
            return false;
        }
        if (isHalved) {
            return takesScaleOfHalf(of, joined);
        }
        boolean hasGroup = group > 0 || hasDigits;
        if (joined || times > 1) {
            if (hasGroup || scale <= of || !joined) {
                return false;
            }
            total = total.add(BigDecimal.valueOf(times * of));
        } else if (hasGroup) {
            BigDecimal before = hasDigits ? number(digits) : BigDecimal.valueOf(group);
            if (before == null || scale > 0 && scale <= of) {
                return false;
            }
            total = total.add(before.multiply(BigDecimal.valueOf(of)));
            group = 0;
            hasDigits = false;
            digits = "";
        } else { // ألف مليون
            total = total.multiply(BigDecimal.valueOf(of));
        }
        scale = of;
        isSure = true;
        return true;
    }

    /** The scale may be said again ({@code مليونان ونصف المليون}), or for the first time ({@code ثلاثة ونصف مليون}). */
    private boolean takesScaleOfHalf(long of, boolean joined) {
        if (joined || scale > 0 && of != scale) {
            return false;
        }
        if (scale == 0) {
            total = total.multiply(BigDecimal.valueOf(of));
            scale = of;
        }
        isHalved = false;
        return true;
    }

    /** Whether a half or quarter goes on with the number: of the last scale, or of one where there is none. */
    boolean takesPart(BigDecimal part, boolean joined) {
        boolean behindScale = scale > 0 && group == 0 && !hasDigits;
        if (!isOpen || !joined || isHalved || !isSure || scale > 0 && !behindScale) {
            return false;
        }
        BigDecimal whole = hasDigits ? number(digits) : BigDecimal.valueOf(group);
        if (whole == null) {
            return false;
        }
        total = scale > 0 ? total.add(part.multiply(BigDecimal.valueOf(scale))) : whole.add(part);
        group = 0;
        hasDigits = false;
        isHalved = true;
        isSure = true;
        return true;
    }

    @org.jspecify.annotations.Nullable
    private static BigDecimal number(String digits) {
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException notPlain) {
            return null; // 10:30 and the like
        }
    }

    /** Ends the number: in digits, as it stands where it was nothing else; empty where there was none. */
    String close() {
        String closed = soFar();
        isOpen = false;
        return closed;
    }

    /** The number as far as it was read; empty where there is none. */
    String soFar() {
        if (!isOpen || !isSure) {
            return "";
        }
        if (scale == 0 && !isHalved) {
            return hasDigits ? digits : Long.toString(group);
        }
        BigDecimal last = hasDigits ? number(digits) : BigDecimal.valueOf(group);
        BigDecimal whole = last == null ? total : total.add(last);
        return whole.stripTrailingZeros().toPlainString();
    }
}
