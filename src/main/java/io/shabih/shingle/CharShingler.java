package io.shabih.shingle;

import io.shabih.hash.Hash64;

/**
 * Shingles of consecutive UTF-16 code units, spaces among them; made by {@link Shingler#characters}.
 *
 * @param charsPerShingle 1 to 64
 */
public record CharShingler(int charsPerShingle) implements Shingler {

    public CharShingler {
        RollingWindow.requireLength("charsPerShingle", charsPerShingle);
    }

    @Override
    public String version() {
        return "c" + charsPerShingle + "-" + Hash64.VERSION;
    }

    /** Room that {@link #fill} needs for a text of so many characters. */
    int capacity(int length) {
        return length;
    }

    /** Writes the shingles of {@code text[0..length)} to {@code hashes}; returns how many. */
    int fill(char[] text, int length, long[] hashes) {
        for (int i = 0; i < length; i++) {
            hashes[i] = text[i] + 1L; // a leading NUL must count too
        }
        return RollingWindow.roll(hashes, length, charsPerShingle);
    }
}
