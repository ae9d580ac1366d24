package io.shabih.normalize;

/** What a character is to the normaliser; code points are named as in Unicode and Lucene. */
final class Letters {
    static final char HAMZA = '\u0621';
    static final char ALEF_MADDA = '\u0622';
    static final char ALEF_HAMZA_ABOVE = '\u0623';
    static final char WAW_HAMZA = '\u0624';
    static final char ALEF_HAMZA_BELOW = '\u0625';
    static final char YEH_HAMZA = '\u0626';
    static final char ALEF = '\u0627';
    static final char BEH = '\u0628';
    static final char TEH_MARBUTA = '\u0629';
    static final char JEEM = '\u062C';
    static final char ZAIN = '\u0632';
    static final char TATWEEL = '\u0640';
    static final char FEH = '\u0641';
    static final char QAF = '\u0642';
    static final char KAF = '\u0643';
    static final char LAM = '\u0644';
    static final char HEH = '\u0647';
    static final char WAW = '\u0648';
    static final char DOTLESS_YEH = '\u0649';
    static final char YEH = '\u064A';
    static final char SUPERSCRIPT_ALEF = '\u0670';
    static final char ALEF_WASLA = '\u0671';

    private static final char MADDAH_ABOVE = '\u0653';
    private static final char HAMZA_BELOW_MARK = '\u0655';

    private Letters() {}

    static boolean isLetterOrDigit(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }

    /** A combining mark that is part of a word where it follows one of its letters, as in Hindi or Thai. */
    static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isWhitespace(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint);
    }

    /** Whether a code point lies between two others, both included. */
    static boolean in(int c, int first, int last) {
        return c >= first && c <= last;
    }

    static boolean isAsciiDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** A letter of the basic Arabic alphabet, after folding. */
    static boolean isArabic(int c) {
        return c >= '\u0620' && c <= YEH;
    }

    /** A letter of another script, such as the ones that stand around an apostrophe. */
    static boolean isForeign(int c) {
        return Character.isLetter(c) && (c < '\u0600' || c > '\u08FF');
    }

    /** Madda and the two hamza marks: they make another letter of alef, waw and yeh. */
    static boolean isHamzaMark(int c) {
        return c >= MADDAH_ABOVE && c <= HAMZA_BELOW_MARK;
    }

    /** A mark over or under a letter that Unicode composes with it; what is left over is a reading aid. */
    static boolean isAccent(int c) {
        return in(c, '\u0300', '\u036F') || isHamzaMark(c);
    }

    /** A reading aid of Arabic: vowel, doubling, pause or Koranic mark. */
    static boolean isHaraka(int c) {
        boolean inBlock = in(c, '\u0610', '\u061A')
                || in(c, '\u064B', '\u065F')
                || c == SUPERSCRIPT_ALEF
                || in(c, '\u06D6', '\u06ED')
                || in(c, '\u0897', '\u089F')
                || in(c, '\u08CA', '\u08FF')
                || in(c, 0x10EFC, 0x10EFF);
        return inBlock && (isMark(c) || isSmallLetter(c)) && !isHamzaMark(c);
    }

    private static boolean isSmallLetter(int c) {
        return c == '\u06E5' || c == '\u06E6';
    }

    /** A character without a shape of its own: bidi and zero-width controls, variation selectors, fillers. */
    static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.ENCLOSING_MARK
                || in(c, '\uFE00', '\uFE0F')
                || in(c, 0xE0100, 0xE01EF)
                || in(c, '\u180B', '\u180F')
                || c == '\u034F'
                || c == '\u115F'
                || c == '\u1160'
                || c == '\u3164'
                || c == '\uFFA0';
    }

    /** The text with the replacement character for each half of a surrogate pair that stands alone. */
    static String wellFormed(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder formed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            formed.appendCodePoint(half ? '\uFFFD' : c);
        });
        return formed.toString();
    }
}
