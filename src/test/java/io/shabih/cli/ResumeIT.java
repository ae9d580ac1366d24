package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.generate.GenerateArticles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills runs of the packaged program and has others go on with them. */
class ResumeIT {
    private static final String LAUNCHER = Path.of(System.getProperty("shabih.dist", "target/shabih"))
            .toAbsolutePath().resolve("bin/shabih").toString();
    private static final List<String> RESULTS = List.of("kept.jsonl", "dropped.jsonl", "clusters.jsonl",
            "matches.jsonl",
            "rejected.jsonl");
    private static final int ARTICLES = 12_000;
    private static final int RANDOM_KILLS = 4;
    private static final long SEED = 0x5EED_0009L;

    @TempDir
    private static Path folder;
    private static Path whole;
    private static long wholeMillis;

    @BeforeAll
    static void runOnceToTheEnd() throws Exception {
        Path in = GenerateArticles.generate("news", ARTICLES, folder);
        Files.writeString(in, "{\"id\":\"no title\"}\n", StandardOpenOption.APPEND);
        whole = folder.resolve("whole");
        long begin = System.nanoTime();
        assertEquals(0, start(whole).waitFor(), message());
        wholeMillis = (System.nanoTime() - begin) / 1_000_000;
    }

    @Test
    void aRunKilledAfterAnyStageEndsWithTheSameBytes() throws Exception {
        for (String stage : List.of("READ", "JOIN", "VERIFY")) {
            Path out = folder.resolve("killed after " + stage);
            killAfter(stage, out);
            assertEquals(0, start(out, "--resume").waitFor(), message());
            assertSameAsWhole(out);
            String manifest = Files.readString(out.resolve("manifest.json"));
            assertFalse(manifest.contains("\"name\": \"read\"") || manifest.contains("\"name\":\"read\""),
                    "what was read is not read again");
        }
    }

    @Test
    void aRunKilledAtAnyMomentEndsWithTheSameBytes() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int kill = 0; kill < RANDOM_KILLS; kill++) {
            Path out = folder.resolve("killed " + kill);
            Process run = start(out);
            boolean ended = run.waitFor(random.nextLong(wholeMillis), TimeUnit.MILLISECONDS);
            run.destroyForcibly().waitFor();
            assertFalse(!ended && Files.exists(out.resolve("manifest.json")), "no half-written result");
            assertEquals(0, start(out, "--resume").waitFor(), message());
            assertSameAsWhole(out);
        }
    }

    @Test
    void otherSettingsAndInputsAreRefusedAndNothingIsLost() throws Exception {
        Path out = folder.resolve("other");
        killAfter("READ", out);
        assertEquals(1, start(out, "--resume", "--min-resemblance", "0.6").waitFor());
        assertEquals(
                "shabih: cannot resume: min-resemblance 0.6 now, min-resemblance 0.5 when the run was killed;"
                        + " run without --resume\n",
                message());
        Path in = folder.resolve("articles.jsonl");
        byte[] articles = Files.readAllBytes(in);
        Files.writeString(in, "\n", StandardOpenOption.APPEND);
        assertEquals(1, start(out, "--resume").waitFor());
        assertTrue(message().contains("articles.jsonl is not what was read then; run without --resume"),
                message());
        Files.write(in, articles);
        assertEquals(0, start(out, "--resume", "--threads", "1").waitFor(), message());
        assertSameAsWhole(out);
    }

    @Test
    void withoutResumeTheOldWorkIsRemoved() throws Exception {
        Path out = folder.resolve("anew");
        killAfter("READ", out);
        assertTrue(Files.exists(out.resolve(".work/READ.done")));
        assertEquals(0, start(out).waitFor(), message());
        assertSameAsWhole(out);
    }

    private static void killAfter(String stage, Path out) throws Exception {
        Process run = start(out);
        while (run.isAlive() && !Files.exists(out.resolve(".work").resolve(stage + ".done"))) {
            Thread.sleep(5);
        }
        assertTrue(run.isAlive(), message());
        run.destroyForcibly().waitFor();
    }

    private static void assertSameAsWhole(Path out) throws IOException {
        for (String result : RESULTS) {
            assertEquals(-1, Files.mismatch(whole.resolve(result), out.resolve(result)), out + "/" + result);
        }
        assertTrue(
                Files.readString(out.resolve("manifest.json")).contains("no record has a field \\\"link\\\""),
                "what was noticed on reading is told");
        assertFalse(Files.exists(out.resolve(".work")));
    }

    /** Starts a run over the articles; the launcher becomes Java, so killing it kills Java. */
    private static Process start(Path out, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER, "dedupe",
                folder.resolve("articles.jsonl").toString(), "--out", out.toString(), "--quiet",
                "--field", "url=link"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("SHABIH_JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private static String message() throws IOException {
        return Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
    }
}
