package io.shabih.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BinomialTest {

    @Test
    void tailsOfACoin() {
        assertEquals(2 / 1024.0, Binomial.pValue(10, 10, 0.5), 1e-12);
        assertEquals(2 / 1024.0, Binomial.pValue(0, 10, 0.5), 1e-12);
        assertEquals(1.0, Binomial.pValue(5, 10, 0.5), 1e-12);
        assertEquals(22 / 1024.0, Binomial.pValue(9, 10, 0.5), 1e-12);
    }

    @Test
    void manyTrials() {
        assertEquals(0.0455, Binomial.pValue(5100, 10_000, 0.5), 0.002);
        assertEquals(0.0, Binomial.pValue(500, 1000, 0.1), 1e-30);
        assertEquals(1.0, Binomial.pValue(1000, 1000, 1.0));
        assertEquals(0.0, Binomial.pValue(999, 1000, 1.0));
    }
}
