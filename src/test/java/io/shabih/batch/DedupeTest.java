package io.shabih.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.ShabihException;
import io.shabih.cluster.KeepRule;
import io.shabih.engine.Shabih;
import io.shabih.generate.GenerateArticles;
import io.shabih.read.RejectedKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline as a whole: nothing lost, nothing changed, the same bytes out. */
class DedupeTest {
    private static final List<String> RESULTS = List.of("kept.jsonl", "dropped.jsonl", "clusters.jsonl",
            "matches.jsonl", "rejected.jsonl");

    private static final long SEED = 0x5EED_0004L;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingIsLostAndRecordsAreKeptByteForByte() throws IOException {
        List<String> records = SampleCorpus.records(500, SEED);
        DedupeSummary summary = run(write("in.jsonl", records), "out", 2);
        assertEquals(500, summary.read());
        assertEquals(500, summary.kept() + summary.dropped() + summary.rejected());
        List<String> kept = Files.readAllLines(folder.resolve("out/kept.jsonl"));
        assertEquals(summary.kept(), kept.size());
        assertTrue(new HashSet<>(records).containsAll(kept), "kept records are the input's, byte for byte");
        assertTrue(summary.dropped() > 50, "planted copies are dropped");
        Set<String> droppedIds = new HashSet<>();
        for (String line : Files.readAllLines(folder.resolve("out/dropped.jsonl"))) {
            droppedIds.add(line.replaceAll("^\\{\"id\":\"([^\"]+)\".*", "$1"));
        }
        assertEquals(summary.dropped(), droppedIds.size());
        for (String line : kept) {
            assertFalse(droppedIds.contains(line.replaceAll("^\\{\"id\":\"([^\"]+)\".*", "$1")));
        }
    }

    @Test
    void threadsAndOrderOfInputAreNoMatter() throws IOException {
        List<String> records = new ArrayList<>(SampleCorpus.records(800, SEED));
        run(write("in.jsonl", records), "one", 1);
        run(write("in.jsonl", records), "two", 2);
        run(write("in.jsonl", records), "five", 5);
        assertSameResults("one", "two");
        assertSameResults("one", "five");
        Collections.shuffle(records, new Random(SEED));
        run(write("in.jsonl", records), "shuffled", 2);
        assertSameResults("one", "shuffled");
    }

