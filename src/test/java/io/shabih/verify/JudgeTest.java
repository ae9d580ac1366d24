package io.shabih.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Decision.Probabilities;
import org.junit.jupiter.api.Test;

class JudgeTest {
    @Test
    void probabilitiesSumToOneAndFollowTheWeights() {
        Judge judge = Judge.parse(
                "feature\tsame\tupdate\trelated\tunrelated\nresemblance\t2\t0\t0\t-2\nbias\t0\t0\t0\t0\n");
        double[] alike = features();
        alike[Feature.RESEMBLANCE.place()] = 1;
        Probabilities likely = judge.probabilities(alike);
        assertEquals(1, likely.same() + likely.update() + likely.related() + likely.unrelated(), 1e-12);
        assertTrue(likely.same() > likely.update());
        assertTrue(likely.update() > likely.unrelated());
        assertEquals(0.25, judge.probabilities(features()).same(), 1e-12);
    }

    @Test
    void whatIsNoFeatureIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Judge.parse("feature\tsame\nmood\t1\t1\t1\t1\n"));
    }

    @Test
    void articlesThatShareNothingAreUnrelated() {
        assertEquals(Verdict.UNRELATED, Verdict.of(Judge.standard().probabilities(features())));
    }

    private static double[] features() {
        return new double[Feature.values().length];
    }
}
