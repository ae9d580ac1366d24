package io.shabih.facts;

import io.shabih.facts.FactWords.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a word of the list states where it stands, for some mean something else too: the first part of {@code أحد عشر} is no
 * Sunday, {@code آب} is August in a date alone (else a father), {@code اليوم العالمي} is not today.
 */
final class WordKinds {
    private static final char AND = 'و';
    private static final String TEN = "10";
    /** Of {@code احد}. */
    private static final int ONE_LETTERS = 3;
    private static final int YEAR_DIGITS = 4;
    private static final char LAST_LATIN = 'z';

    /** As a normalised text has them. */
    private static final List<String> BEFORE_MONTH = List.of("مطلع", "منتصف", "اواسط", "اواخر", "اوائل",
            "نهايه", "بدايه",
            "خلال", "منذ", "حتي", "شهر");
    private static final List<String> BEHIND_MONTH = List.of("الماضي", "المقبل", "الجاري", "القادم", "الحالي",
            "المنصرم",
            "الفائت");
    /** Months that are nobody's name: {@code في ماي} may be of a minister. */
    private static final List<String> NO_NAMES = List.of("اب", "اوت");
    private static final List<String> NAMED_DAYS = List.of("العالمي", "الوطني", "الدولي", "السابع", "التالي",
            "الاول",
            "الثاني", "الثالث", "الواحد", "الاخير", "المفتوح");

    private WordKinds() {}

    /** The kind of a word; null where it is none of the list there. */
    static @Nullable Kind of(WordReader text, int word) {
        if (!text.isFact(word) || text.isFuture(word)) {
            return null;
        }
        Kind kind = text.kind(word);
        return switch (kind) {
            case WEEKDAY -> text.length(word) == ONE_LETTERS && isBeforeTen(text, word) ? Kind.ONE : kind;
            case RELATIVE_DAY -> isAnyOf(NAMED_DAYS, text, word + 1) ? null : kind;
            case MONTH_IN_DATE -> isInDate(text, word) ? Kind.MONTH : null;
            default -> kind;
        };
    }

    static boolean isBeforeTen(WordReader text, int word) {
        int next = word + 1;
        return next < text.count() && text.isFact(next) && text.kind(next) == Kind.NUMBER
                && FactWords.values(Kind.NUMBER).get(text.value(next)).equals(TEN)
                && text.firstLetter(next) != AND;
    }

    private static boolean isInDate(WordReader text, int word) {
        if (isNumber(text, word - 1) || isYear(text, word + 1) || isAnyOf(BEFORE_MONTH, text, word - 1)
                || isAnyOf(BEHIND_MONTH, text, word + 1)) {
            return true;
        }
        if (word == 0) {
            return false;
        }
        boolean isOfDay = text.is(word - 1, "من") && isNumber(text, word - 2); // الخامس من آب
        return isOfDay || text.is(word - 1, "في") && isAnyOf(NO_NAMES, text, word);
    }

    /** A year behind a month; in English the day too ({@code May 5}). */
    private static boolean isYear(WordReader text, int word) {
        return word < text.count() && text.isNumber(word)
                && (text.length(word) == YEAR_DIGITS || text.firstLetter(word - 1) <= LAST_LATIN);
    }

    private static boolean isNumber(WordReader text, int word) {
        return word >= 0 && word < text.count()
                && (text.isNumber(word) || text.isFact(word) && text.kind(word) == Kind.NUMBER);
    }

    private static boolean isAnyOf(List<String> words, WordReader text, int word) {
        if (word < 0 || word >= text.count()) {
            return false;
        }
        for (String one : words) {
            if (text.is(word, one)) {
                return true;
            }
        }
        return false;
    }
}
