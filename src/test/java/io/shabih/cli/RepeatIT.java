package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.generate.GenerateArticles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that a report shows, given to a shell as it stands there, makes the same files. */
class RepeatIT {
    private static final Path BIN = Path.of(System.getProperty("shabih.dist", "target/shabih"))
            .toAbsolutePath().resolve("bin");
    private static final List<String> FILES = List.of("kept.jsonl", "dropped.jsonl", "clusters.jsonl",
            "matches.jsonl", "rejected.jsonl", "report.html");

    /** What a shell, or our own program, could take for something else. */
    private static final List<String> NAMES = List.of("-out.jsonl", "--keep", "أخبار اليوم.jsonl",
            "it's.jsonl",
            "\"two\".jsonl", "$HOME.jsonl", "a*b.jsonl", "@list.jsonl", "back\\slash.jsonl", "~.jsonl",
            "#1.jsonl",
            "semi;colon&.jsonl", "\u202Eturned.jsonl");

    @TempDir
    private Path folder;

    @Test
    void theCommandMakesTheSameBytes() throws Exception {
        spread(GenerateArticles.generate("news", 1_500, folder.resolve("made")));
        Path out = folder.resolve("-نتائج التشغيل");
        List<String> typed = new ArrayList<>(List.of(BIN.resolve("shabih").toString(), "dedupe", "--quiet",
                "--out=" + out.getFileName(), "--field", "title=hdr one", "--field", "date=متى", "--window",
                "36h",
                "--drop", "exact,contained", "--keep", "source:it's a,b", "--min-resemblance", "0.55", "--"));
        typed.addAll(NAMES);
        run(typed);
        String command = Jsoup.parse(Files.readString(out.resolve("report.html"))).select("#run pre").text();
        Path before = Files.move(out, folder.resolve("before"));
        run(List.of("bash", "-c", command));
        for (String file : FILES) {
            assertEquals(-1, Files.mismatch(before.resolve(file), out.resolve(file)),
                    file + " of " + command);
        }
        assertEquals(manifest(before), manifest(out));
        assertTrue(Files.size(out.resolve("dropped.jsonl")) > 0, "no setting shows");
    }

    /** The articles, under other field names, in files of odd names. */
    private void spread(Path articles) throws IOException {
        List<String> lines = Files.readAllLines(articles).stream()
                .map(line -> line.replaceFirst("\"title\":", "\"hdr one\":").replaceFirst("\"date\":",
                        "\"متى\":"))
                .toList();
        for (int i = 0; i < NAMES.size(); i++) {
            int part = lines.size() / NAMES.size();
            Files.write(folder.resolve(NAMES.get(i)), lines.subList(i * part, (i + 1) * part));
        }
    }

    private static String manifest(Path out) throws IOException {
        return Files.readString(out.resolve("manifest.json")).replaceAll("(?s)\"times\":.*", "");
    }

    private void run(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("SHABIH_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATH", BIN + ":" + System.getenv("PATH"));
        assertEquals(0, builder.start().waitFor(), Files.readString(folder.resolve("said")));
    }
}
