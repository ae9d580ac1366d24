package io.shabih.normalize;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What each char becomes, or what is to be done about it; filled in pages of 256 when first met.
 *
 * <p>A value of {@code '0'} and above is a letter or digit of the folded text; a lower one is one of the
 * orders below. Digits are the lowest characters of any word, so one comparison tells the two apart.
 *
 * <p>Threads share the table without locks: a value seen too early reads as {@link #UNBUILT}, and its page
 * is then filled again with the same content. 128 KB, of which ordinary text touches 2.
 */
final class FoldTable {
    /** Leaves no trace. */
    static final char DROP = 0;
    /** Ends a word. */
    static final char SEPARATOR = 1;
    static final char UNBUILT = 2;
    /** Expands, or composes with its neighbours: its text is folded by the plain path first. */
    static final char RARE = 3;
    static final char SURROGATE = 4;
    /** An ampersand or a backslash, which may begin an entity or an escape. */
    static final char ESCAPE = 5;
    static final char QUOTE = 6;
    static final char APOSTROPHE = 7;
    /** One of the separators inside numbers that are not apostrophes. */
    static final char NUMBER_SEPARATOR = 8;
    static final char HAMZA = 9;
    static final char YEH_HAMZA = 10;

    private final Set<Step> enabled;
    private final char[] values = new char[Character.MAX_VALUE + 1];

    FoldTable(Set<Step> enabled) {
        this.enabled = enabled;
        Arrays.fill(values, UNBUILT);
    }

    /** The values by char; any of them may be unbuilt. */
    char[] values() {
        return values;
    }

    /** The value of a char, built if need be. */
    char get(char c) {
        if (values[c] == UNBUILT) {
            int page = c & 0xFF00;
            for (int i = page; i < page + 256; i++) {
                values[i] = classify((char) i);
            }
        }
        return values[c];
    }

    private char classify(char c) {
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        }
        Step undoing = c == '&' ? Step.ENTITIES : Step.ESCAPES;
        if ((c == '&' || c == '\\') && enabled.contains(undoing)) {
            return ESCAPE;
        }
        int shown = fold(Folds.BEFORE_COMPOSITION, c);
        if (shown == Folds.DROPPED) {
            return DROP;
        }
        boolean isChar = shown != Folds.SEVERAL && Character.isBmpCodePoint(shown);
        boolean composes = isChar && enabled.contains(Step.COMPOSITION) && Folds.mayCompose((char) shown);
        if (!isChar || composes) {
            return RARE;
        }
        int folded = fold(Folds.AFTER_COMPOSITION, shown);
        return folded == Folds.SEVERAL || folded > Character.MAX_VALUE ? RARE : classify(c, (char) folded);
    }

    private int fold(List<Step> steps, int c) {
        int folded = c;
        for (Step step : steps) {
            folded = folded >= 0 && enabled.contains(step) ? Folds.fold(step, folded) : folded;
        }
        return folded;
    }

    private static char classify(char c, char folded) {
        if (Letters.isLetterOrDigit(folded)) {
            return letter(folded);
        }
        if (Letters.isMark(folded) || folded != c) {
            return RARE;
        }
        if (Punctuation.isApostrophe(c)) {
            return APOSTROPHE;
        }
        if (Punctuation.isQuote(c)) {
            return QUOTE;
        }
        return Numbers.isSeparator(c) ? NUMBER_SEPARATOR : SEPARATOR;
    }

    private static char letter(char folded) {
        return switch (folded) {
            case Letters.HAMZA -> HAMZA;
            case Letters.YEH_HAMZA -> YEH_HAMZA;
            default -> folded;
        };
    }
}
