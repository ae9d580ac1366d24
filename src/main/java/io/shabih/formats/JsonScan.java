package io.shabih.formats;

/** A look at bytes of JSON without parsing them. */
final class JsonScan {
    private JsonScan() {}

    static int afterBlanks(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && isBlank(bytes[i])) {
            i++;
        }
        return i;
    }

    static boolean startsWith(byte[] bytes, int from, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (from + i >= bytes.length || bytes[from + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(int character) {
        return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    }

    /**
     * Whether the object at {@code from} is alone on its line, as in JSON Lines; a line that is cut or broken is meant to be,
     * if an object begins the next one.
     */
    static boolean isOneALine(byte[] bytes, int from) {
        boolean string = false;
        int depth = 0;
        int last = ' ';
        for (int i = from; i < bytes.length; i++) {
            int character = bytes[i];
            if (character == '\n') {
                return depth == 0 || string || last == ',' && nextIs(bytes, i, '{');
            }
            if (string) {
                i += character == '\\' ? 1 : 0;
                string = character != '"';
            } else if (depth == 0 && i > from && !isBlank(character)) {
                return character != '{' && (character != ',' || !nextIs(bytes, i + 1, '{'));
            } else {
                string = character == '"';
                depth += character == '{' || character == '['
                        ? 1
                        : character == '}' || character == ']' ? -1 : 0;
            }
            last = isBlank(character) ? last : character;
        }
        return true;
    }

    private static boolean nextIs(byte[] bytes, int from, char character) {
        int next = afterBlanks(bytes, from);
        return next < bytes.length && bytes[next] == character;
    }
}
