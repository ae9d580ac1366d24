package io.shabih.encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Fast passes over raw bytes, eight at a time. */
public final class Bytes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_SEVEN = 0x7F7F_7F7F_7F7F_7F7FL;
    private static final long NEWLINES = 0x0A0A_0A0A_0A0A_0A0AL;
    private static final long QUOTES = 0x2222_2222_2222_2222L;
    private static final long BACKSLASHES = 0x5C5C_5C5C_5C5C_5C5CL;
    private static final long SPACES = 0x2020_2020_2020_2020L;
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    /** The bits of a two-byte lead that tell an overlong form: all zero in C0 and C1. */
    private static final long LEAD_VALUE = 0x1E1E_1E1E_1E1E_1E1EL;
    private static final long LEAD_CARRY = 0x7E7E_7E7E_7E7E_7E7EL;

    private Bytes() {}

    /** Where the first newline is, {@code to} if there is none. */
    public static int newlineIn(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - 8; i += 8) {
            long newlines = zeroes((long) EIGHT.get(bytes, i) ^ NEWLINES);
            if (newlines != 0) {
                return i + (Long.numberOfTrailingZeros(newlines) >>> 3);
            }
        }
        while (i < to && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Where the last newline is, -1 if there is none. */
    public static int lastNewlineIn(byte[] bytes, int from, int to) {
        int i = to - 1;
        while (i >= from && bytes[i] != '\n') {
            i--;
        }
        return i >= from ? i : -1;
    }

    /** Where the first quote, backslash or control character is, {@code to} if there is none. */
    public static int endOfPlainText(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - 8; i += 8) {
            long word = (long) EIGHT.get(bytes, i);
            long quote = word ^ QUOTES;
            long backslash = word ^ BACKSLASHES;
            // A borrow can mark bytes above one that is rightly marked, but the lowest one is always right.
            long ends = (((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash)
                    | ((word - SPACES) & ~word)) & HIGH;
            if (ends != 0) {
                return i + (Long.numberOfTrailingZeros(ends) >>> 3);
            }
        }
        while (i < to && bytes[i] != '"' && bytes[i] != '\\' && (bytes[i] & 0xE0) != 0) {
            i++;
        }
        return i;
    }

    /** Whether there is nothing but JSON's white space. */
    public static boolean isBlank(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r')) {
            i++;
        }
        return i >= to;
    }

    public static int countNewlines(byte[] bytes, int from, int to) {
        int count = 0;
        int i = from;
        for (; i <= to - 8; i += 8) {
            count += Long.bitCount(zeroes((long) EIGHT.get(bytes, i) ^ NEWLINES));
        }
        for (; i < to; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    /** The high bit of every byte that is zero. */
    private static long zeroes(long word) {
        return ~((word & LOW_SEVEN) + LOW_SEVEN | word | LOW_SEVEN);
    }

    /**
     * Where the bytes stop being UTF-8, {@code to} if they never do (RFC 3629: no overlong form, no
     * surrogate, nothing above U+10FFFF).
     */
    public static int invalidUtf8In(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            i = skipShortCharacters(bytes, i, to);
            int stop = Math.min(to, i + 8);
            while (i < stop) {
                int length = characterLength(bytes, i, to);
                if (length == 0) {
                    return i;
                }
                i += length;
            }
        }
        return to;
    }

    /**
     * Passes over valid one- and two-byte characters, which is what Arabic text is made of, without a
     * branch a character: every lead byte must be followed by a continuation byte and every continuation
     * byte preceded by a lead. Stops, at a character's first byte, before the word that has anything else.
     */
    private static int skipShortCharacters(byte[] bytes, int from, int to) {
        long pending = 0; // 0x80 if the last word ended in a lead byte
        int i = from;
        for (; i <= to - 8; i += 8) {
            long word = (long) EIGHT.get(bytes, i);
            long leads = word & word << 1 & HIGH;
            long continuations = word & ~(word << 1) & HIGH;
            long longer = leads & word << 2;
            long overlong = leads & ~((word & LEAD_VALUE) + LEAD_CARRY);
            long misplaced = (leads << 8 | pending) ^ continuations;
            if ((longer | overlong | misplaced) != 0) {
                break;
            }
            pending = leads >>> 56;
        }
        return pending == 0 ? i : i - 1;
    }

    /** Bytes of the character that begins here, 0 if none does. */
    private static int characterLength(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (first < 0xC2 || first > 0xF4 || at + length > to) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = at + 2; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
