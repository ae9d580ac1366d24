package io.shabih.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Cuts JSON into its records, a line each: the elements of arrays, or objects one after the other. Bytes stay as they are but
 * for line ends, which become spaces (within a text, where JSON forbids them, {@code \n}). A record that is broken is left to whoever
 * parses it, so that one costs no other. Memory: a piece of a record, however long it is. Not thread-safe.
 */
final class JsonCutter implements JsonLines {
    private static final int PIECE_BYTES = 1 << 16;
    private static final int LONGEST_NAME = 1 << 10;

    private final InputStream in;
    private final List<String> path;
    private final byte[] buffer = new byte[PIECE_BYTES];
    private int next;
    private int end;

    /** So many objects are open that lead to the articles; their names are the first ones of the path. */
    private int level;
    private boolean inArray;
    private final Value value = new Value();

    /** A value that is being passed over. */
    private static final class Value {
        private boolean open;
        private boolean kept;
        private boolean scalar;
        private boolean string;
        private boolean escaped;
        private long depth;

        void begin(boolean keep) {
            open = true;
            kept = keep;
            scalar = false;
            string = false;
            escaped = false;
            depth = 0;
        }

        /** Takes the next character; whether it belongs to the value. */
        boolean takes(int character) {
            if (string) {
                string = escaped || character != '"';
                escaped = !escaped && character == '\\';
                open = string || depth > 0;
                return true;
            }
            if (scalar && (character == ',' || character == ']' || character == '}'
                    || JsonScan.isBlank(character))) {
                open = false;
                return false;
            }
            switch (character) {
                case '"' -> string = !scalar;
                case '{', '[' -> depth += scalar ? 0 : 1;
                case '}', ']' -> {
                    depth--;
                    open = depth > 0;
                }
                default -> scalar = depth == 0;
            }
            return true;
        }
    }

    JsonCutter(InputStream in, List<String> path) {
        this.in = in;
        this.path = List.copyOf(path);
    }

    @Override
    public boolean addTo(LineBuffer lines) throws IOException {
        if (value.open) {
            passOver(lines);
            return true;
        }
        int character = afterCommas();
        if (character < 0) {
            if (inArray || level > 0) {
                throw new DamagedInput("truncated JSON: the file ends before its "
                        + (inArray ? "array" : "object") + " does");
            }
            return false;
        }
        if (inArray) {
            inArray = character != ']';
            if (inArray) {
                value.begin(true);
            } else {
                next++;
            }
        } else if (path.isEmpty()) {
            top(character);
        } else {
            along(character);
        }
        return true;
    }

    private void top(int character) {
        if (character == '[') {
            next++;
            inArray = true;
        } else if (character == ']' || character == '}') {
            next++; // one too many
        } else {
            value.begin(true);
        }
    }

    /** Between the objects that lead to the array. */
    private void along(int character) throws IOException {
        if (level == 0) {
            next++;
            level = character == '{' ? 1 : 0;
            return;
        }
        if (character == '}') {
            next++;
            level--;
            return;
        }
        if (character != '"') {
            value.begin(false);
            return;
        }
        next++;
        boolean leads = name().equals(path.get(level - 1));
        int first = afterColon();
        if (leads && first == '[' && level == path.size()) {
            next++;
            inArray = true;
        } else if (leads && first == '{' && level < path.size()) {
            next++;
            level++;
        } else {
            value.begin(false);
        }
    }

    /** Names with escapes lead nowhere. */
    private String name() throws IOException {
        byte[] name = new byte[LONGEST_NAME];
        int length = 0;
        boolean escaped = false;
        for (int character = read(); character >= 0 && (escaped || character != '"'); character = read()) {
            escaped = !escaped && character == '\\';
            if (length < name.length) {
                name[length++] = (byte) character;
            }
        }
        return new String(name, 0, length, StandardCharsets.UTF_8);
    }

    private void passOver(LineBuffer lines) throws IOException {
        if (peek() < 0) {
            throw new DamagedInput("truncated JSON: the file ends within a record");
        }
        int from = next;
        while (next < end && value.open) {
            int character = buffer[next];
            boolean inText = value.string;
            if (!value.takes(character)) {
                break;
            }
            if (character == '\n' || character == '\r') {
                copy(lines, from);
                from = next + 1;
                lineEnd(lines, inText, character);
            }
            next++;
        }
        copy(lines, from);
        if (!value.open && value.kept) {
            lines.write('\n');
        }
    }

    private void lineEnd(LineBuffer lines, boolean inText, int character) {
        if (value.kept && inText) {
            lines.write('\\');
            lines.write(character == '\n' ? 'n' : 'r');
        } else if (value.kept) {
            lines.write(' ');
        }
    }

    private void copy(LineBuffer lines, int from) {
        if (value.kept) {
            lines.write(buffer, from, next - from);
        }
    }

    private int afterCommas() throws IOException {
        while (peek() >= 0 && (JsonScan.isBlank(peek()) || peek() == ',')) {
            next++;
        }
        return peek();
    }

    private int afterColon() throws IOException {
        while (peek() >= 0 && (JsonScan.isBlank(peek()) || peek() == ':')) {
            next++;
        }
        return peek();
    }

    private int read() throws IOException {
        int character = peek();
        next++;
        return character;
    }

    /** The next byte, -1 at the end. */
    private int peek() throws IOException {
        if (next >= end) {
            next = 0;
            end = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return end == 0 ? -1 : buffer[next] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
