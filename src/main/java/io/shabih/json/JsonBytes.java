package io.shabih.json;

import java.util.Arrays;

/**
 * The bytes of JSON values, one behind the other, in a buffer that grows: texts in UTF-8 with the necessary escapes, and
 * numbers. Not thread-safe.
 */
final class JsonBytes {
    private static final int MOST_BYTES_A_CHAR = 6;
    private static final int LONGEST_DECIMAL = 32;
    private static final byte[] UPPER_HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C',
        'D',
        'E', 'F'};
    private static final byte[] LOWER_HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c',
        'd',
        'e', 'f'};

    private byte[] bytes = new byte[1 << 10];
    private int length;

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void add(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    void addAscii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    /** As {@link Json#decimal}; a number that rounds to 0 has no sign. */
    void addDecimal(double value) {
        reserve(LONGEST_DECIMAL);
        long millionths = Math.round(Math.abs(value) * 1e6);
        if (value < 0 && millionths > 0) {
            bytes[length++] = '-';
        }
        addAscii(Long.toString(millionths / 1_000_000));
        bytes[length++] = '.';
        long rest = millionths % 1_000_000;
        do {
            bytes[length++] = (byte) ('0' + rest / 100_000);
            rest = rest % 100_000 * 10;
        } while (rest > 0);
    }

    void addQuoted(String text) {
        reserve(MOST_BYTES_A_CHAR * text.length() + 2);
        byte[] into = bytes;
        int at = length;
        into[at++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
                into[at++] = (byte) c;
            } else if (c >= 0x80 && c < 0x800) {
                into[at++] = (byte) (0xC0 | c >> 6);
                into[at++] = (byte) (0x80 | c & 0x3F);
            } else {
                boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                at = pair ? pair(at, text.codePointAt(i)) : rare(at, c);
                i += pair ? 1 : 0;
            }
        }
        into[at++] = '"';
        length = at;
    }

    private int pair(int from, int character) {
        bytes[from] = (byte) (0xF0 | character >> 18);
        bytes[from + 1] = (byte) (0x80 | character >> 12 & 0x3F);
        bytes[from + 2] = (byte) (0x80 | character >> 6 & 0x3F);
        bytes[from + 3] = (byte) (0x80 | character & 0x3F);
        return from + 4;
    }

    private int rare(int from, char c) {
        if (Character.isSurrogate(c)) { // UTF-8 has no lone ones, JSON has
            return escape(from, c, LOWER_HEX);
        }
        if (c >= 0x800) {
            bytes[from] = (byte) (0xE0 | c >> 12);
            bytes[from + 1] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[from + 2] = (byte) (0x80 | c & 0x3F);
            return from + 3;
        }
        char letter = switch (c) {
            case '"', '\\' -> c;
            case '\b' -> 'b';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\f' -> 'f';
            case '\r' -> 'r';
            default -> 0;
        };
        if (letter == 0) {
            return escape(from, c, UPPER_HEX);
        }
        bytes[from] = '\\';
        bytes[from + 1] = (byte) letter;
        return from + 2;
    }

    private int escape(int from, char c, byte[] digits) {
        bytes[from] = '\\';
        bytes[from + 1] = 'u';
        for (int i = 0; i < 4; i++) {
            bytes[from + 2 + i] = digits[c >> (12 - 4 * i) & 0xF];
        }
        return from + MOST_BYTES_A_CHAR;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
