package io.shabih.normalize;

import java.util.List;
import java.util.Set;

/**
 * What each char becomes, or what is to be done about it, in pages of 256 that are built when first met.
 *
 * <p>A value of {@code '0'} and above is a letter or digit of the folded text; a lower one is one of the
 * orders below. Digits are the lowest characters of any word, so one comparison tells the two apart.
 *
 * <p>Pages are shared between threads without locks: a page seen too early reads as {@link #UNBUILT}, and
 * is then built again with the same content.
 */
final class FoldTable {
    static final char UNBUILT = 0;
    /** Leaves no trace. */
    static final char DROP = 1;
    /** Expands, or composes with its neighbours: its text is folded by the plain path first. */
    static final char RARE = 2;
    static final char SURROGATE = 3;
    /** An ampersand or a backslash, which may begin an entity or an escape. */
    static final char ESCAPE = 4;
    static final char QUOTE = 5;
    static final char APOSTROPHE = 6;
    /** One of the separators inside numbers that are not apostrophes. */
    static final char NUMBER_SEPARATOR = 7;
    static final char HAMZA = 8;
    static final char YEH_HAMZA = 9;
    /** Ends a word, as all other characters below {@code '0'} do. */
    static final char SEPARATOR = ' ';

    private static final char[] NONE = new char[256];

    private final Set<Step> enabled;
    private final char[][] pages = new char[256][];

    FoldTable(Set<Step> enabled) {
        this.enabled = enabled;
        java.util.Arrays.fill(pages, NONE);
    }

    /** The pages, by the high byte of a char; any of them may be unbuilt. */
    char[][] pages() {
        return pages;
    }

    /** The value of a char whose page may be unbuilt. */
    char get(char c) {
        char value = pages[c >>> 8][c & 0xFF];
        if (value != UNBUILT) {
            return value;
        }
        char[] page = new char[256];
        for (int i = 0; i < 256; i++) {
            page[i] = classify((char) ((c & 0xFF00) | i));
        }
        pages[c >>> 8] = page;
        return page[c & 0xFF];
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
