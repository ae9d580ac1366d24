package io.shabih.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void roundedNumbersAreOne() {
        assertEquals(Set.of(), without("676962", "677000"));
        assertEquals(1, numbers("363000", "5").sharedCount(numbers("360000", "7")));
    }

    @Test
    void smallNumbersAndYearsAreNotRounded() {
        assertEquals(Set.of("5"), without("5", "6"));
        assertEquals(Set.of("2017"), without("2017", "2018"));
        assertEquals(Set.of(), without("2017", "2017"));
    }

    /** A score, an address: compared as they are written. */
    @Test
    void whatIsNoPlainNumberIsComparedByItsLetters() {
        assertEquals(Set.of("3-2"), without("3-2", "3-1"));
        assertEquals(Set.of(), without("3-2", "3-2"));
    }

    @Test
    void oneNumberIsOneHoweverItIsWritten() {
        assertEquals(Set.of(), without("4", "4.00"));
        assertEquals(1, numbers("4.0").sharedCount(numbers("4")));
    }

    @Test
    void onlyARounderNumberStandsForAnother() {
        assertEquals(Set.of(), unlike("676962", "677000"));
        assertEquals(Set.of(), unlike("68.5", "68"));
        assertEquals(Set.of("76"), unlike("76", "77"));
        assertEquals(Set.of("670"), unlike("670", "680"));
        assertEquals(Set.of("179"), unlike("179", "176"));
    }

    @Test
    void aNumberOfFourHundredDigitsIsCompared() {
        String long1 = "7".repeat(400);
        String long2 = "8".repeat(400);
        assertEquals(Set.of(long1), unlike(long1, long2));
        assertEquals(Set.of(long1), without(long1, "5"));
        assertEquals(Set.of(), without(long1, long1));
    }

    private static Set<String> unlike(String number, String other) {
        return numbers(number).unlike(numbers(other)).texts();
    }

    /** Looking numbers up finds what comparing them in pairs would find. */
    @Test
    void lookingUpIsComparingInPairs() {
        SplittableRandom random = new SplittableRandom(20261128);
        for (int round = 0; round < 300; round++) {
            List<String> a = drawn(random);
            List<String> b = drawn(random);
            Set<String> rest = new TreeSet<>(a);
            rest.removeIf(number -> b.stream().anyMatch(other -> PairwiseNumbers.agree(number, other)));
            assertEquals(rest, Numbers.of(a).without(Numbers.of(b)).texts(), () -> a + " without " + b);
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
            drawn.add(random.nextInt(5) == 0 ? number + "." + random.nextInt(100) : Integer.toString(number));
        }
        if (random.nextBoolean()) {
            drawn.add(random.nextInt(4) + "-" + random.nextInt(4));
        }
        return drawn;
    }

    private static Set<String> without(String number, String other) {
        return numbers(number).without(numbers(other)).texts();
    }

    private static Numbers numbers(String... texts) {
        return Numbers.of(List.of(texts));
    }
}
