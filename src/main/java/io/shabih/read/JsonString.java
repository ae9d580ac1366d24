package io.shabih.read;

import io.shabih.encoding.Bytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Makes strings of what stands between a JSON string's quotes. The bytes must be valid UTF-8 and their
 * escapes complete, which {@link Bytes} and {@link PlainJson} have seen to. Not thread-safe.
 */
final class JsonString {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final long LOW_SEVEN = 0x7F7F_7F7F_7F7F_7F7FL;
    private static final long BACKSLASHES = 0x5C5C_5C5C_5C5C_5C5CL;
    /** Of four two-byte characters: the bits that tell a lead, its payload, and the payload behind it. */
    private static final long LEAD_MASK = 0x00E0_00E0_00E0_00E0L;
    private static final long LEADS = 0x00C0_00C0_00C0_00C0L;
    private static final long LEAD_PAYLOAD = 0x001F_001F_001F_001FL;
    private static final long ONES = 0x0001_0001_0001_0001L;
    private static final long TOPS = 0x8000_8000_8000_8000L;
    private static final long TOP_LESS_ONE = 0x7FFF_7FFF_7FFF_7FFFL;
    private static final long LAST_PAYLOAD = 0x003F_003F_003F_003FL;

    /** Room for so much text is kept from string to string. */
    private static final int KEPT_CHARS = 1 << 18;
    /** A step writes so many characters, of which not all need to count. */
    private static final int SLACK = 8;

    private char[] kept = new char[1 << 12];
    private int at;
    private int count;

    /**
     * Eight bytes a step: either eight ASCII characters, or up to four two-byte characters and the ASCII
     * character that ends them, which is how Arabic words come. All four are always written and only those
     * counted that are there, as a branch a word's end would be mispredicted at every other word.
     */
    String decode(byte[] bytes, int from, int to) {
        char[] chars = room(to - from + SLACK);
        int i = from;
        int n = 0;
        while (i <= to - 8) {
            long word = (long) EIGHT.get(bytes, i);
            if ((word & HIGH) == 0 && !hasBackslash(word)) {
                for (int k = 0; k < 8; k++) {
                    chars[n + k] = (char) ((word >>> (8 * k)) & 0xFF);
                }
                i += 8;
                n += 8;
                continue;
            }
            int pairs = leadingPairs((word & LEAD_MASK) ^ LEADS);
            long four = (word & LEAD_PAYLOAD) << 6 | ((word >>> 8) & LAST_PAYLOAD);
            chars[n] = (char) four;
            chars[n + 1] = (char) (four >>> 16);
            chars[n + 2] = (char) (four >>> 32);
            chars[n + 3] = (char) (four >>> 48);
            i += 2 * pairs;
            n += pairs;
            int next = (int) (word >>> (16 * pairs)) & 0xFF;
            if (pairs < 4 && (next >= 0x80 || next == '\\')) {
                at = i;
                count = n;
                decodeOne(bytes, chars);
                i = at;
                n = count;
                continue;
            }
            chars[n] = (char) next;
            int ascii = pairs < 4 ? 1 : 0;
            i += ascii;
            n += ascii;
        }
        at = i;
        count = n;
        while (at < to) {
            decodeOne(bytes, chars);
        }
        return new String(chars, 0, count);
    }

    /**
     * How many of four values of 16 bits are 0 before the first that is not. Long.numberOfTrailingZeros, of which the first
     * compiler makes a call, takes a third of the decoding there.
     */
    private static int leadingPairs(long four) {
        long others = (four + TOP_LESS_ONE & TOPS) >>> 15; // 1 in each that is not 0
        long before = (others & -others) - 1;
        return (int) ((before & ONES) * ONES >>> 48);
    }

    private char[] room(int length) {
        if (length <= kept.length) {
            return kept;
        }
        if (length > KEPT_CHARS) {
            return new char[length];
        }
        kept = new char[Math.min(2 * length, KEPT_CHARS)];
        return kept;
    }

    private static boolean hasBackslash(long ascii) {
        return (((ascii ^ BACKSLASHES) + LOW_SEVEN) & HIGH) != HIGH;
    }

    /** The character or escape at hand, whatever it is. */
    private void decodeOne(byte[] bytes, char[] chars) {
        int first = bytes[at++];
        if (first == '\\') {
            chars[count++] = escaped(bytes);
        } else if (first >= 0) {
            chars[count++] = (char) first;
        } else if (first < (byte) 0xE0) {
            chars[count++] = (char) ((first & 0x1F) << 6 | payload(bytes));
        } else if (first < (byte) 0xF0) {
            chars[count++] = (char) ((first & 0x0F) << 12 | payload(bytes) << 6 | payload(bytes));
        } else {
            int character = (first & 0x07) << 18 | payload(bytes) << 12 | payload(bytes) << 6
                    | payload(bytes);
            chars[count++] = Character.highSurrogate(character);
            chars[count++] = Character.lowSurrogate(character);
        }
    }

    private int payload(byte[] bytes) {
        return bytes[at++] & 0x3F;
    }

    private char escaped(byte[] bytes) {
        byte letter = bytes[at++];
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int unit = 0;
                for (int k = 0; k < 4; k++) {
                    unit = 16 * unit + Character.digit(bytes[at++], 16);
                }
                yield (char) unit;
            }
            default -> (char) letter; // a quote, a backslash, a slash
        };
    }
}
