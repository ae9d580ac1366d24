package io.shabih.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JudgeTest {
    @Test
    void probabilitiesSumToOneAndFollowTheWeights() {
        Judge judge = Judge.parse(
                "feature\tsame\tupdate\trelated\tunrelated\nresemblance\t2\t0\t0\t-2\nbias\t0\t0\t0\t0\n");
        double[] alike = features();
        alike[Feature.RESEMBLANCE.place()] = 1;
        double[] probabilities = judge.probabilities(alike);
        assertEquals(1, Arrays.stream(probabilities).sum(), 1e-12);
        assertTrue(probabilities[Verdict.SAME.place()] > probabilities[Verdict.UPDATE.place()]);
        assertTrue(probabilities[Verdict.UPDATE.place()] > probabilities[Verdict.UNRELATED.place()]);
        assertEquals(0.25, judge.probabilities(features())[0], 1e-12);
    }

    @Test
    void whatIsNoFeatureIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Judge.parse("feature\tsame\nmood\t1\t1\t1\t1\n"));
    }

    @Test
    void articlesThatShareNothingAreUnrelated() {
        double[] probabilities = Judge.standard().probabilities(features());
        assertEquals(Verdict.UNRELATED, new Verification.Weighed(features(), probabilities).verdict());
    }

    private static double[] features() {
        return new double[Feature.values().length];
    }
}
