package io.shabih.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shabih.hash.TextKey;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class KnownTextsTest {
    @Test
    void theLaterTextOfAPlaceIsRemembered() {
        KnownTexts known = new KnownTexts();
        TextKey text = new TextKey(1, 5);
        TextKey samePlace = new TextKey(2, 5);
        assertEquals(OptionalInt.empty(), known.row(text));
        known.remember(text, -7); // a place beyond the first 32 GB
        assertEquals(OptionalInt.of(-7), known.row(text));
        assertEquals(OptionalInt.empty(), known.row(samePlace));
        known.remember(samePlace, 9);
        assertEquals(OptionalInt.empty(), known.row(text));
        assertEquals(OptionalInt.of(9), known.row(samePlace));
    }
}
