package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.generate.GenerateArticles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tells the packaged program to end, as Ctrl-C and schedulers of jobs do, and has others go on with what it leaves. */
class StopIT {
    private static final String LAUNCHER = Path.of(System.getProperty("shabih.dist", "target/shabih"))
            .toAbsolutePath().resolve("bin/shabih").toString();
    private static final List<String> RESULTS = List.of("kept.jsonl", "dropped.jsonl", "clusters.jsonl",
            "matches.jsonl", "rejected.jsonl");
    private static final String KEPT = "shabih: stopped; finished stages are kept, --resume goes on from ";
    private static final String NOTHING = "shabih: stopped; no stage was finished, nothing is kept";
    private static final int ARTICLES = 12_000;
    private static final int RANDOM_STOPS = 3;
    private static final long SEED = 0x5EED_0022L;

    @TempDir
    private static Path folder;
    private static Path whole;
    private static long wholeMillis;

    @BeforeAll
    static void runOnceToTheEnd() throws Exception {
        GenerateArticles.generate("news", ARTICLES, folder);
        whole = folder.resolve("whole");
        long begin = System.nanoTime();
        assertEquals(0, start(whole).waitFor(), said());
        wholeMillis = (System.nanoTime() - begin) / 1_000_000;
    }

    @ParameterizedTest
    @CsvSource({"INT, READ", "TERM, READ", "TERM, JOIN", "INT, VERIFY"})
    void finishedStagesStayAndALineSaysSo(Signal signal, String stage) throws Exception {
        signal.assumeHeard();
        Path out = folder.resolve(signal + " after " + stage);
        Process run = startAndAwait(out, ".work/" + stage + ".done");
        signal.send(run);
        assertEquals(signal.exitCode(), run.waitFor(), said());
        assertEquals(1, said().lines().filter(line -> line.startsWith(KEPT)).count(), said());
        assertEquals(said().lines().toList().getLast(), lineOfStop(), "nothing is said after it");
        assertNothingHalfWritten(out);
        assertEquals(0, start(out, "--resume").waitFor(), said());
        assertFalse(said().contains("reading"), said());
        assertSameAsWhole(out);
    }

    /** Its results are all there or none: a signal comes before they get their names, or after. */
    @Test
    void stoppedWhileItWritesItHasAllResultsOrNone() throws Exception {
        boolean caught = false;
        for (int attempt = 0; attempt < 10 && !caught; attempt++) {
            Path out = folder.resolve("writing " + attempt);
            Process run = startAndAwait(out, ".work/VERIFY.done");
            while (run.isAlive() && !said().contains("writing results")) {
                Thread.sleep(2);
            }
            Signal.TERM.send(run);
            run.waitFor();
            caught = !Files.exists(out.resolve("manifest.json"));
            if (caught) {
                assertEquals(KEPT + "clustering", lineOfStop(), said());
                assertNothingHalfWritten(out);
                assertEquals(0, start(out, "--resume").waitFor(), said());
            }
            assertSameAsWhole(out);
        }
        assertTrue(caught, "no signal came in time");
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingWasFinishedNothingStays(Signal signal) throws Exception {
        signal.assumeHeard();
        Path out = folder.resolve("nothing after " + signal);
        Process run = startAndAwait(out, ".work/settings");
        signal.send(run);
        assertEquals(signal.exitCode(), run.waitFor(), said());
        assertTrue(said().endsWith(NOTHING + "\n"), said());
        assertFalse(Files.exists(out));
        assertEquals(0, start(out, "--resume").waitFor(), said());
        assertTrue(said().startsWith("shabih: nothing to resume; starting anew\n"), said());
        assertSameAsWhole(out);
    }

    /** People press Ctrl-C twice, and a terminal sends it to all of a pipeline. */
    @Test
    void moreSignalsChangeNothing() throws Exception {
        Signal.INT.assumeHeard();
        Path out = folder.resolve("twice");
        Process run = startAndAwait(out, ".work/JOIN.done");
        Signal.INT.send(run);
        Thread.sleep(20); // the JVM has a thread for each signal, and ends by that of the one which comes first
        for (Signal signal : List.of(Signal.INT, Signal.TERM, Signal.INT)) {
            signal.send(run);
        }
        assertEquals(Signal.INT.exitCode(), run.waitFor(), said());
        assertEquals(KEPT + "comparing candidates", lineOfStop());
        assertEquals(1, said().lines().filter(line -> line.contains("stopped")).count(), said());
        assertEquals(0, start(out, "--resume", "--quiet").waitFor(), said());
        assertEquals("", said());
        assertSameAsWhole(out);
    }

    @Test
    void stoppedAtAnyMomentItEndsWithTheSameBytes() throws Exception {
        Signal.INT.assumeHeard();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int stop = 0; stop < RANDOM_STOPS; stop++) {
            Path out = folder.resolve("stopped " + stop);
            Process run = start(out, "--quiet");
            boolean ended = run.waitFor(random.nextLong(wholeMillis), TimeUnit.MILLISECONDS);
            (stop % 2 == 0 ? Signal.INT : Signal.TERM).send(run);
            run.waitFor();
            assertTrue(ended || said().isEmpty() || said().equals(NOTHING + "\n") || said().startsWith(KEPT),
                    said());
            if (!Files.exists(out.resolve("manifest.json"))) {
                assertNothingHalfWritten(out);
            }
            assertEquals(0, start(out, "--resume").waitFor(), said());
            assertSameAsWhole(out);
        }
    }

