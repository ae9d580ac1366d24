package io.shabih.ranking;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class KinshipTest {
    private static final OptionalDouble DAY = OptionalDouble.of(1);
    private static final Kinship KIN = new Kinship(12, 0.4, 0.1, 0, 0, 0, DAY);

    @Test
    void whatSpeaksForOneMatterCounts() {
        assertTrue(KIN.probability() > 0.7);
        assertTrue(KIN.probability() > new Kinship(4, 0.4, 0.1, 0, 0, 0, DAY).probability(), "words");
        assertTrue(KIN.probability() > new Kinship(12, 0.1, 0.1, 0, 0, 0, DAY).probability(), "told");
        assertTrue(KIN.probability() > new Kinship(12, 0.4, 0.9, 0, 0, 0, DAY).probability(), "judge");
        assertTrue(
                KIN.probability() > new Kinship(12, 0.4, 0.1, 0, 0, 0, OptionalDouble.of(90)).probability(),
                "age");
    }

    @Test
    void whatSpeaksForATemplateCounts() {
        assertTrue(KIN.probability() > new Kinship(12, 0.4, 0.1, 1, 0, 0, DAY).probability(), "numbers");
        assertTrue(KIN.probability() > new Kinship(12, 0.4, 0.1, 0, 1, 0, DAY).probability(), "names");
        assertTrue(KIN.probability() > new Kinship(12, 0.4, 0.1, 0, 0, 0.5, DAY).probability(), "phrases");
    }

    @Test
    void isAProbabilityWhateverIsMeasured() {
        for (double words : new double[] {0, 1e-9, 1e9}) {
            for (double unrelated : new double[] {0, 1}) {
                double probability = new Kinship(words, 0, unrelated, 1, 1, 1, OptionalDouble.empty())
                        .probability();
                assertTrue(probability >= 0 && probability <= 1, "" + probability);
            }
        }
    }
}
