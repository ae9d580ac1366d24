package io.shabih.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.ShabihException;
import io.shabih.batch.Progress.Stage;
import io.shabih.batch.StoppableRun.Left;
import io.shabih.cluster.KeepRule;
import io.shabih.engine.Shabih;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped as it enters a stage; for real signals at any moment see StopIT. */
class StoppableRunTest {
    private static final List<String> RESULTS = List.of("kept.jsonl", "dropped.jsonl", "clusters.jsonl",
            "matches.jsonl", "rejected.jsonl", "report.html");
    private static final long SEED = 0x5EED_0021L;

    @TempDir
    private Path folder;

    @BeforeEach
    void runOnceToTheEnd() throws IOException {
        Files.write(folder.resolve("in.jsonl"), SampleCorpus.records(300, SEED));
        Shabih.dedupe(settings("whole"), Progress.SILENT);
    }

    /** Stops the run when a stage begins, and notes what it hears. */
    private static final class Stopping implements Progress {
        private final Optional<Stage> at;
        private final List<Stage> begun = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private Optional<StoppableRun> run = Optional.empty();
        private Optional<Left> left = Optional.empty();

        Stopping(Optional<Stage> at) {
            this.at = at;
        }

        @Override
        public void stoppable(StoppableRun begins) {
            run = Optional.of(begins);
        }

        @Override
        public void started(Stage stage, long units) {
            begun.add(stage);
            if (at.filter(stage::equals).isPresent()) {
                left = Optional.of(run.orElseThrow().stop());
            }
        }

        @Override
        public void advanced(long units) {}

        @Override
        public void noted(String line) {
            notes.add(line);
        }

        @Override
        public void finished() {}
    }

    @Test
    void beforeTheFirstStageIsFinishedNothingStays() throws IOException {
        Stopping stopping = new Stopping(Optional.of(Stage.READ));
        assertThrows(RuntimeException.class, () -> Shabih.dedupe(settings("out"), stopping));
        assertEquals(Optional.of(new Left.Nothing()), stopping.left);
        assertFalse(Files.exists(folder.resolve("out")));
        Stopping resumed = new Stopping(Optional.empty());
        Shabih.dedupe(settings("out").withStart(DedupeSettings.Start.RESUMED), resumed);
        assertEquals(List.of("nothing to resume; starting anew"), resumed.notes);
        assertSameAsWhole("out");
    }

    @Test
    void finishedStagesStayAndAResumedRunGoesOnBehindThem() throws IOException {
        for (Stage stage : List.of(Stage.JOIN, Stage.VERIFY, Stage.CLUSTER, Stage.WRITE)) {
            String out = "stopped at " + stage;
            Stopping stopping = new Stopping(Optional.of(stage));
            assertThrows(RuntimeException.class, () -> Shabih.dedupe(settings(out), stopping));
            Stage next = stage == Stage.WRITE ? Stage.CLUSTER : stage;
            assertEquals(Optional.of(new Left.Stages(next)), stopping.left);
            assertEquals(List.of(".work"), names(out));
            Stopping resumed = new Stopping(Optional.empty());
            Shabih.dedupe(settings(out).withStart(DedupeSettings.Start.RESUMED), resumed);
            assertFalse(resumed.begun.contains(Stage.READ), "what was read is not read again");
            assertEquals(List.of(), resumed.notes);
            assertSameAsWhole(out);
        }
    }

    /** However often it is stopped, and by whom: the hook and the run's own thread may come in any order. */
    @Test
    void stoppingAgainChangesNothing() throws IOException {
        Stopping stopping = new Stopping(Optional.of(Stage.VERIFY));
        assertThrows(RuntimeException.class, () -> Shabih.dedupe(settings("out"), stopping));
        stopping.run.orElseThrow().stop();
        assertEquals(List.of(".work"), names("out"));
    }

