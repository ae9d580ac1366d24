package io.shabih.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.shabih.hash.Hash64;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MinHasherTest {

    @Test
    void goldenComponentsOfThisVersion() {
        assertEquals("0000000094310a2f 000000002b1eae73 00000000e48d5b9d 000000009241d13e "
                + "00000000be96d206 000000008c6e7efb 00000000d5afdd1a 00000000fa4f2b15",
                golden(100));
        assertEquals("00000000bea53fdb 00000000db937af5 00000000c17e3720 00000000d6cf7a3b "
                + "00000000b5ae98a4 00000000edf19568 00000000e22482db 00000000d69289cc",
                golden(1));
    }

    @Test
    void orderAndDuplicatesDoNotCount() {
        MinHasher hasher = new MinHashScheme(96, 5).hasher();
        long[] hashes = hashes(40);
        long[] shuffled = new long[100];
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < shuffled.length; i++) {
            shuffled[i] = i < 40 ? hashes[39 - i] : hashes[random.nextInt(40)];
        }
        assertArrayEquals(sketch(hasher, hashes, 40), sketch(hasher, shuffled, 100));
    }

    @Test
    void oneHasherServesManySets() {
        MinHasher reused = new MinHashScheme(96, 5).hasher();
        for (int size : new int[] {3, 2000, 1, 77}) {
            MinHasher fresh = new MinHashScheme(96, 5).hasher();
            assertArrayEquals(sketch(fresh, hashes(size), size), sketch(reused, hashes(size), size));
        }
    }

    @Test
    void onlyTheFirstHashesCountAndOnlyTheFirstPlacesAreWritten() {
        MinHasher hasher = new MinHashScheme(96, 5).hasher();
        long[] target = new long[98];
        Arrays.fill(target, 7);
        hasher.sketch(hashes(50), 20, target);
        assertArrayEquals(sketch(hasher, hashes(20), 20), Arrays.copyOf(target, 96));
        assertArrayEquals(new long[] {7, 7}, Arrays.copyOfRange(target, 96, 98));
    }

    @Test
    void anyNumberOfComponentsWorks() {
        for (int components : new int[] {1, 2, 3, 5, 126, MinHashScheme.MAX_COMPONENTS}) {
            MinHashScheme scheme = new MinHashScheme(components, -1);
            long[] target = new long[components];
            scheme.hasher().sketch(hashes(9), 9, target);
            assertEquals("one-pass-4", scheme.version());
            assertEquals(components, scheme.components());
            assertEquals(-1, scheme.seed());
        }
        assertThrows(IllegalArgumentException.class, () -> new MinHashScheme(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new MinHashScheme(16_385, 1));
    }

    @Test
    void theEmptySetHasNoSketch() {
        MinHasher hasher = new MinHashScheme(4, 5).hasher();
        String message = assertThrows(IllegalArgumentException.class,
                () -> hasher.sketch(hashes(3), 0, new long[4])).getMessage();
        assertEquals("count is 0; allowed: 1 to 3", message);
        assertThrows(IllegalArgumentException.class, () -> hasher.sketch(hashes(3), 4, new long[4]));
    }

    private static String golden(int size) {
        StringBuilder hex = new StringBuilder();
        for (long component : sketch(new MinHashScheme(8, 0x5eed).hasher(), hashes(size), size, 8)) {
            hex.append(String.format(Locale.ROOT, "%016x ", component));
        }
        return hex.toString().strip();
    }

    private static long[] hashes(int size) {
        return LongStream.rangeClosed(1, size).map(Hash64::mix).toArray();
    }

    private static long[] sketch(MinHasher hasher, long[] hashes, int count) {
        return sketch(hasher, hashes, count, 96);
    }

    private static long[] sketch(MinHasher hasher, long[] hashes, int count, int components) {
        long[] target = new long[components];
        hasher.sketch(hashes, count, target);
        return target;
    }
}
