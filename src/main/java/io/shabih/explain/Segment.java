package io.shabih.explain;

/**
 * A run of words of one kind in the alignment of two texts.
 *
 * <p>Words stand as they were written, one space apart; a line feed in the space's place, or at the end,
 * marks the end of a line. A side that has no words is empty.
 *
 * @param kind what became of the words
 * @param a the first text's words
 * @param b the second text's words
 */
public record Segment(Kind kind, String a, String b) {

    /** What became of a run of words on the way from the first text to the second. */
    public enum Kind {
        /** The same words. */
        EQUAL,
        /** Words, mostly one, that are equal only after normalisation: أمريكيون, أميركيون. */
        SPELLING,
        /** Words replaced by others. */
        CHANGED,
        /** Words that the first text alone has. */
        DROPPED,
        /** Words that the second text alone has. */
        ADDED;

        /** The kind read from the other text's side. */
        public Kind reversed() {
            return switch (this) {
                case DROPPED -> ADDED;
                case ADDED -> DROPPED;
                default -> this;
            };
        }
    }

    public Segment {
        if (a.isEmpty() && b.isEmpty()) {
            throw new IllegalArgumentException("both sides are empty; allowed: words on one side or both");
        }
    }

    /** Whether a number differs here: a figure on either side of anything but equal words. */
    public boolean changesNumber() {
        return kind != Kind.EQUAL && kind != Kind.SPELLING && (hasDigit(a) || hasDigit(b));
    }

    /** The segment read from the other text's side. */
    public Segment reversed() {
        return new Segment(kind.reversed(), b, a);
    }

    /** Whether a word carries a figure, in the digits of any script. */
    public static boolean hasDigit(String word) {
        return word.codePoints().anyMatch(Character::isDigit);
    }
}