    /** Over several blocks, whose records have other fields each. */
    @Test
    void warningsAreTheSameWhateverTheThreads() throws IOException {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            records.add(
                    "{\"title\":\"خبر رقم " + i + "\",\"field" + i % 500 + "\":\"" + "x".repeat(60) + "\"}");
        }
        Path in = write("in.jsonl", records);
        List<String> warnings = run(in, "one", 1).warnings();
        assertTrue(
                warnings.getFirst()
                        .startsWith("no record of " + in + " has a body; fields seen: field0, field1, "),
                warnings.toString());
        assertEquals(warnings, run(in, "four", 4).warnings());
    }

    @Test
    void inputsInPartsAndCompressedGiveTheSame() throws IOException {
        List<String> records = SampleCorpus.records(300, SEED + 1);
        run(write("in.jsonl", records), "whole", 2);
        Path parts = Files.createDirectories(folder.resolve("parts"));
        Files.write(parts.resolve("b.jsonl"), records.subList(0, 100));
        try (var gzip = new java.util.zip.GZIPOutputStream(
                Files.newOutputStream(parts.resolve("a.jsonl.gz")))) {
            gzip.write(String.join("\n", records.subList(100, 300)).getBytes(StandardCharsets.UTF_8));
        }
        run(parts, "parts-out", 2);
        assertSameResults("whole", "parts-out");
    }

    @Test
    void keysOnDiskAndInMemoryGiveTheSame() throws IOException {
        Path in = GenerateArticles.generate("news", 4_000, folder.resolve("generated"));
        DedupeSettings settings = DedupeSettings.of(List.of(in.toString()), folder.resolve("memory"));
        Shabih.dedupe(settings, Progress.SILENT);
        DedupeSettings small = DedupeSettings.of(List.of(in.toString()), folder.resolve("disk"))
                .withMemoryBytes(1 << 20);
        Shabih.dedupe(small, Progress.SILENT);
        assertSameResults("memory", "disk");
    }

    /** A copy letter by letter takes over the sketch of the first; with a space of its own it is sketched itself. */
    @Test
    void copiesThatAreSketchedOnceAndEachGiveTheSame() throws IOException {
        List<String> records = SampleCorpus.records(300, SEED + 2);
        List<String> same = new ArrayList<>();
        List<String> spaced = new ArrayList<>();
        for (int copy = 0; copy < 4; copy++) {
            for (String each : records) {
                String named = each.replaceFirst("\"id\":\"", "$0" + copy + "-");
                same.add(named);
                spaced.add(named.replaceFirst("\"title\":\"", "$0" + " ".repeat(copy)));
            }
        }
        run(write("same.jsonl", same), "same", 2);
        run(write("spaced.jsonl", spaced), "spaced", 2);
        for (String file : List.of("dropped.jsonl", "matches.jsonl")) {
            assertArrayEquals(Files.readAllBytes(folder.resolve("spaced").resolve(file)),
                    Files.readAllBytes(folder.resolve("same").resolve(file)), file);
        }
    }

    @Test
    void badRecordsAreRejectedAndNamed() throws IOException {
        List<String> records = new ArrayList<>(SampleCorpus.records(20, SEED));
        records.add(3, "{\"id\":\"x\",\"title\":7}");
        records.add(9, "not json at all");
        DedupeSummary summary = run(write("in.jsonl", records), "out", 2);
        assertEquals(2, summary.rejected());
        assertEquals(22, summary.read());
        List<String> rejected = Files.readAllLines(folder.resolve("out/rejected.jsonl"));
        assertTrue(rejected.get(0).contains("\"line\":4"), rejected.get(0));
        assertTrue(rejected.get(1).contains("\"line\":10"), rejected.get(1));
    }

    @Test
    void emptyInputGivesEmptyResults() throws IOException {
        DedupeSummary summary = run(write("in.jsonl", List.of()), "out", 2);
        assertEquals(0, summary.read());
        for (String file : RESULTS) {
            assertEquals(0, Files.size(folder.resolve("out").resolve(file)), file);
        }
        assertTrue(Files.exists(folder.resolve("out/report.html")));
    }

    @Test
    void rejectsAreGroupedByReasonAndGivenInTheOrderOfTheInputs() throws IOException {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 25_000; i++) {
            records.add(i % 2 == 0 ? "{\"title\":" + i + "}" : "{\"title\":\"\\q" + i + "\"}");
        }
        write("b.jsonl", records);
        write("a.jsonl", List.of("{}", "[1]"));
        DedupeSummary summary = Shabih.dedupe(DedupeSettings.of(
                List.of(folder.resolve("b.jsonl").toString(), folder.resolve("a.jsonl").toString()),
                folder.resolve("out")), Progress.SILENT);
        assertEquals(25_002, summary.rejected());
        assertEquals(List.of(1L, 1L, 12_500L, 12_500L),
                summary.rejectedKinds().stream().map(RejectedKind::count).toList());
        assertEquals(List.of(1L, 2L, 1L, 2L),
                summary.rejectedKinds().stream().map(kind -> kind.first().line()).toList());
        List<String> rejected = Files.readAllLines(folder.resolve("out/rejected.jsonl"));
        for (int i = 0; i < 25_000; i++) {
            assertTrue(rejected.get(i + 2).contains("b.jsonl\",\"line\":" + (i + 1) + ","),
                    rejected.get(i + 2));
        }
        assertTrue(summary.warnings().getFirst().matches("none of the 2 records of .*a.jsonl is an article"),
                summary.warnings().toString());
    }

    @Test
    void theResultsNamesOfRepeatedIdsAreFound() throws IOException {
        Path in = write("in.jsonl", List.of(
                record("x", "ثالث الأخبار نشر متأخرا", "2026-03-03", "c"),
                record("x", "أول الأخبار نشر مبكرا", "2026-03-01", "a"),
                record("x", "ثاني الأخبار نشر بعده", "2026-03-02", "b")));
        run(in, "out", 1);
        List<String> inputs = List.of(in.toString());
        assertEquals("b", ArticleLookup.find(inputs, List.of("x#2")).getFirst().source());
        assertEquals("c", ArticleLookup.find(inputs, List.of("x#3")).getFirst().source());
        assertThrows(ShabihException.class, () -> ArticleLookup.find(inputs, List.of("x#4")));
        assertThrows(ShabihException.class, () -> ArticleLookup.find(inputs, List.of("y#2")));
    }

    @Test
    void aResultIsNoInputOfTheRunThatWouldReplaceIt() throws IOException {
        run(write("in.jsonl", SampleCorpus.records(20, SEED)), "out", 1);
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), folder.resolve("out/kept.jsonl"));
        for (Path in : List.of(folder.resolve("out/kept.jsonl"), link, folder.resolve("out"))) {
            assertThrows(RuntimeException.class, () -> run(in, "out", 1));
        }
        assertEquals(20, run(write("out/in.jsonl", SampleCorpus.records(20, SEED)), "out", 1).read());
    }

    @Test
    void duplicateIdsAreKeptApartAndReported() throws IOException {
        List<String> records = List.of(
                "{\"id\":\"x\",\"title\":\"افتتاح معرض الكتاب الدولي في العاصمة\",\"body\":\"\"}",
                "{\"id\":\"x\",\"title\":\"تأجيل مباراة القمة إلى موعد لاحق\",\"body\":\"\"}");
        DedupeSummary summary = run(write("in.jsonl", records), "out", 1);
        assertEquals(2, summary.kept());
        assertTrue(summary.warnings().stream().anyMatch(w -> w.contains("\"x\"")),
                summary.warnings().toString());
    }

    @Test
    void aMillionthCopyCostsNoMoreThanTheFirst() throws IOException {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            records.add(
                    "{\"id\":\"c" + i + "\",\"title\":\"عاجل: انقطاع التيار الكهربائي عن أحياء العاصمة\"}");
        }
        DedupeSummary summary = run(write("in.jsonl", records), "out", 2);
        assertEquals(1, summary.kept());
        assertEquals(1, summary.clusters());
        assertEquals(19_999, Files.readAllLines(folder.resolve("out/matches.jsonl")).size());
    }

    @Test
    void keepRulesChooseWhoStays() throws IOException {
        String body = "أعلنت البلدية بدء أعمال الصيانة الدورية لشبكة المياه في الحي الشرقي لمدة أسبوعين متتاليين";
        Path in = write("in.jsonl", List.of(
                record("early", body, "2026-03-01", "a"),
                record("long", body + " بحسب بيان صدر عنها مساء", "2026-03-02", "b"),
                record("late", body, "2026-03-03", "c")));
        assertEquals(List.of("early"), kept(in, "earliest"));
        assertEquals(List.of("late"), kept(in, "latest"));
        assertEquals(List.of("long"), kept(in, "longest"));
        assertEquals(List.of("late"), kept(in, "source:z,c"));
        assertEquals(List.of("early", "long", "late"), kept(in, "per-source"));
    }

    @Test
    void windowKeepsDistantCopiesApart() throws IOException {
        String body = "أعلنت البلدية بدء أعمال الصيانة الدورية لشبكة المياه في الحي الشرقي لمدة أسبوعين متتاليين";
        Path in = write("in.jsonl", List.of(
                record("a", body, "2026-03-01", "s"), record("b", body, "2026-03-03", "s"),
                record("c", body, "2026-05-01", "s")));
        DedupeSettings settings = settings(in, "out", 1).withWindow(java.time.Duration.ofDays(7));
        assertEquals(2, Shabih.dedupe(settings, Progress.SILENT).kept());
    }

    private List<String> kept(Path in, String rule) throws IOException {
        Shabih.dedupe(settings(in, rule.replace(':', '-'), 1).withKeep(KeepRule.parse(rule)),
                Progress.SILENT);
        return Files.readAllLines(folder.resolve(rule.replace(':', '-')).resolve("kept.jsonl")).stream()
                .map(line -> line.replaceAll("^\\{\"id\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    private static String record(String id, String body, String date, String source) {
        return "{\"id\":\"" + id + "\",\"title\":\"صيانة شبكة المياه في الحي الشرقي\",\"body\":\"" + body
                + "\",\"date\":\"" + date + "\",\"source\":\"" + source + "\"}";
    }

    private Path write(String name, List<String> records) throws IOException {
        return Files.write(folder.resolve(name), records);
    }

    private DedupeSettings settings(Path in, String out, int threads) {
        return DedupeSettings.of(List.of(in.toString()), folder.resolve(out)).withThreads(threads);
    }

    private DedupeSummary run(Path in, String out, int threads) {
        return Shabih.dedupe(settings(in, out, threads), Progress.SILENT);
    }

    private void assertSameResults(String one, String other) throws IOException {
        for (String file : RESULTS) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve(one).resolve(file)),
                    Files.readAllBytes(folder.resolve(other).resolve(file)),
                    file + " of " + one + " and " + other + ", seed " + SEED);
        }
    }
}
