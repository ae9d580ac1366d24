package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code shabih index verify}: whole is said of an index that is as it was written, and of no other. */
class IndexVerifyTest extends CommandRun {
    @TempDir
    private Path folder = Path.of("");

    private Path index() throws IOException {
        Path input = Files.writeString(folder.resolve("in.jsonl"), """
                {"id":"a","title":"افتتاح حديقة الشلال في الحي الشرقي","body":"افتتحت البلدية حديقة الشلال بعد عامين من العمل."}
                {"id":"b","title":"إغلاق جسر النهر للصيانة","body":"يغلق جسر النهر أسبوعين ابتداء من الأحد لصيانة حديده."}
                """);
        Path index = folder.resolve("news.index");
        assertEquals(0, run("index", "add", "--index", index.toString(), "--quiet", input.toString()));
        return index;
    }

    private static List<Path> files(Path index) throws IOException {
        try (Stream<Path> all = Files.list(index)) {
            return all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    @Test
    void anIndexAsItWasWrittenIsWhole() throws IOException {
        Path index = index();
        assertEquals(0, run("index", "verify", "--index", index.toString()));
        assertTrue(out().startsWith("whole "), out());
    }

    @Test
    void aByteThatHasChangedAnywhereIsFound() throws IOException {
        Path index = index();
        for (Path file : files(index)) {
            byte[] bytes = Files.readAllBytes(file);
            for (int at = 0; at < bytes.length; at += Math.max(1, bytes.length / 10)) {
                byte[] damaged = bytes.clone();
                damaged[at] ^= 0x10;
                Files.write(file, damaged);
                err.reset();
                assertEquals(1, run("index", "verify", "--index", index.toString()), file + " at " + at);
                assertTrue(err().startsWith("shabih: " + index + ": "), err());
            }
            Files.write(file, bytes);
        }
        assertEquals(0, run("index", "verify", "--index", index.toString()));
    }

    @Test
    void aFileThatIsCutOrGoneIsFound() throws IOException {
        Path index = index();
        for (Path file : files(index)) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, List.of());
            assertEquals(1, run("index", "verify", "--index", index.toString()), file + " cut");
            Files.delete(file);
            assertEquals(1, run("index", "verify", "--index", index.toString()), file + " gone");
            Files.write(file, bytes);
        }
    }

    @Test
    void whereNoIndexIsNothingIsWhole() {
        assertEquals(1, run("index", "verify", "--index", folder.resolve("none").toString()));
        assertTrue(err().contains("holds no index"), err());
    }
}
