package io.shabih.facts;

import io.shabih.facts.FactWords.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of one text after another, word by word, with what they count: {@link NumberPhrase} knows how numbers are
 * put together, {@link Units} what stands behind them. Not thread-safe: one a thread.
 */
final class NumberReader {
    private static final char AND = 'و';
    private static final int YEAR_DIGITS = 4;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final NumberPhrase phrase = new NumberPhrase();
    /** Whether the open number stands where a year does. */
    private boolean isYearsPlace;
    /** The unit of which the open number is two in one word; unknown where it is not. */
    private byte dual;

    boolean isOpen() {
        return phrase.isOpen();
    }

    /** Whether there are digits in the number that is open. */
    boolean hasDigits() {
        return phrase.hasDigits();
    }

    /** The open number as far as it was read; empty where it is none yet. */
    String soFar() {
        return phrase.soFar();
    }

    /** Ends the number that is open; empty where it was none. */
    String close() {
        return phrase.close();
    }

    /** The unit that the last number had in one word with it ({@code عامين}). */
    byte dual() {
        return dual;
    }

    /** What a number counts that ends before a word. */
    byte unit(WordReader text, int word, String number) {
        if (dual != Units.UNKNOWN) {
            return dual;
        }
        return isYearsPlace && number.length() == YEAR_DIGITS ? Units.date() : Units.behind(text, word);
    }

    /** Whether a word belongs to the number that is open. */
    boolean goesOn(WordReader text, int word, @Nullable Kind kind) {
        if (!phrase.isOpen() || dual != Units.UNKNOWN && kind != Kind.PART) {
            return false;
        }
        boolean joined = text.firstLetter(word) == AND;
        if (text.isNumber(word)) {
            return phrase.takesDigits(text.number(word), joined);
        }
        return switch (kind) {
            case null -> false;
            case NUMBER -> phrase.takes(number(text, word), joined);
            case ONE ->
                phrase.takes(1, joined && (text.isJoinedOne(word) || WordKinds.isBeforeTen(text, word)));
            case TIMES, ONE_TIMES -> phrase.takesScale(number(text, word), 1, joined);
            case TWO_TIMES -> phrase.takesScale(number(text, word), 2, joined);
            case PART -> !isOfHour(text, word) && phrase.takesPart(part(text, word), joined);
            default -> false;
        };
    }

    /** Whether a word begins a number. */
    boolean begins(WordReader text, int word, @Nullable Kind kind) {
        isYearsPlace = Units.isBeforeYear(text, word - 1);
        dual = kind == Kind.DUAL ? Units.ofDual(text, word) : Units.UNKNOWN;
        if (text.isNumber(word)) {
            phrase.beginDigits(text.number(word));
            return true;
        }
        switch (kind) {
            case NUMBER -> phrase.begin(number(text, word), true);
            case ONE -> phrase.begin(1, false);
            case ONE_TIMES -> phrase.beginScale(number(text, word), 1);
            case TWO_TIMES -> phrase.beginScale(number(text, word), 2);
            case DUAL -> phrase.begin(2, true);
            case PART -> {
                return beginsPart(text, word);
            }
            case null, default -> {
                return false;
            }
        }
        return true;
    }

    /** {@code نصف مليون}, or the thirty minutes of {@code العاشرة والنصف}. */
    private boolean beginsPart(WordReader text, int word) {
        if (isOfHour(text, word)) {
            phrase.begin(part(text, word).multiply(MINUTES).intValue(), true);
            return true;
        }
        int next = word + 1;
        boolean isOfScale = next < text.count() && text.isFact(next) && text.kind(next) == Kind.ONE_TIMES;
        if (isOfScale) {
            phrase.beginPart(part(text, word));
        }
        return isOfScale;
    }

    /** Whether a part with و and the article stands behind a number without a scale: so hours are told. */
    private static boolean isOfHour(WordReader text, int word) {
        boolean isPart = text.is(word, "والنصف") || text.is(word, "والربع");
        int before = word - 1;
        return isPart && before >= 0
                && (text.isNumber(before) || text.isFact(before) && isHour(text.kind(before)));
    }

    private static boolean isHour(Kind kind) {
        return kind == Kind.NUMBER || kind == Kind.ONE;
    }

    private static BigDecimal part(WordReader text, int word) {
        return new BigDecimal(value(text, word));
    }

    private static int number(WordReader text, int word) {
        return Integer.parseInt(value(text, word));
    }

    private static String value(WordReader text, int word) {
        return FactWords.values(text.kind(word)).get(text.value(word));
    }
}
