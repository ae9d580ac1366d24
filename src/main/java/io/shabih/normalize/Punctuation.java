package io.shabih.normalize;

/** The steps on what stands between letters: proclitics before quotes, apostrophes, the rest. */
final class Punctuation {
    static final int LONGEST_PROCLITIC = 4;

    private Punctuation() {}

    /** What opens or closes a quoted name. The closing brackets are missing on purpose: they end one. */
    static boolean isQuote(char c) {
        return switch (c) {
            case '"', '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2039', '\u203A',
                    '\u201A', '\u2033', '(', '[', '{' ->
                true;
            default -> isApostrophe(c);
        };
    }

    static boolean isApostrophe(char c) {
        return switch (c) {
            case '\'', '\u2019', '\u2018', '`', '\u00B4', '\u2032' -> true;
            default -> false;
        };
    }

    /** Whether the word is a prefix, or several, that cannot stand without a word. */
    static boolean isProclitic(String word) {
        return switch (word) {
            case "و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فك", "فل",
                    "ال", "وال", "فال", "بال", "كال", "لل", "وبال", "وكال", "ولل" ->
                true;
            default -> false;
        };
    }

    /** Whether a proclitic may end in the letter. */
    static boolean mayEndProclitic(char c) {
        return switch (c) {
            case Letters.WAW, Letters.FEH, Letters.BEH, Letters.KAF, Letters.LAM -> true;
            default -> false;
        };
    }

    /** Whether the proclitic ends in the preposition lam, before which the article loses its alef. */
    static boolean contracts(String proclitic) {
        return switch (proclitic) {
            case "ل", "ول", "فل" -> true;
            default -> false;
        };
    }

    /**
     * Joins a proclitic to the quoted name behind it, as in {@code بـ"كرة اليد"}. After a lam the article
     * loses its alef, as everywhere in Arabic: {@code لـ«الوطن»} is {@code للوطن}.
     */
    static String joinProclitics(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        int wordStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuote(c) && isProclitic(joined.substring(wordStart))) {
                boolean contracts = contracts(joined.substring(wordStart)) && text.startsWith("ال", i + 1);
                i += contracts ? 1 : 0;
                continue;
            }
            joined.append(c);
            if (!continuesWord(text, i, joined.length() - 1 - wordStart)) {
                wordStart = joined.length();
            }
        }
        return joined.toString();
    }

    private static boolean continuesWord(String text, int at, int wordLength) {
        char c = text.charAt(at);
        int codePoint = Character.isLowSurrogate(c) && at > 0
                ? text.codePointAt(at - 1)
                : text.codePointAt(at);
        return Letters.isLetterOrDigit(codePoint) || (wordLength > 0 && Letters.isMark(codePoint));
    }

    /** Removes the apostrophes between two letters of another script, as in {@code don't}, {@code L'Oréal}. */
    static String dropApostrophes(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean inside = isApostrophe(text.charAt(i))
                    && !kept.isEmpty()
                    && i + 1 < text.length()
                    && Letters.isForeign(kept.charAt(kept.length() - 1))
                    && Letters.isForeign(text.charAt(i + 1));
            if (!inside) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    /** A space for everything but letters, digits, marks on them and a decimal point between digits. */
    static String toSpaces(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean inWord = !spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ';
            boolean kept = Letters.isLetterOrDigit(c)
                    || (inWord && Letters.isMark(c))
                    || (c == '.' && isBetweenDigits(text, i));
            spaced.appendCodePoint(kept ? c : ' ');
        }
        return spaced.toString();
    }

    private static boolean isBetweenDigits(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Letters.isAsciiDigit(text.charAt(at - 1))
                && Letters.isAsciiDigit(text.charAt(at + 1));
    }
}
