package io.shabih.lsh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PlanReportTest {
    private static final PlanReport REPORT = new PlanReport(new Banding(40, 3), 256, 10_000_000);

    @Test
    void bytes() {
        assertEquals(256 + 41 * 8, REPORT.bytesPerArticle());
        assertEquals(5_840_000_000L, REPORT.totalBytes());
    }

    @Test
    void theCurveIsThatOfTheBanding() {
        assertEquals(21, REPORT.curve().size());
        PlanReport.Point half = REPORT.curve().get(10);
        assertEquals(0.5, half.resemblance());
        assertEquals(REPORT.banding().candidateProbability(0.5), half.candidateProbability());
    }

    @Test
    void expectedCandidatesSumUpTheHistogram() {
        double low = REPORT.banding().candidateProbability(0.25);
        double high = REPORT.banding().candidateProbability(0.75);
        assertEquals(1000 * low + 10 * high, REPORT.expectedCandidates(new long[] {1000, 10}), 1e-9);
        assertEquals(0.0, REPORT.expectedCandidates(new long[0]));
    }

    @Test
    void negativeNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PlanReport(new Banding(1, 1), -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new PlanReport(new Banding(1, 1), 0, -1));
    }
}
