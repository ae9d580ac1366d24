package io.shabih.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.report.ClusterScores.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterScoresTest {
    @Test
    void pairsArticlesAndMixedClustersAreCounted() {
        Evaluation.ByCluster scores = ClusterScores.of(List.of(
                new Pair("a", "b", true, 1, 1),
                new Pair("a", "c", true, 1, 2),
                new Pair("a", "d", false, 1, 1),
                new Pair("e", "f", false, 3, 4)));
        assertEquals(0.5, scores.pairs().orElseThrow().f1());
        assertEquals(1, scores.mixed());
        // a: with b and d in its cluster, of which b is right; of b and c, which belong there, b is there; d is alone but for a
        assertEquals((2 / 3.0 + 1 + 1 + 1 / 2.0 + 1 + 1) / 6, scores.precision(), 1e-9);
        assertEquals((2 / 3.0 + 1 + 1 / 2.0 + 1 + 1 + 1) / 6, scores.recall(), 1e-9);
    }

    @Test
    void withoutAPairOfOneReportThereIsNothingToTell() {
        assertTrue(ClusterScores.of(List.of(new Pair("a", "b", false, 1, 2))).pairs().isEmpty());
        assertTrue(ClusterScores.of(List.of()).pairs().isEmpty());
    }
}