    @Test
    void aRunThatHasEndedKeepsItsResults() throws IOException {
        Stopping stopping = new Stopping(Optional.empty());
        Shabih.dedupe(settings("out"), stopping);
        assertEquals(new Left.Results(), stopping.run.orElseThrow().stop());
        assertSameAsWhole("out");
    }

    @Test
    void whatAnotherBuildOrOtherSettingsLeftIsRefused() throws IOException {
        assertThrows(RuntimeException.class,
                () -> Shabih.dedupe(settings("out"), new Stopping(Optional.of(Stage.JOIN))));
        Path said = folder.resolve("out/.work/settings");
        List<String> lines = Files.readAllLines(said);
        DedupeSettings resumed = settings("out").withStart(DedupeSettings.Start.RESUMED);
        Files.writeString(said, String.join("\n", lines).replaceFirst("version .*", "version 0.0.9"));
        assertRefused("version development now, version 0.0.9 when the run was killed", resumed);
        Files.write(said, lines);
        assertRefused("window 7d now, not when the run was killed",
                resumed.withWindow(java.time.Duration.ofDays(7)));
        assertRefused("min-resemblance 0.4 now, min-resemblance 0.5 when the run was killed",
                resumed.withMinResemblance(0.4));
        Shabih.dedupe(resumed.withKeep(KeepRule.parse("latest")), Progress.SILENT);
        Shabih.dedupe(settings("whole").withKeep(KeepRule.parse("latest")), Progress.SILENT);
        assertSameAsWhole("out");
    }

    /** It cannot be known what those stages are of. */
    @Test
    void stagesWithoutTheirSettingsAreNotResumed() throws IOException {
        assertThrows(RuntimeException.class,
                () -> Shabih.dedupe(settings("out"), new Stopping(Optional.of(Stage.VERIFY))));
        Files.delete(folder.resolve("out/.work/settings"));
        Stopping resumed = new Stopping(Optional.empty());
        Shabih.dedupe(settings("out").withStart(DedupeSettings.Start.RESUMED), resumed);
        assertEquals(List.of("nothing to resume; starting anew"), resumed.notes);
        assertEquals(Stage.READ, resumed.begun.getFirst());
        assertSameAsWhole("out");
    }

    @Test
    void anEvaluationLeavesNothing() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.tsv"), "id_a\tid_b\tlabel\na0\ta1\tunrelated\n");
        for (Stage stage : List.of(Stage.READ, Stage.VERIFY)) {
            List<String> before = temporaries();
            Stopping stopping = new Stopping(Optional.of(stage));
            assertThrows(RuntimeException.class,
                    () -> Shabih.evaluate(settings("out"), pairs, Optional.empty(), stopping));
            assertEquals(Optional.of(new Left.Nothing()), stopping.left);
            assertTrue(before.containsAll(temporaries()), "a temporary folder stayed");
        }
    }

    private void assertRefused(String why, DedupeSettings settings) {
        ShabihException refused = assertThrows(ShabihException.class,
                () -> Shabih.dedupe(settings, Progress.SILENT));
        assertEquals(ShabihException.Kind.SETTINGS, refused.kind());
        assertEquals("cannot resume: " + why + "; run without --resume", refused.getMessage());
    }

    private void assertSameAsWhole(String out) throws IOException {
        for (String file : RESULTS) {
            assertEquals(text("whole", file), text(out, file), file + ", seed " + SEED);
        }
        assertFalse(Files.exists(folder.resolve(out).resolve(".work")));
    }

    /** Without the command, which names the folder. */
    private String text(String out, String file) throws IOException {
        return Files.readString(folder.resolve(out).resolve(file)).replaceFirst("<pre dir=\"ltr\">.*", "");
    }

    private DedupeSettings settings(String out) {
        return DedupeSettings.of(List.of(folder.resolve("in.jsonl").toString()), folder.resolve(out));
    }

    private List<String> names(String out) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(out))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> temporaries() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(Path::toString).filter(name -> name.contains("/shabih-")).sorted().toList();
        }
    }
}
