package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program on inputs and in places that nobody wishes for; more of them in bench/bad-input.sh. */
@Timeout(120)
class BadInputIT {
    private static final String LAUNCHER = Path.of(System.getProperty("shabih.dist", "target/shabih"))
            .toAbsolutePath().resolve("bin/shabih").toString();
    private static final byte[] SENTENCE = "وقال المصدر إن الاجتماع سيعقد غدا "
            .getBytes(StandardCharsets.UTF_8);
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private Path folder;

    /** What a run came to. */
    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void twoArticles() throws IOException {
        Files.writeString(folder.resolve("two.jsonl"), article("a", "وقع زلزال في المدينة") + "\n"
                + article("b", "افتتح الوزير معرض الكتاب") + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long.jsonl", "long.jsonl.gz"})
    void aLineOf200MegabytesBetweenGoodOnesIsRejectedInASmallHeap(String name) throws Exception {
        long line = 200L * MEBIBYTE;
        try (OutputStream file = open(name)) {
            file.write(utf8(article("a", "وقع زلزال") + "\n" + "{\"id\":\"long\",\"body\":\""));
            fill(file, line);
            file.write(utf8("\"}\n" + article("b", "افتتح الوزير")));
        }
        Ended ended = shabih("dedupe", name, "--out", "out", "--memory", "256m");
        assertEquals(0, ended.code(), ended.err());
        assertEquals(2, lines("kept.jsonl").size());
        assertTrue(lines("rejected.jsonl").getFirst().contains(
                "\"line\":2,\"reason\":\"record longer than 16777216 bytes\""), ended.err());
        assertEquals(1, lines("rejected.jsonl").size());
    }

    @Test
    void recordsJustBelowTheLimitFitInTheUsualHeap() throws Exception {
        try (OutputStream file = open("long.jsonl")) {
            for (int i = 0; i < 4; i++) {
                file.write(utf8("{\"id\":\"" + i + "\",\"body\":\""));
                fill(file, 15 * MEBIBYTE);
                file.write(utf8(" " + i + "\"}\n"));
            }
        }
        Ended ended = shabih("dedupe", "long.jsonl", "--out", "out");
        assertEquals(0, ended.code(), ended.err());
        assertEquals("", String.join("\n", lines("rejected.jsonl")));
    }

    @Test
    void rejectsDoNotFillTheHeap() throws Exception {
        try (OutputStream file = open("wrong.jsonl")) {
            for (int i = 0; i < 600_000; i++) {
                file.write(utf8("id " + i + " no JSON but a log of which every line will be rejected "
                        + "with an excerpt of a hundred characters\n"));
            }
        }
        Ended ended = shabih("dedupe", "wrong.jsonl", "--out", "out", "--memory", "96m");
        assertEquals(1, ended.code(), ended.err());
        assertEquals(600_000, lines("rejected.jsonl").size());
        assertTrue(
                ended.err()
                        .contains("rejected wrong.jsonl:1  not a JSON object  (and 599,999 more like it)\n"),
                ended.err());
        assertTrue(ended.err().contains("none of the 600000 records of wrong.jsonl is an article"),
                ended.err());
    }

    @Test
    void closedStandardStreamsAreNotTakenForFiles() throws Exception {
        assertEquals(0, shell("'" + LAUNCHER + "' dedupe - --out out <&-").code());
        assertEquals(0, shell("'" + LAUNCHER + "' dedupe two.jsonl --json --out out >&-").code());
        assertEquals(2, lines("kept.jsonl").size());
        assertEquals(0, shell("'" + LAUNCHER + "' dedupe two.jsonl --out out 2>&-").code());
        assertEquals(0, shell("'" + LAUNCHER + "' dedupe two.jsonl --out out <&- >&- 2>&-").code());
    }

    @Test
    void aSummaryThatCannotBeWrittenIsAFailure() throws Exception {
        Ended full = shell("'" + LAUNCHER + "' dedupe two.jsonl --quiet --json --out out >/dev/full");
        assertEquals(new Ended(1, "",
                "shabih: cannot write to standard output: No space left on device\n"), full);
        Ended head = shell(
                "set -o pipefail; '" + LAUNCHER + "' dedupe two.jsonl --quiet --json --out out | true");
        assertEquals(new Ended(0, "", ""), head);
    }

    @Test
    void theResultsOfOneRunAreNoInputOfTheNext() throws Exception {
        Files.createDirectories(folder.resolve("أخبار اليوم"));
        Files.copy(folder.resolve("two.jsonl"), folder.resolve("أخبار اليوم/خبر أول.jsonl"));
        for (int run = 0; run < 2; run++) {
            Ended ended = shabih("dedupe", "أخبار اليوم", "--out", "أخبار اليوم/نتائج", "--json", "--quiet");
            assertTrue(ended.out().contains("\"read\":2,"), ended.out());
        }
        Ended glob = shabih("dedupe", "أخبار اليوم/**.jsonl", "--out", "أخبار اليوم/نتائج", "--json",
                "--quiet");
        assertTrue(glob.out().contains("\"read\":2,"), glob.out() + glob.err());
    }

    @Test
    void anInputIsNotReplacedByAResult() throws Exception {
        shabih("dedupe", "two.jsonl", "--out", "out");
        Map<String, String> before = results();
        Ended refused = shabih("dedupe", "out/kept.jsonl", "--out", "out");
        assertEquals(new Ended(1, "", "shabih: out/kept.jsonl is an input and would be replaced by a result;"
                + " choose another folder for the results\n"), refused);
        assertEquals(1, shabih("dedupe", "out", "--out", "out").code());
        assertEquals(before, results());
    }

    @Test
    void aRunThatCannotBeginLeavesNoFolder() throws Exception {
        assertEquals(1, shabih("dedupe", "nothing.jsonl", "--out", "out").code());
        assertTrue(Files.notExists(folder.resolve("out")));
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptedRunLeavesTheOlderResultsAndNothingElse(Signal signal) throws Exception {
        signal.assumeHeard();
        assertEquals(0, shabih("dedupe", "two.jsonl", "--out", "out").code());
        Map<String, String> before = results();
        Process running = startReading();
        signal.send(running);
        assertTrue(running.waitFor(20, TimeUnit.SECONDS));
        assertEquals(signal.exitCode(), running.exitValue());
        assertEquals(before, results());
        assertEquals(
                "shabih: reading and sketching\nshabih: stopped; no stage was finished, nothing is kept\n",
                Files.readString(folder.resolve("err")));
    }

    @Test
    void aKilledRunIsClearedAwayByTheNext() throws Exception {
        assertEquals(0, shabih("dedupe", "two.jsonl", "--out", "out").code());
        Map<String, String> before = results();
        Process running = startReading();
        running.destroyForcibly().waitFor();
        Map<String, String> after = results();
        after.keySet().removeIf(name -> name.startsWith("."));
        assertEquals(before, after);
        assertEquals(0, shabih("dedupe", "two.jsonl", "--out", "out").code());
        assertEquals(before.keySet(), results().keySet());
    }

    @Test
    void twoRunsIntoOneFolderAreRefused() throws Exception {
        Process running = startReading();
        Ended second = shabih("dedupe", "two.jsonl", "--out", "out");
        assertEquals(1, second.code());
        assertTrue(second.err().contains("another run is writing into out"), second.err());
        running.destroy();
        running.waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1k", "2m", "63m", "0g", "99999999999999999999", "123456g"})
    void aHeapThatJavaCannotHaveIsWrongUsage(String size) throws Exception {
        Ended ended = shabih("dedupe", "two.jsonl", "--out", "out", "--memory", size);
        assertEquals(2, ended.code(), ended.err());
        assertTrue(ended.err().startsWith("shabih: --memory is " + size + "; "), ended.err());
    }

    @Test
    void aHeapLargerThanTheMachineIsRefused() throws Exception {
        Ended ended = shabih("dedupe", "two.jsonl", "--out", "out", "--memory", "99999g");
        assertEquals(2, ended.code(), ended.err());
        assertTrue(
                ended.err().matches("shabih: --memory is 99999g; this machine has [0-9]+m, give it less\n"),
                ended.err());
    }

    /** A run that has begun to read standard input, which goes on and on; what it holds is told by its first 64 KiB. */
    private Process startReading() throws IOException, InterruptedException {
        Process process = process(Map.of(), LAUNCHER, "dedupe", "-", "--out", "out").start();
        for (int i = 0; i < 5_000; i++) {
            process.getOutputStream().write(utf8(article("c" + i, "هطلت أمطار") + "\n"));
        }
        process.getOutputStream().flush();
        Path err = folder.resolve("err");
        while (!Files.readString(err).contains("reading") || spools() == 0) {
            Thread.sleep(20);
        }
        return process;
    }

    private long spools() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
            return all.filter(path -> path.toString().endsWith(".spool")).count();
        }
    }

    private OutputStream open(String name) throws IOException {
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), MEBIBYTE);
        return name.endsWith(".gz") ? new GZIPOutputStream(file) : file;
    }

    private static void fill(OutputStream file, long bytes) throws IOException {
        for (long written = 0; written + SENTENCE.length <= bytes; written += SENTENCE.length) {
            file.write(SENTENCE);
        }
    }

    private static String article(String id, String title) {
        return "{\"id\":\"" + id + "\",\"title\":\"" + title + "\"}";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> lines(String result) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(result));
    }

    /** Everything in the folder of results, hidden files too, with what it holds. */
    private Map<String, String> results() throws IOException {
        Map<String, String> results = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            for (Path file : files.toList()) {
                results.put(file.getFileName().toString(),
                        Files.isDirectory(file) ? "" : Files.readString(file));
            }
        }
        return results;
    }

    private Ended shabih(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(LAUNCHER));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private Ended shell(String script) throws Exception {
        return run("bash", "-c", script);
    }

    private Ended run(String... command) throws Exception {
        int code = process(Map.of(), command).start().waitFor();
        return new Ended(code, Files.readString(folder.resolve("out.txt")),
                Files.readString(folder.resolve("err")));
    }

    private ProcessBuilder process(Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("SHABIH_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeAll(List.of("LC_ALL", "SHABIH_JAVA_OPTS", "JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        return builder;
    }
}
