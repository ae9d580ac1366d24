package io.shabih.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BytesTest {
    private static final String MIXED = "قال الوزير: « ٥ قتلى » — “نعم” ﷺ 😀 abc\n𝔘";

    @Test
    void utf8AgreesWithJavaOnDamagedText() {
        long seed = 11;
        Random random = new Random(seed);
        byte[] text = MIXED.repeat(3).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 200_000; i++) {
            int from = random.nextInt(20);
            byte[] bytes = Arrays.copyOf(text, from + random.nextInt(text.length - from));
            for (int n = random.nextInt(3); n > 0 && bytes.length > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            boolean valid = Bytes.invalidUtf8In(bytes, from, bytes.length) == bytes.length;
            assertEquals(isUtf8(bytes, from), valid,
                    () -> "seed " + seed + ": " + Arrays.toString(bytes) + " @" + from);
        }
    }

    @Test
    void utf8AgreesWithJavaOnEveryTwoBytesAnywhereInAWord() {
        byte[] bytes = new byte[24];
        for (int pair = 0; pair < 1 << 16; pair++) {
            for (int at = 6; at < 10; at++) {
                Arrays.fill(bytes, (byte) 'a');
                bytes[at] = (byte) (pair >> 8);
                bytes[at + 1] = (byte) pair;
                boolean valid = Bytes.invalidUtf8In(bytes, 0, bytes.length) == bytes.length;
                assertEquals(isUtf8(bytes, 0), valid, Integer.toHexString(pair) + " at " + at);
            }
        }
    }

    @Test
    void tellsWhereUtf8Ends() {
        byte[] bytes = (MIXED + "ab").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC3;
        assertEquals(bytes.length - 1, Bytes.invalidUtf8In(bytes, 0, bytes.length));
    }

    @Test
    void findsNewlinesWhereverTheyAre() {
        long seed = 5;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] = (byte) (random.nextInt(8) == 0 ? '\n' : random.nextInt(256));
            }
            int from = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
            int first = from;
            while (first < bytes.length && bytes[first] != '\n') {
                first++;
            }
            int count = 0;
            for (int k = from; k < bytes.length; k++) {
                count += bytes[k] == '\n' ? 1 : 0;
            }
            assertEquals(first, Bytes.newlineIn(bytes, from, bytes.length), "seed " + seed);
            assertEquals(count, Bytes.countNewlines(bytes, from, bytes.length), "seed " + seed);
        }
    }

    private static boolean isUtf8(byte[] bytes, int from) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
