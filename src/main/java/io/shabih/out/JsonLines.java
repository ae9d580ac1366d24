package io.shabih.out;

import io.shabih.Relation;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * JSON as the line files have it: one object a line, otherwise as {@link Json} writes it, byte for byte.
 *
 * <p>Why beside Jackson: a run writes a line for every match and member, more text than it keeps, and most of the
 * time went into checking the order of tokens and into decimals. Here a field is its name's and its value's bytes. A
 * test compares both on all kinds of text. Cost: about 1 ns a character. Not thread-safe.
 */
final class JsonLines implements AutoCloseable {
    private static final int MOST_BYTES_A_CHAR = 6;
    private static final int LONGEST_NUMBER = 32;
    private static final String UPPER_HEX = "0123456789ABCDEF";
    private static final String LOWER_HEX = "0123456789abcdef";

    private final OutputStream out;
    private byte[] line = new byte[1 << 10];
    private int length;
    private boolean first = true;

    JsonLines(OutputStream out) {
        this.out = out;
    }

    JsonLines startObject() {
        return open('{');
    }

    JsonLines endObject() {
        return close('}');
    }

    JsonLines startArray(String name) {
        name(name);
        first = true;
        return open('[');
    }

    JsonLines endArray() {
        return close(']');
    }

    /** Ends the object of the line and hands the line on. */
    void endLine() {
        close('}');
        line[length++] = '\n';
        try {
            out.write(line, 0, length);
        } catch (IOException e) {
            throw Failures.of("write a line", e);
        }
        length = 0;
        first = true;
    }

    JsonLines text(String name, String text) {
        name(name);
        quoted(text);
        return this;
    }

    JsonLines count(String name, long count) {
        name(name);
        ascii(Long.toString(count));
        return this;
    }

    /** As {@link Json#sixDecimals}. */
    JsonLines decimal(String name, double value) {
        name(name);
        reserve(LONGEST_NUMBER);
        long millionths = Math.round(value * 1e6);
        ascii(Long.toString(millionths / 1_000_000));
        line[length++] = '.';
        long rest = millionths % 1_000_000;
        do {
            line[length++] = (byte) ('0' + rest / 100_000);
            rest = rest % 100_000 * 10;
        } while (rest > 0);
        return this;
    }

    JsonLines relation(Relation relation) {
        return text("relation", Json.name(relation));
    }

    JsonLines date(String name, Optional<Instant> date) {
        name(name);
        if (date.isPresent()) {
            quoted(date.get().toString());
        } else {
            ascii("null");
        }
        return this;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw Failures.of("complete a file", e);
        }
    }

    private JsonLines open(char bracket) {
        comma();
        line[length++] = (byte) bracket;
        first = true;
        return this;
    }

    private JsonLines close(char bracket) {
        reserve(2); // a line end may follow
        line[length++] = (byte) bracket;
        first = false;
        return this;
    }

    /** What divides this value from the one before, and room for a bracket. */
    private void comma() {
        reserve(2);
        if (!first) {
            line[length++] = ',';
        }
        first = false;
    }

    private void name(String name) {
        comma();
        reserve(name.length() + 3);
        line[length++] = '"';
        ascii(name);
        line[length++] = '"';
        line[length++] = ':';
    }

    private void ascii(String text) {
        reserve(text.length() + 3);
        for (int i = 0; i < text.length(); i++) {
            line[length++] = (byte) text.charAt(i);
        }
    }

    private void quoted(String text) {
        reserve(MOST_BYTES_A_CHAR * text.length() + 2);
        byte[] bytes = line;
        int at = length;
        bytes[at++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
                bytes[at++] = (byte) c;
            } else if (c >= 0x80 && c < 0x800) {
                bytes[at++] = (byte) (0xC0 | c >> 6);
                bytes[at++] = (byte) (0x80 | c & 0x3F);
            } else {
                boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                at = pair ? pair(at, text.codePointAt(i)) : rare(at, c);
                i += pair ? 1 : 0;
            }
        }
        bytes[at++] = '"';
        length = at;
    }

    private int pair(int from, int character) {
        line[from] = (byte) (0xF0 | character >> 18);
        line[from + 1] = (byte) (0x80 | character >> 12 & 0x3F);
        line[from + 2] = (byte) (0x80 | character >> 6 & 0x3F);
        line[from + 3] = (byte) (0x80 | character & 0x3F);
        return from + 4;
    }

    private int rare(int from, char c) {
        if (Character.isSurrogate(c)) { // UTF-8 has no lone ones, JSON has
            return escape(from, c, LOWER_HEX);
        }
        if (c >= 0x800) {
            line[from] = (byte) (0xE0 | c >> 12);
            line[from + 1] = (byte) (0x80 | c >> 6 & 0x3F);
            line[from + 2] = (byte) (0x80 | c & 0x3F);
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
        line[from] = '\\';
        line[from + 1] = (byte) letter;
        return from + 2;
    }

    private int escape(int from, char c, String digits) {
        line[from] = '\\';
        line[from + 1] = 'u';
        for (int i = 0; i < 4; i++) {
            line[from + 2 + i] = (byte) digits.charAt(c >> (12 - 4 * i) & 0xF);
        }
        return from + MOST_BYTES_A_CHAR;
    }

    private void reserve(int more) {
        if (line.length - length < more) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
        }
    }
}
