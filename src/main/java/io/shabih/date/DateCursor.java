package io.shabih.date;

/** Goes along a date's characters. Never throws: what is not there is {@link #NONE} or empty. */
final class DateCursor {
    static final int NONE = -1;

    private final String text;
    private int at;

    DateCursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    char peek() {
        return peek(0);
    }

    /** A character further on, NUL behind the end. */
    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    boolean atDigit() {
        return isDigit(peek());
    }

    boolean atLetter() {
        return isLetter(peek());
    }

    private boolean atSpace() {
        return peek() == ' ' || peek() == '\t' || peek() == '\u00A0';
    }

    /** How many digits are next. */
    int digitCount() {
        int count = 0;
        while (isDigit(peek(count))) {
            count++;
        }
        return count;
    }

    /** Passes over the character if it is next. */
    boolean take(char character) {
        boolean next = !atEnd() && peek() == character;
        at += next ? 1 : 0;
        return next;
    }

    void skip(int count) {
        at = Math.min(text.length(), at + count);
    }

    void skipSpaces() {
        while (atSpace()) {
            at++;
        }
    }

    /** Passes over what stands between a date and a time; a hyphen is only that with space behind it. */
    void skipSeparators() {
        while (atSpace() || peek() == ',' || peek() == '|' || (peek() == '-' && peek(1) == ' ')) {
            at++;
        }
    }

    /** A number of exactly so many digits. */
    int digits(int count) {
        int number = 0;
        for (int i = 0; i < count; i++) {
            if (!atDigit()) {
                return NONE;
            }
            number = 10 * number + peek() - '0';
            at++;
        }
        return number;
    }

    /** A number of one or two digits. */
    int oneOrTwoDigits() {
        return digits(isDigit(peek(1)) ? 2 : 1);
    }

    /** The letters that are next, in lower case. */
    String word() {
        StringBuilder word = new StringBuilder();
        while (atLetter()) {
            word.append((char) (peek() | 0x20));
            at++;
        }
        return word.toString();
    }

    /** Digits behind a point as nanoseconds, 0 if there is no point. */
    int nanos() {
        if (!take('.') && !take(',')) {
            return 0;
        }
        int nanos = 0;
        for (int unit = 100_000_000; atDigit(); unit /= 10) {
            nanos += unit * (peek() - '0');
            at++;
        }
        return nanos;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
