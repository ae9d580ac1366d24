package io.shabih.furniture;

/**
 * Letters as pieces of text are compared by: everything that is no letter (digits, marks, vowel signs,
 * tatweel, punctuation) falls away, and the letters that Arabic writers interchange are one.
 */
final class FoldedLetters {
    private static final char ALEF = '\u0627';
    private static final char HEH = '\u0647';
    private static final char YEH = '\u064A';
    private static final char KAF = '\u0643';
    private static final char TATWEEL = '\u0640';

    /** The letter that stands for a code unit, 0 for what is no letter. */
    static final char[] OF = new char[1 << Character.SIZE];

    static {
        for (int c = 0; c < OF.length; c++) {
            OF[c] = fold((char) c);
        }
    }

    private FoldedLetters() {}

    private static char fold(char c) {
        return switch (c) {
            case '\u0622', '\u0623', '\u0625', '\u0671' -> ALEF;
            case '\u0629' -> HEH;
            case '\u0649', '\u06CC' -> YEH;
            case '\u06A9' -> KAF;
            case TATWEEL -> 0;
            default -> Character.isLetter(c) || Character.isSurrogate(c) ? Character.toLowerCase(c) : 0;
        };
    }
}
