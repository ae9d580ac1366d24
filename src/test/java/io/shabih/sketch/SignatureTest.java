package io.shabih.sketch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final SketchStamp STAMP = stamp(100, 16);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16, 32, 64})
    void differingComponentsAreCountedAsOneByOne(int bits) {
        long seed = 0xb175L;
        SplittableRandom random = new SplittableRandom(seed);
        for (int components : new int[] {1, 63, 64, 65, 100}) {
            ComponentLayout layout = new ComponentLayout(components, bits);
            long low = -1L >>> (64 - bits);
            for (int round = 0; round < 50; round++) {
                long[] a = random.longs(components).toArray();
                long[] b = a.clone();
                int differing = 0;
                for (int i = 0; i < components; i++) {
                    b[i] ^= random.nextBoolean() ? 1L << random.nextInt(64) : 0;
                    differing += (a[i] & low) == (b[i] & low) ? 0 : 1;
                }
                long[] packed = new long[2 * layout.words()];
                layout.pack(a, packed, 0);
                layout.pack(b, packed, layout.words());
                assertEquals(differing, layout.differing(packed, 0, packed, layout.words()), "seed " + seed);
            }
        }
    }

    @Test
    void equalSetsResembleFullyAndPackedFormComesBack() {
        Signature signature = Signature.of(STAMP, components(1));
        assertEquals(1.0, signature.estimateResemblance(signature));
        Signature restored = Signature.ofPacked(STAMP, signature.packed());
        assertEquals(signature, restored);
        assertEquals(signature.hashCode(), restored.hashCode());
        assertNotEquals(signature, Signature.of(STAMP, components(2)));
        assertEquals(STAMP, restored.stamp());
        assertEquals(25, restored.packed().length);
    }

    @Test
    void theEstimateIsNeverBelowZero() {
        Signature zeros = Signature.of(stamp(100, 1), new long[100]);
        long[] ones = new long[100];
        Arrays.fill(ones, 1);
        assertEquals(0.0, zeros.estimateResemblance(Signature.of(stamp(100, 1), ones)));
    }

    @Test
    void signaturesOfDifferentStampsAreNotCompared() {
        Signature a = Signature.of(STAMP, components(1));
        Signature b = Signature.of(stamp(100, 8), components(1));
        String message = assertThrows(IllegalArgumentException.class, () -> a.estimateResemblance(b))
                .getMessage();
        assertEquals(
                "signatures of different stamps: [one-pass-4 100x16 2a w3-h1 n1] and [one-pass-4 100x8 2a w3-h1 n1]",
                message);
    }

    @Test
    void componentsAndWordsOfWrongLengthAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Signature.of(STAMP, new long[99]));
        assertThrows(IllegalArgumentException.class, () -> Signature.ofPacked(STAMP, new long[24]));
        String message = assertThrows(IllegalArgumentException.class, () -> stamp(100, 3)).getMessage();
        assertEquals("bitsPerComponent is 3; allowed: 1, 2, 4, 8, 16, 32, 64", message);
    }

    @Test
    void packedWordsGiveWhatSignaturesGive() {
        SignaturePacking packing = new SignaturePacking(STAMP);
        long[] first = new long[packing.words()];
        packing.pack(components(0), first);
        long[] words = new long[packing.words()];
        for (int seed = 1; seed < 20; seed++) {
            packing.pack(components(seed), words);
            Signature signature = Signature.of(STAMP, components(seed));
            assertArrayEquals(signature.packed(), words);
            assertEquals(signature.estimateResemblance(Signature.of(STAMP, components(0))),
                    packing.estimateResemblance(words, first));
        }
    }

    @Test
    void aStampNamesAllThatMustAgree() {
        SketchStamp stamp = new SketchStamp(new MinHashScheme(128, -2), 64, "w5-h1", "n1");
        assertEquals("one-pass-4 128x64 fffffffffffffffe w5-h1 n1", stamp.toString());
    }

    @Test
    void versionsOfAStampAreOneWord() {
        for (String version : new String[] {"", "w3 h1", "w3\th1"}) {
            String message = assertThrows(IllegalArgumentException.class,
                    () -> new SketchStamp(STAMP.scheme(), 16, version, "n1")).getMessage();
            assertEquals("shinglerVersion is '" + version + "'; allowed: one word", message);
            assertThrows(IllegalArgumentException.class,
                    () -> new SketchStamp(STAMP.scheme(), 16, "w3-h1", version));
        }
    }

    private static SketchStamp stamp(int components, int bits) {
        return new SketchStamp(new MinHashScheme(components, 42), bits, "w3-h1", "n1");
    }

    private static long[] components(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] components = new SplittableRandom(0).longs(100).toArray();
        for (int i = 0; i < 50; i++) {
            components[random.nextInt(100)] = random.nextLong();
        }
        return components;
    }
}
