package io.shabih.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void roundedNumbersAreOne() {
        assertEquals(Set.of(), Numbers.without(Set.of("676962"), Set.of("677000")));
        assertEquals(1, Numbers.sharedCount(Set.of("363000", "5"), Set.of("360000", "7")));
    }

    @Test
    void smallNumbersAndYearsAreNotRounded() {
        assertEquals(Set.of("5"), Numbers.without(Set.of("5"), Set.of("6")));
        assertEquals(Set.of("2017"), Numbers.without(Set.of("2017"), Set.of("2018")));
    }
}
