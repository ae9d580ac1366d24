package io.shabih.read;

import io.shabih.encoding.Bytes;
import io.shabih.read.FieldValue.Kind;
import java.nio.charset.StandardCharsets;

/**
 * Reads the wanted values of a JSON object if it is as plain as nearly all are; whatever is not plain, or
 * not JSON, is left to Jackson, which alone decides what is wrong with a record.
 *
 * <p>Why beside Jackson: it looks at a record byte by byte, which at Arabic's two bytes a letter and a
 * space after every fifth is mostly mispredicted branches; here eight bytes at a time are searched for a
 * string's end. Never accepts what Jackson rejects, and reads the same values; a test compares both.
 */
final class PlainJson {
    /** What is nested deeper is left to Jackson. */
    private static final int DEEPEST = 64;

    private final FieldTable fields;
    private final RecordFields found;
    private final JsonString strings = new JsonString();
    private byte[] bytes = {};
    private int at;
    private int end;
    private int textFrom;
    private int textTo;
    private boolean escaped;

    PlainJson(FieldTable fields, RecordFields found) {
        this.fields = fields;
        this.found = found;
    }

    /** Whether the object in these bytes, which are valid UTF-8, was plain and has been read. */
    boolean read(byte[] record, int from, int to) {
        bytes = record;
        at = from;
        end = to;
        return next() == '{' && object(0) && next() == 0 && at == end;
    }

    /** The next byte that is no white space, 0 at the end; not yet passed over. */
    private int next() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
        return at < end ? bytes[at] : 0;
    }

    private boolean take(char wanted) {
        boolean there = next() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private boolean object(int depth) {
        at++;
        if (take('}')) {
            return true;
        }
        do {
            if (next() != '"' || !string() || escaped) {
                return false;
            }
            if (!(depth == 0 ? topValue() : take(':') && value(depth))) {
                return false;
            }
        } while (take(','));
        return take('}');
    }

    private boolean array(int depth) {
        at++;
        if (take(']')) {
            return true;
        }
        do {
            if (!value(depth)) {
                return false;
            }
        } while (take(','));
        return take(']');
    }

    /** The value under the name that has just been passed, in the record itself. */
    private boolean topValue() {
        found.add(textFrom, textTo);
        FieldValue field = fields.find(bytes, textFrom, textTo);
        if (!fields.wants(field)) {
            return take(':') && unwantedValue();
        }
        boolean named = field.isNamed(bytes, textFrom, textTo);
        return take(':') && wantedValue(field, named);
    }

    private boolean unwantedValue() {
        if (next() == '{') {
            found.nest();
        }
        return value(0);
    }

    private boolean wantedValue(FieldValue field, boolean named) {
        int first = next();
        int start = at;
        if (first == '"') {
            boolean read = string();
            if (read) {
                field.offer(named, Kind.TEXT, strings.decode(bytes, textFrom, textTo));
            }
            return read;
        }
        if (first == '-' || isDigit(first)) {
            boolean read = number();
            if (read) {
                field.offer(named, Kind.NUMBER,
                        new String(bytes, start, at - start, StandardCharsets.ISO_8859_1));
            }
            return read;
        }
        field.offer(named, Kind.MISSING, "");
        return word("null");
    }

    private boolean value(int depth) {
        int first = next();
        return switch (first) {
            case '"' -> string();
            case '{' -> depth < DEEPEST && object(depth + 1);
            case '[' -> depth < DEEPEST && array(depth + 1);
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at >= end || bytes[at++] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean number() {
        at += at < end && bytes[at] == '-' ? 1 : 0;
        boolean zero = at < end && bytes[at] == '0';
        int whole = digits();
        if (whole == 0 || (zero && whole > 1)) {
            return false;
        }
        if (at < end && bytes[at] == '.') {
            at++;
            if (digits() == 0) {
                return false;
            }
        }
        return at == end || (bytes[at] | 0x20) != 'e'; // an exponent is not plain
    }

    private int digits() {
        int start = at;
        while (at < end && isDigit(bytes[at])) {
            at++;
        }
        return at - start;
    }

    /** Passes over a string and keeps where its text is. */
    private boolean string() {
        textFrom = at + 1;
        escaped = false;
        int i = Bytes.endOfPlainText(bytes, textFrom, end);
        while (i < end && bytes[i] == '\\') {
            escaped = true;
            int length = escapeLength(i);
            if (length == 0) {
                return false;
            }
            i = Bytes.endOfPlainText(bytes, i + length, end);
        }
        textTo = i;
        at = i + 1;
        return i < end && bytes[i] == '"';
    }

    private int escapeLength(int backslash) {
        int letter = backslash + 1 < end ? bytes[backslash + 1] : 0;
        if (letter != 'u') {
            return "\"\\/bfnrt".indexOf(letter) >= 0 ? 2 : 0;
        }
        for (int i = backslash + 2; i < backslash + 6; i++) {
            if (i >= end || Character.digit(bytes[i], 16) < 0) {
                return 0;
            }
        }
        return 6;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
