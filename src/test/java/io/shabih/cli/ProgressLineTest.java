package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.batch.DedupeSettings;
import io.shabih.batch.Progress;
import io.shabih.batch.Progress.Stage;
import io.shabih.engine.Shabih;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressLineTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void theRateAndTheTimeLeftAreToldWhenTheyAreKnown() {
        assertEquals("  25.0 MB/s  about 6s left",
                ProgressLine.pace(Stage.READ, 100_000_000, 250_000_000, 4 * SECOND));
        assertEquals("  1,250 pairs/s  about 3m left",
                ProgressLine.pace(Stage.VERIFY, 5_000, 205_000, 4 * SECOND));
        assertEquals("  100 articles/s", ProgressLine.pace(Stage.WRITE, 400, 400, 4 * SECOND));
        assertEquals("  25.0 MB/s", ProgressLine.pace(Stage.READ, 100_000_000, 0, 4 * SECOND));
        assertEquals("", ProgressLine.pace(Stage.READ, 100_000_000, 250_000_000, SECOND));
        assertEquals("", ProgressLine.pace(Stage.VERIFY, 0, 205_000, 60 * SECOND));
    }

    @Test
    void theLineNamesTheStage() {
        StringWriter shown = new StringWriter();
        ProgressLine line = new ProgressLine(new PrintWriter(shown), true);
        line.started(Stage.VERIFY, 10);
        line.advanced(5);
        assertTrue(shown.toString().contains("comparing candidates  ["), shown.toString());
    }

    /** Every stage that says how much there is to do says of all of it that it is done. */
    @Test
    void noStageStandsStill(@TempDir Path folder) throws IOException {
        StringBuilder articles = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            articles.append("{\"id\":\"").append(i)
                    .append("\",\"title\":\"افتتاح سوق السمك الجديد في المدينة ").append(i % 7)
                    .append("\",\"body\":\"أعلنت البلدية افتتاح سوق السمك الجديد قرب الميناء بعد عام من العمل\"}\n");
        }
        Path in = Files.writeString(folder.resolve("in.jsonl"), articles);
        Map<Stage, Long> units = new EnumMap<>(Stage.class);
        Map<Stage, Long> done = new EnumMap<>(Stage.class);
        Progress heard = new Progress() {
            private Stage stage = Stage.READ;

            @Override
            public synchronized void started(Stage next, long count) {
                stage = next;
                units.put(next, count);
            }

            @Override
            public synchronized void advanced(long count) {
                done.merge(stage, count, Long::sum);
            }

            @Override
            public void finished() {}
        };
        Shabih.dedupe(DedupeSettings.of(List.of(in.toString()), folder.resolve("out")), heard);
        units.values().removeIf(count -> count == 0);
        assertEquals(List.of(Stage.READ, Stage.VERIFY, Stage.WRITE), List.copyOf(units.keySet()));
        assertEquals(units, done);
    }
}
