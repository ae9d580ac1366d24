package io.shabih.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class Hash64Test {
    private static final long RANDOM_SEED = 0x5ee0a1L;
    private static final int ROUNDS = 4000;

    @Test
    void goldenValuesOfThisVersion() {
        assertEquals("h1", Hash64.VERSION);
        assertEquals(0L, Hash64.mix(0));
        assertEquals("5692161d100b05e5", hex(Hash64.mix(1)));
        assertEquals("5e76d12e76952b4e", hex(word("قال", 1)));
        assertEquals("9a01ad60bdac778b", hex(word("فلسطين", 1)));
        assertEquals("e772fcf91f5d47de", hex(word("والمستشفيات", 1)));
        assertEquals("5692161d100b05e5", hex(word("", 1)));
        assertEquals("9e3779b97f4a7c17", hex(Hash64.combine(1, 2)));
    }

    @Test
    void mixSpreadsEveryInputBit() {
        assertAvalanche("mix", Hash64::mix);
    }

    @Test
    void everyCharacterOfAWordSpreads() {
        for (int length = 1; length <= 9; length++) {
            for (int place = 0; place < length; place++) {
                char[] text = "abcdefghi".substring(0, length).toCharArray();
                int at = place;
                assertAvalanche("character " + place + " of " + length, 16, x -> {
                    text[at] = (char) x;
                    return Hash64.word(text, 0, text.length, x >>> 16);
                });
            }
        }
    }

    @Test
    void seedOfAWordSpreads() {
        char[] text = "الرئيس".toCharArray();
        assertAvalanche("seed", seed -> Hash64.word(text, 0, text.length, seed));
    }

    @Test
    void combinedValuesSpreadOnceMixed() {
        assertAvalanche("first of two", x -> Hash64.mix(Hash64.combine(x, 7)));
        assertAvalanche("last of two", x -> Hash64.mix(Hash64.combine(7, x)));
    }

    @Test
    void wordsThatDifferHashApart() {
        Set<Long> seen = new HashSet<>();
        int words = 0;
        for (int length = 0; length <= 4; length++) {
            for (int code = 0; code < Math.pow(10, length); code++) {
                char[] text = new char[length];
                for (int i = 0, rest = code; i < length; i++, rest /= 10) {
                    text[i] = (char) ('ا' + rest % 10);
                }
                seen.add(Hash64.word(text, 0, length, 3));
                words++;
            }
        }
        assertEquals(words, seen.size());
    }

    @Test
    void repeatedAndSwappedLettersHashApart() {
        String[] alike = {"", "\0", "\0\0", "\0\0\0\0", "\0\0\0\0\0", "اا", "ااا", "اااا", "ااااا", "اب",
            "ابب", "بب", "اببب"};
        Set<Long> seen = new HashSet<>();
        for (String word : alike) {
            assertTrue(seen.add(word(word, 0)), "hash of " + word.length() + " characters seen before");
        }
    }

    @Test
    void onlyTheRangeCounts() {
        char[] text = "في غزة اليوم".toCharArray();
        assertEquals(word("غزة", 9), Hash64.word(text, 3, 6, 9));
        assertEquals(word("", 9), Hash64.word(text, 3, 3, 9));
        assertNotEquals(word("غزة", 8), word("غزة", 9));
    }

    @Test
    void droppingTheFirstValueRollsTheWindow() {
        long window = Hash64.combine(Hash64.combine(Hash64.combine(0, 11), 22), 33);
        long rest = Hash64.dropFirst(window, 11, Hash64.combineWeight(2));
        assertEquals(Hash64.combine(Hash64.combine(0, 22), 33), rest);
    }

    private static void assertAvalanche(String what, LongUnaryOperator hash) {
        assertAvalanche(what, Long.SIZE, hash);
    }

    /** Every input bit flips every output bit about half of the time: 5.5 standard deviations allowed. */
    private static void assertAvalanche(String what, int inputBits, LongUnaryOperator hash) {
        SplittableRandom random = new SplittableRandom(RANDOM_SEED);
        int[][] flips = new int[inputBits][Long.SIZE];
        for (int round = 0; round < ROUNDS; round++) {
            long x = random.nextLong();
            long before = hash.applyAsLong(x);
            for (int bit = 0; bit < inputBits; bit++) {
                countBits(before ^ hash.applyAsLong(x ^ 1L << bit), flips[bit]);
            }
        }
        double allowed = 5.5 * Math.sqrt(ROUNDS) / 2;
        for (int bit = 0; bit < inputBits; bit++) {
            for (int out = 0; out < Long.SIZE; out++) {
                assertEquals(ROUNDS / 2.0, flips[bit][out], allowed,
                        what + ", input bit " + bit + ", output bit " + out + ", seed " + RANDOM_SEED);
            }
        }
    }

    private static void countBits(long bits, int[] counts) {
        for (int out = 0; out < Long.SIZE; out++) {
            counts[out] += (int) (bits >>> out & 1);
        }
    }

    private static long word(String word, long seed) {
        return Hash64.word(word.toCharArray(), 0, word.length(), seed);
    }

    private static String hex(long value) {
        return String.format(java.util.Locale.ROOT, "%016x", value);
    }

    @Test
    void partOfAStringHashesLikeItsLetters() {
        String text = "عاجل: مقتل 5 جنود";
        assertEquals(Hash64.word(text.toCharArray(), 2, 9, 7), Hash64.word(text, 2, 9, 7));
        assertEquals(Hash64.word(new char[0], 0, 0, 7), Hash64.word("", 0, 0, 7));
    }
}