    /** A run that was resumed is stopped like any other, and keeps what the first one had finished. */
    @Test
    void aResumedRunIsStoppedToo() throws Exception {
        Path out = folder.resolve("again and again");
        for (String stage : List.of("READ", "JOIN", "VERIFY")) {
            Process run = startAndAwait(out, ".work/" + stage + ".done", "--resume");
            Signal.TERM.send(run);
            assertEquals(Signal.TERM.exitCode(), run.waitFor(), said());
            assertTrue(lineOfStop().startsWith(KEPT), said());
        }
        assertEquals(0, start(out, "--resume").waitFor(), said());
        assertSameAsWhole(out);
    }

    @Test
    void anIndexKeepsWhatWasAddedAndSaysSo() throws Exception {
        Signal.INT.assumeHeard();
        Path index = folder.resolve("index");
        Process run = run("index", "add", "--index", index.toString(),
                folder.resolve("articles.jsonl").toString());
        await(run, index.resolve("segments_2"));
        Signal.INT.send(run);
        assertEquals(Signal.INT.exitCode(), run.waitFor(), said());
        assertEquals(
                "shabih: stopped; what was added so far is in the index, add the same inputs again for the rest",
                lineOfStop());
        assertEquals(0, run("index", "stats", "--index", index.toString()).waitFor(), said());
    }

    private static String lineOfStop() throws IOException {
        return said().lines().filter(line -> line.contains("stopped")).findFirst().orElse("");
    }

    /** Nothing that a user sees, and hidden only what a resumed run goes on from. */
    private static void assertNothingHalfWritten(Path out) throws IOException {
        if (Files.exists(out)) {
            try (Stream<Path> files = Files.list(out)) {
                List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
                assertTrue(List.of(".lock", ".work").containsAll(names), names.toString());
            }
        }
    }

    private static void assertSameAsWhole(Path out) throws IOException {
        for (String result : RESULTS) {
            assertEquals(-1, Files.mismatch(whole.resolve(result), out.resolve(result)), out + "/" + result);
        }
        assertFalse(Files.exists(out.resolve(".work")));
    }

    private static Process startAndAwait(Path out, String file, String... more) throws Exception {
        Process run = start(out, more);
        await(run, out.resolve(file));
        return run;
    }

    private static void await(Process run, Path file) throws Exception {
        while (run.isAlive() && !Files.exists(file)) {
            Thread.sleep(2);
        }
        assertTrue(run.isAlive(), said());
    }

    private static Process start(Path out, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of("dedupe", folder.resolve("articles.jsonl").toString(),
                "--out", out.toString()));
        command.addAll(List.of(more));
        return run(command.toArray(String[]::new));
    }

    /** The launcher becomes Java, so what is sent to it is sent to Java. */
    private static Process run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("SHABIH_JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private static String said() throws IOException {
        return Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
    }
}
