package io.shabih.prepare;

import io.shabih.hash.TextKey;
import java.util.Arrays;

/**
 * Names titles and bodies by their letters as they were read. Not thread-safe: one a thread.
 *
 * <p>Cost: two multiplications every four characters, little beside a sketch.
 */
final class LetterReader {
    private static final int CHARACTERS_A_VALUE = 4;

    private char[] letters = new char[1 << 12];
    private long[] values = new long[1 << 10];

    /** The key of both; where the one ends and the other begins counts. */
    TextKey key(String title, String body) {
        int length = title.length() + body.length();
        if (letters.length < length + CHARACTERS_A_VALUE) {
            letters = new char[length + length / 2 + CHARACTERS_A_VALUE];
            values = new long[letters.length / CHARACTERS_A_VALUE + 1];
        }
        title.getChars(0, title.length(), letters, 0);
        body.getChars(0, body.length(), letters, title.length());
        Arrays.fill(letters, length, length + CHARACTERS_A_VALUE, '\0');
        values[0] = (long) title.length() << Integer.SIZE | body.length();
        int count = 1;
        for (int i = 0; i < length; i += CHARACTERS_A_VALUE) {
            values[count++] = letters[i] | (long) letters[i + 1] << 16 | (long) letters[i + 2] << 32
                    | (long) letters[i + 3] << 48;
        }
        return TextKey.of(values, count);
    }
}
