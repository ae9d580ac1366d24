package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest extends CommandRun {
    @Test
    void helpNamesEveryCommand() {
        assertEquals(0, run("--help"));
        ShabihCommand.names().forEach(name -> assertTrue(out().contains("\n  " + name), name));
        assertEquals("", err());
    }

    @Test
    void everyCommandHasHelp() {
        for (String name : ShabihCommand.names()) {
            assertEquals(0, run(name, "--help"), name);
        }
        assertTrue(out().contains("Usage: shabih completion"));
    }

    @Test
    void helpOfACommandIsWhatTheCommandSays() {
        for (List<String> command : List.of(List.of("dedupe"), List.of("index"), List.of("index", "add"))) {
            List<String> asked = new ArrayList<>(command);
            asked.add("--help");
            assertEquals(0, run(asked.toArray(String[]::new)));
            String said = out();
            out.reset();
            List<String> help = new ArrayList<>(List.of("help"));
            help.addAll(command);
            assertEquals(0, run(help.toArray(String[]::new)));
            assertEquals(said, out());
            out.reset();
        }
        assertEquals(0, run("help"));
        assertTrue(out().startsWith("Usage: shabih "), out());
        assertEquals("", err());
        assertEquals(2, run("help", "dedup"));
        assertEquals(
                "shabih: no command is called 'dedup'\nDid you mean: shabih dedupe?\nTry 'shabih --help'.\n",
                err());
    }

    @Test
    void aMistypedOptionIsNamedBeforeTheOneThatIsMissing() {
        assertEquals(2, run("dedupe", "in.jsonl", "--outt", "x"));
        assertEquals("shabih: Unknown option: '--outt'\nDid you mean: --out?\nTry 'shabih dedupe --help'.\n",
                err());
        err.reset();
        assertEquals(2, run("dedupe", "--windw=7d", "in.jsonl"));
        assertTrue(err().startsWith("shabih: Unknown option: '--windw=7d'\n"), err());
        err.reset();
        assertEquals(2, run("--quiet", "dedupe", "in.jsonl"));
        assertTrue(err().startsWith("shabih: Missing required option: '--out=DIR'\n"), err());
    }

    @Test
    void versionNamesTheJdk() {
        assertEquals(0, run("--version"));
        assertTrue(out().startsWith("shabih "), out());
        assertTrue(out().contains("JDK " + Runtime.version()), out());
    }

    @Test
    void completionIsABashScript() {
        assertEquals(0, run("completion"));
        assertTrue(out().startsWith("#!/usr/bin/env bash\n"), out().lines().findFirst().orElse(""));
        assertTrue(out().contains("complete -F _complete_shabih"));
    }

    @Test
    void noCommandIsWrongUsage() {
        assertEquals(2, run());
        assertEquals("shabih: no command given\nTry 'shabih --help'.\n", err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1k", "63m", "2m", "99999999999999999999", "123456g", "1000", "-1g", "1.5g",
        "كبيرة", "1gb", ""})
    void heapThatIsNoSizeIsWrongUsage(String size) {
        assertEquals(2, run("--memory", size, "completion"));
        assertTrue(err().startsWith("shabih: --memory is " + size + "; allowed:"), err());
        assertEquals("", out());
    }

    @Test
    void unknownWordsComeBackAsTheyWere() {
        assertEquals(2, run("تطبيع النص", "completion"));
        assertTrue(err().contains("'تطبيع النص'"), err());
    }

    @Test
    void aNearMissIsSuggested() {
        assertEquals(2, run("completon"));
        assertTrue(err().contains("completion"), err());
    }

    @Test
    void settingsAreCalledAsTheyAreTyped() {
        assertEquals("--min-resemblance is 7.0; allowed: 0.05 to 1", usage("--min-resemblance", "7"));
        assertEquals("--min-resemblance is 1.0E-300; allowed: 0.05 to 1",
                usage("--min-resemblance", "1e-300"));
        assertEquals("--threads is 0; allowed: 1 to 1024", usage("--threads", "0"));
        assertEquals("--threads is 100000; allowed: 1 to 1024", usage("--threads", "100000"));
        assertEquals("--window is \"7\"; allowed: a number and d, h or m, for example 7d",
                usage("--window", "7"));
        assertEquals("--drop is \"nera\"; allowed: exact, near, contains, contained, none",
                usage("--drop", "EXACT,nera"));
        assertEquals("--drop is update or related; allowed: exact, near, contains, contained",
                usage("--drop", "update"));
        assertEquals(
                "--keep is \"erliest\"; allowed: earliest, latest, longest, most-complete, source:a,b,c, "
                        + "per-source",
                usage("--keep", "erliest"));
        assertEquals("Invalid value for option '--min-resemblance': '٠٫٥' is not a number such as 0.5",
                usage("--min-resemblance", "٠٫٥"));
        assertEquals("Invalid value for option '--threads': 'two' is not a whole number, or too large a one",
                usage("--threads", "two"));
    }

    private String usage(String... options) {
        err.reset();
        List<String> args = new ArrayList<>(List.of("dedupe", "in.jsonl", "--out", "target/never"));
        args.addAll(List.of(options));
        assertEquals(2, run(args.toArray(String[]::new)));
        return err().lines().findFirst().orElse("").replaceFirst("^shabih: ", "");
    }

    @Test
    void anEmptyNameIsNoFolder() {
        assertEquals(2, run("dedupe", "in.jsonl", "--out", ""));
        assertTrue(err().startsWith("shabih: --out is empty; allowed: the name of a folder\n"), err());
    }

    @Test
    void whatNoBandingReachesIsWrongUsage() {
        assertEquals(2, run("plan", "--resemblance", "0.001"));
        assertEquals(2, run("plan", "--resemblance", "0.1", "--recall", "0.99999999"));
        assertEquals(2, run("plan", "--articles", "9000000000000000000"));
        assertEquals("", out());
        assertTrue(
                err().contains("shabih: --recall is 0.99999999; the 128 components of resemblance 0.1 reach "
                        + "less, ask for less\n"),
                err());
    }

    @Test
    void anUnknownCommandIsNamedAlone() {
        assertEquals(2, run("dedup", "in.jsonl", "--out", "x"));
        assertEquals(
                "shabih: no command is called 'dedup'\nDid you mean: shabih dedupe?\nTry 'shabih --help'.\n",
                err());
    }

    @Test
    void aFolderIsNoTextToNormalize() {
        assertEquals(1, run("normalize", "src"));
        assertEquals("shabih: src is a folder; name a single text file\n", err());
    }

    @Test
    void compressedTextIsNormalizedAsWhatItHolds(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("text");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write("أخبارٌ".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(0, run("normalize", file.toString()));
        assertEquals("اخبار\n", out());
    }

    @Test
    void pairsThatAreNoTextAreNamed(@TempDir Path folder) throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), "{\"title\":\"خبر\"}");
        Path pairs = Files.write(folder.resolve("pairs"), new byte[] {(byte) 0xFF, 1, 2});
        assertEquals(1, run("--quiet", "evaluate", "--in", in.toString(), "--pairs", pairs.toString()));
        assertEquals(
                "shabih: " + pairs
                        + " is not UTF-8 text; pairs are JSONL or a table with id_a, id_b, label\n",
                err());
        Files.writeString(pairs, "");
        assertEquals(1, run("--quiet", "evaluate", "--in", in.toString(), "--pairs", pairs.toString()));
        assertTrue(err().contains(pairs + " is empty; "), err());
        Files.writeString(pairs, "\uFEFFid_a\tid_b\tlabel\na\tb\tsame\n");
        assertEquals(0, run("--quiet", "evaluate", "--in", in.toString(), "--pairs", pairs.toString()));
    }

    @Test
    void evaluateNamesTheWorstDisagreements(@TempDir Path folder) throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), """
                {"id":"a","title":"وزير المالية يعلن موازنة العام الجديد"}
                {"id":"b","title":"وزير المالية يعلن موازنة العام الجديد"}
                {"id":"c","title":"فوز المنتخب في مباراة ودية"}
                """);
        Path pairs = Files.writeString(folder.resolve("pairs.tsv"),
                "id_a\tid_b\tlabel\na\tb\tunrelated\na\tc\tunrelated\n");
        Path page = folder.resolve("page.html");
        assertEquals(0, run("--quiet", "evaluate", "--in", in.toString(), "--pairs", pairs.toString(),
                "--html", page.toString()));
        assertTrue(out().contains("judged unrelated, decided same (1.000)  a  b"), out());
        assertTrue(out().contains("\n  A  وزير المالية يعلن موازنة العام الجديد\n"), out());
        assertFalse(out().contains("فوز المنتخب"), out());
        assertTrue(out().contains("judged \\ decided"), out());
        assertTrue(Files.readString(page).contains("وزير المالية"));
        out.reset();
        assertEquals(0,
                run("--quiet", "evaluate", "--in", in.toString(), "--pairs", pairs.toString(), "--json"));
        assertTrue(out().contains("\"worst\":[{\"a\":\"a\",\"b\":\"b\""), out());
    }

    @Test
    void bodiesThatAreNotFoundAreToldEverywhere(@TempDir Path folder) throws IOException {
        Path in = Files.writeString(folder.resolve("in.jsonl"), """
                {"no":1,"Headline":"افتتاح حديقة عامة كبيرة في الحي الشرقي","story":"افتتحت البلدية الحديقة صباح اليوم"}
                {"no":2,"Headline":"افتتاح حديقة عامة كبيرة في الحي الشرقي","story":"يلتقي الفريقان غدا في ختام الدوري"}
                """);
        String warning = "no record of " + in
                + " has a body; fields seen: Headline, no, story; use --field body=NAME";
        Path results = folder.resolve("out");
        assertEquals(0, run("dedupe", in.toString(), "--out", results.toString(), "--json", "--strict"));
        assertTrue(err().contains("\nwarning  " + warning + "\n"), err());
        assertTrue(out().contains("\"warnings\":[\"" + warning + "\"]"), out());
        assertTrue(Files.readString(results.resolve("manifest.json")).contains('"' + warning + '"'));
        assertTrue(Files.readString(results.resolve("report.html"))
                .contains("fields seen: Headline, no, story"));
        err.reset();
        assertEquals(0, run("dedupe", in.toString(), "--out", results.toString(), "--field", "body=Story"));
        assertFalse(err().contains("warning"), err());
        assertTrue(err().contains("kept              2\n"), err());
        err.reset();
        assertEquals(1, run("dedupe", in.toString(), "--out", results.toString(), "--field", "title=hdr"));
        assertTrue(err().contains(
                "in.jsonl:1  neither a title nor a body with letters in it; fields seen: Headline, no,"
                        + " story  (and 1 more like it)\n"),
                err());
    }

    @Test
    void pagesInWindows1256KeepTheirTextsApart(@TempDir Path folder) throws IOException {
        List<String> texts = List.of("افتتحت البلدية الحديقة العامة، وحضر الأهالي",
                "خسر الفريق المباراة الأولى، وعاد اللاعبون",
                "ارتفعت أسعار المواد الأساسية، وقال التجار");
        for (int i = 0; i < texts.size(); i++) {
            String page = "<title>" + texts.get(i) + "</title><p>" + texts.get(i) + " إنهم ينتظرون القرار.";
            Files.write(folder.resolve(i + ".html"), page.getBytes(Charset.forName("windows-1256")));
        }
        Path results = folder.resolve("out");
        assertEquals(0, run("dedupe", folder.toString(), "--out", results.toString()));
        assertTrue(
                err().contains(
                        "warning  3 inputs were read as Windows-1256, for example " + folder + "/0.html\n"),
                err());
        assertTrue(err().contains("kept              3\n"), err());
        List<String> kept = Files.readAllLines(results.resolve("kept.jsonl"));
        texts.forEach(text -> assertTrue(kept.stream().anyMatch(line -> line.contains(text)), text));
    }

    @Test
    void aClosedPipeIsNoError() {
        assertEquals(0, Main.run(new String[] {"completion"}, failing("Broken pipe"), err));
        assertEquals("", err());
    }

    @Test
    void aFullDiskIsOne() {
        assertEquals(1, Main.run(new String[] {"completion"}, failing("No space left on device"), err));
        assertEquals("shabih: cannot write to standard output: No space left on device\n", err());
    }

    @Test
    void failuresAreOneLineThatSaysWhatToDo() {
        assertEquals("shabih: no such file or folder: أخبار.jsonl\n",
                line(new NoSuchFileException("أخبار.jsonl")));
        assertEquals(
                "shabih: a.gz: Is a directory\n",
                line(new UncheckedIOException(new FileSystemException("a.gz", null, "Is a directory"))));
        assertTrue(line(new OutOfMemoryError("Java heap space"))
                .matches("shabih: out of memory; give it more, for example --memory [0-9]+g\n"));
        assertEquals("shabih: the system allows no more threads; give fewer, for example --threads 2\n",
                line(new OutOfMemoryError("unable to create native thread: possibly out of memory")));
        assertEquals("shabih: first\n", line(new IOException("first\nsecond")));
        assertEquals(
                "shabih: IllegalStateException; run again with --debug to see where\n",
                line(new IllegalStateException()));
    }

    @Test
    void debugShowsTheTrace() {
        StringWriter lines = new StringWriter();
        new Failures(true).report(new IllegalStateException("no"), new PrintWriter(lines, true));
        assertTrue(lines.toString().contains("at " + MainTest.class.getName()), lines.toString());
        assertFalse(line(new IllegalStateException("no")).contains("at "));
    }

    private static String line(Throwable thrown) {
        StringWriter line = new StringWriter();
        assertEquals(1, new Failures(false).report(thrown, new PrintWriter(line, true)));
        return line.toString();
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
