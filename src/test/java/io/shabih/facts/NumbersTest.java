package io.shabih.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.prepare.PairwiseNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void onlyARounderNumberStandsForAnother() {
        assertTrue(areOne("676962", "677000"));
        assertTrue(areOne("68.5", "68"));
        assertFalse(areOne("76", "77"));
        assertFalse(areOne("670", "680"));
        assertFalse(areOne("179", "176"));
        assertTrue(areOne("363000", "360000"));
    }

    @Test
    void smallNumbersAndYearsAreNotRounded() {
        assertFalse(areOne("5", "6"));
        assertFalse(areOne("2017", "2018"));
        assertFalse(areOne("2010", "2011"));
        assertTrue(areOne("2017", "2017"));
    }

    /** A score, an address: compared as they are written. */
    @Test
    void whatIsNoPlainNumberIsComparedByItsLetters() {
        assertFalse(areOne("3-2", "3-1"));
        assertTrue(areOne("3-2", "3-2"));
    }

    @Test
    void oneNumberIsOneHoweverItIsWritten() {
        assertTrue(areOne("4", "4.00"));
        assertTrue(areOne("4.0", "4"));
        assertTrue(areOne("007", "7"));
    }

    @Test
    void aPointMayStandBetweenThousands() {
        assertTrue(areOne("3.817", "3817"));
        assertTrue(areOne("64.250", "64250"));
        assertFalse(areOne("0.817", "817"));
        assertFalse(areOne("3.81", "3810"));
    }

    @Test
    void decimalsPrintedInFrontAreTolerated() {
        assertTrue(areOne("38.4", "4.38"));
        assertTrue(areOne("17.62", "62.17"));
        assertFalse(areOne("2.3", "3.2"), "too short to be told from two numbers");
        assertFalse(areOne("40.5", "5.40"), "a nought at an end would be left out");
        assertEquals(Set.of("38.4"), numbers("38.4").turnedIn(numbers("4.38")));
        assertEquals(Set.of(), numbers("38.4").turnedIn(numbers("38.4")));
    }

    @Test
    void theSameDigitsOfTwoUnitsAreTwo() {
        Numbers years = numbers("3", "year");
        assertEquals(0, years.partsIn(numbers("3", "minute"))[0]);
        assertEquals(Numbers.BODY, years.partsIn(numbers("3", "year"))[0]);
        assertEquals(Numbers.BODY, years.partsIn(numbers("3"))[0],
                "of what the other text counts nothing is known");
    }

    @Test
    void aNumberOfFourHundredDigitsIsCompared() {
        String long1 = "7".repeat(400);
        String long2 = "8".repeat(400);
        assertFalse(areOne(long1, long2));
        assertFalse(areOne(long1, "5"));
        assertTrue(areOne(long1, long1));
    }

    /** Looking numbers up finds what comparing them in pairs would find, in every part. */
    @Test
    void lookingUpIsComparingInPairs() {
        SplittableRandom random = new SplittableRandom(20261128);
        for (int round = 0; round < 300; round++) {
            Numbers a = numbers(random, drawn(random));
            Numbers b = numbers(random, drawn(random));
            byte[] found = a.partsIn(b);
            for (int i = 0; i < a.size(); i++) {
                int parts = 0;
                for (int j = 0; j < b.size(); j++) {
                    parts |= PairwiseNumbers.areOne(a.text(i), b.text(j)) ? b.parts(j) : 0;
                }
                assertEquals(parts, found[i], a.text(i) + " in round " + round);
            }
        }
    }

    private static List<String> drawn(SplittableRandom random) {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            int number = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(60);
                case 1 -> 1890 + random.nextInt(220);
                case 2 -> 90 + random.nextInt(20);
                default -> random.nextInt(1_000_000);
            };
            int decimals = random.nextInt(3) == 0 ? 1000 : 100;
            drawn.add(random.nextInt(5) == 0
                    ? number + "." + random.nextInt(decimals)
                    : Integer.toString(number));
        }
        if (random.nextBoolean()) {
            drawn.add(random.nextInt(4) + "-" + random.nextInt(4));
        }
        return drawn;
    }

    private static boolean areOne(String number, String other) {
        boolean one = numbers(number).partsIn(numbers(other))[0] == Numbers.BODY;
        assertEquals(one, numbers(other).partsIn(numbers(number))[0] == Numbers.BODY, "seen from the other");
        return one;
    }

    private static Numbers numbers(String text) {
        return numbers(text, "");
    }

    private static Numbers numbers(String text, String unit) {
        byte of = (byte) (FactWords.values(FactWords.Kind.UNIT).indexOf(unit) + 1);
        return new Numbers(new String[] {text}, new byte[] {Numbers.BODY}, new byte[] {of});
    }

    private static Numbers numbers(SplittableRandom random, List<String> texts) {
        String[] sorted = texts.stream().distinct().sorted(Numbers::compare).toArray(String[]::new);
        byte[] parts = new byte[sorted.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (byte) (1 + random.nextInt(7));
        }
        return new Numbers(sorted, parts, new byte[sorted.length]);
    }
}
