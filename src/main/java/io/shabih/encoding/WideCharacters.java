package io.shabih.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Whether bytes are UTF-16 or UTF-32 though no mark says so. The bytes that tell a character's block are zero in ASCII and 6 in
 * Arabic; at that place of every character nearly all bytes are one of the two, and no other encoding of text has zeroes.
 */
final class WideCharacters {
    /** Fewer bytes may be anything. */
    private static final int FEWEST_BYTES = 8;
    private static final int MOST_BYTES = 1 << 12;
    /** Of a hundred characters, so many are ASCII or Arabic. */
    private static final int PLAIN_PERCENT = 80;
    private static final int ARABIC = 6;

    private WideCharacters() {}

    static Optional<Charset> of(byte[] bytes, int length) {
        int looked = Math.min(length, MOST_BYTES) & ~3;
        if (looked < FEWEST_BYTES || !hasZero(bytes, looked)) {
            return Optional.empty();
        }
        if (areZero(bytes, looked, 2) && areZero(bytes, looked, 3) && !areZero(bytes, looked, 0)) {
            return Optional.of(StandardCharsets.UTF_32LE);
        }
        if (areZero(bytes, looked, 0) && areZero(bytes, looked, 1) && !areZero(bytes, looked, 3)) {
            return Optional.of(StandardCharsets.UTF_32BE);
        }
        boolean little = areBlocks(bytes, looked, 1);
        boolean big = areBlocks(bytes, looked, 0);
        if (little == big) {
            return Optional.empty();
        }
        return Optional.of(little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static boolean hasZero(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether every fourth byte is zero, nearly. */
    private static boolean areZero(byte[] bytes, int length, int first) {
        int zeroes = 0;
        for (int i = first; i < length; i += 4) {
            zeroes += bytes[i] == 0 ? 1 : 0;
        }
        return 100L * zeroes >= 99L * (length / 4);
    }

    private static boolean areBlocks(byte[] bytes, int length, int first) {
        int plain = 0;
        for (int i = first; i < length; i += 2) {
            plain += bytes[i] == 0 || bytes[i] == ARABIC ? 1 : 0;
        }
        return 100L * plain >= (long) PLAIN_PERCENT * (length / 2);
    }
}
