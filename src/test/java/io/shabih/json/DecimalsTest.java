package io.shabih.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DecimalsTest {

    @Test
    void asTheFormatterWritesThem() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 100_000; i++) {
            int whole = random.nextInt(1, 2_000);
            double ratio = random.nextInt(whole + 1) / (double) whole;
            double share = i % 2 == 0 ? ratio : Math.clamp(2 * ratio - 0.4, 0, 1);
            assertEquals(String.format(Locale.ROOT, "%.3f", share), Decimals.shown(share, 3), "seed 11");
            assertEquals(String.format(Locale.ROOT, "%.4f", share), Decimals.shown(share, 4), "seed 11");
        }
    }

    @Test
    void halvesGoUp() {
        assertEquals("0.063", Decimals.shown(0.0625, 3));
        assertEquals("0.001", Decimals.shown(0.0005, 3));
        assertEquals("1.000", Decimals.shown(0.9995, 3));
        assertEquals("1.000", Decimals.shown(1, 3));
        assertEquals("0.000", Decimals.shown(0, 3));
    }
}
