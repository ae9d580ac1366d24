package io.shabih.normalize;

/**
 * A stretch of a text, and the walk over its words.
 *
 * @param start the first position
 * @param end the position behind the last, at least {@code start}
 */
record Span(int start, int end) {
    Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "span is " + start + ".." + end + "; allowed: 0 <= start <= end");
        }
    }

    int length() {
        return end - start;
    }

    boolean isEmpty() {
        return start == end;
    }

    /** The span without what is no word at its ends. */
    static Span words(CharSequence text, Span span) {
        int first = nextWord(text, span.start, span.end);
        return new Span(first, previousWord(text, span.end, first));
    }

    /** The position of the next word at or behind a position, or the limit. */
    static int nextWord(CharSequence text, int from, int limit) {
        int at = from;
        while (at < limit && !isWord(text, at)) {
            at++;
        }
        return at;
    }

    /** The end of the word that begins at the position. */
    static int wordEnd(CharSequence text, int from, int limit) {
        int at = from;
        while (at < limit && isWord(text, at)) {
            at++;
        }
        return at;
    }

    /** The end of the last word that ends at or before a position, or the limit. */
    static int previousWord(CharSequence text, int from, int limit) {
        int at = from;
        while (at > limit && !isWord(text, at - 1)) {
            at--;
        }
        return at;
    }

    /** The beginning of the word that ends at the position. */
    static int wordStart(CharSequence text, int from, int limit) {
        int at = from;
        while (at > limit && isWord(text, at - 1)) {
            at--;
        }
        return at;
    }

    /** The words between two positions with single spaces between them, whatever stood there. */
    static String key(CharSequence text, int from, int to) {
        StringBuilder key = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            boolean word = isWord(text, i);
            if (word) {
                key.append(text.charAt(i));
            } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString();
    }

    private static boolean isWord(CharSequence text, int at) {
        int start = Character.isLowSurrogate(text.charAt(at)) && at > 0 ? at - 1 : at;
        int codePoint = Character.codePointAt(text, start);
        return Letters.isLetterOrDigit(codePoint) || Letters.isMark(codePoint);
    }
}
