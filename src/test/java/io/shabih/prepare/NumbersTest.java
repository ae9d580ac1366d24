package io.shabih.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
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

    private static Set<String> without(String number, String other) {
        return numbers(number).without(numbers(other)).texts();
    }

    private static Numbers numbers(String... texts) {
        return Numbers.of(List.of(texts));
    }
}
