package io.shabih.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoresTest {
    @Test
    void scoresAreThoseOfTheCounts() {
        Evaluation.Table table = Scores.of(Evaluation.LABELS, Map.of(
                "same", Map.of("same", 8, "update", 2),
                "update", Map.of("same", 1, "update", 4),
                "unrelated", Map.of("unrelated", 10)));
        assertEquals(List.of("same", "update", "unrelated"),
                table.scores().stream().map(Evaluation.Score::label).toList());
        Evaluation.Score same = table.scores().getFirst();
        assertEquals(8.0 / 9, same.precision().value(), 1e-12);
        assertEquals(8.0 / 10, same.recall().value(), 1e-12);
        assertEquals(16.0 / 19, same.f1(), 1e-12);
        assertEquals((16.0 / 19 + 8.0 / 11 + 1) / 3, table.macro(), 1e-12);
    }

    @Test
    void intervalsHoldTheFigureAndNarrowWithMorePairs() {
        Evaluation.Table few = Scores.of(Evaluation.LABELS, confusion(1));
        Evaluation.Table many = Scores.of(Evaluation.LABELS, confusion(16));
        assertEquals(few.macro(), many.macro(), 1e-12);
        for (Evaluation.Table table : List.of(few, many)) {
            assertTrue(table.macroInterval().low() < table.macro());
            assertTrue(table.macroInterval().high() > table.macro());
        }
        assertEquals(4, width(few) / width(many), 1.5);
    }

    @Test
    void whatIsAlwaysRightHasNoWidth() {
        Evaluation.Table table = Scores.of(Evaluation.LABELS, Map.of("same", Map.of("same", 5)));
        assertEquals(new Evaluation.Interval(1, 1), table.macroInterval());
        assertEquals(0, Scores.of(Evaluation.LABELS, Map.of()).scores().size());
    }

    private static double width(Evaluation.Table table) {
        return table.macroInterval().high() - table.macroInterval().low();
    }

    private static Map<String, Map<String, Integer>> confusion(int times) {
        return Map.of(
                "same", Map.of("same", 12 * times, "update", 3 * times),
                "update", Map.of("same", 2 * times, "update", 13 * times));
    }
}
