package io.shabih.read;

import io.shabih.encoding.DecodedText;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A record that could not be read, and why.
 *
 * @param input name of the input
 * @param line number of the line, from 1; what concerns the whole input is at line 1
 * @param reason one line for people
 * @param excerpt how the record begins, at most {@value #EXCERPT_LENGTH} characters, harmless to print
 */
public record Rejected(String input, long line, String reason, String excerpt) {

    /** The longest excerpt, in characters. */
    public static final int EXCERPT_LENGTH = 120;

    /** UTF-8 bytes that are enough for every excerpt. */
    private static final int EXCERPT_BYTES = 4 * EXCERPT_LENGTH;

    public Rejected {
        if (line < 1) {
            throw new IllegalArgumentException("line is " + line + "; allowed: 1 or more");
        }
        reason = printable(reason, 2 * EXCERPT_LENGTH);
        excerpt = printable(excerpt, EXCERPT_LENGTH);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeUTF(input);
        out.writeLong(line);
        out.writeUTF(reason);
        out.writeUTF(excerpt);
    }

    static Rejected readFrom(DataInputStream in) throws IOException {
        return new Rejected(in.readUTF(), in.readLong(), in.readUTF(), in.readUTF());
    }

    static String tooLong(int maxRecordBytes) {
        return "record longer than " + maxRecordBytes + " bytes";
    }

    /** The beginning of a record as text, whatever its bytes are. */
    static String excerpt(byte[] bytes, int from, int to) {
        int length = Math.min(to - from, EXCERPT_BYTES);
        return DecodedText.of(Arrays.copyOfRange(bytes, from, from + length)).text();
    }

    /** The text without what could move a terminal's cursor or turn its direction. */
    static String printable(String text, int limit) {
        StringBuilder printable = new StringBuilder(Math.min(text.length(), limit));
        for (int i = 0; i < text.length();) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (printable.length() + Character.charCount(character) > limit) {
                break;
            }
            printable.appendCodePoint(harmful(character) ? ' ' : character);
        }
        return printable.toString();
    }

    private static boolean harmful(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
