package io.shabih.ranking;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class KinshipTest {
    private static final OptionalDouble DAY = OptionalDouble.of(1);
    private static final Kinship KIN = new Kinship(0.5, 0.6, 0.4, 0.1, 0, DAY);

    @Test
    void whatSpeaksForOneMatterCounts() {
        assertTrue(KIN.probability() > 0.7);
        assertTrue(KIN.probability() > new Kinship(0.2, 0.6, 0.4, 0.1, 0, DAY).probability(), "subject");
        assertTrue(KIN.probability() > new Kinship(0.5, 0.1, 0.4, 0.1, 0, DAY).probability(), "headline");
        assertTrue(KIN.probability() > new Kinship(0.5, 0.6, 0.1, 0.1, 0, DAY).probability(), "told");
        assertTrue(KIN.probability() > new Kinship(0.5, 0.6, 0.4, 0.9, 0, DAY).probability(), "judge");
        assertTrue(
                KIN.probability() > new Kinship(0.5, 0.6, 0.4, 0.1, 0, OptionalDouble.of(90)).probability(),
                "age");
    }

    @Test
    void whatSpeaksForATemplateCounts() {
        assertTrue(KIN.probability() > new Kinship(0.5, 0.6, 0.4, 0.1, 0.5, DAY).probability());
    }

    @Test
    void isAProbabilityWhateverIsMeasured() {
        for (double subject : new double[] {0, 1e-9, 1e9}) {
            for (double unrelated : new double[] {0, 1}) {
                double probability = new Kinship(subject, 0, 0, unrelated, 1, OptionalDouble.empty())
                        .probability();
                assertTrue(probability >= 0 && probability <= 1, "" + probability);
            }
        }
    }
}
