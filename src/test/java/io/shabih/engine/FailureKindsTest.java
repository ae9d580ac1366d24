package io.shabih.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import io.shabih.batch.DedupeSettings;
import io.shabih.batch.Progress;
import io.shabih.files.OutputFolder;
import io.shabih.index.IndexUpdater;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Whoever embeds the library meets one exception, and can tell by its kind what to do. */
class FailureKindsTest {
    @TempDir
    private Path folder;
    private String input = "";

    @BeforeEach
    void write() throws IOException {
        input = Files.writeString(folder.resolve("in.jsonl"), """
                {"id": "w1", "title": "ثلوج على قمم الجبال الشمالية", "body": "تساقطت الثلوج مساء على القمم."}
                """).toString();
    }

    @Test
    void anInputThatIsNotThereOrNotWhatItShouldBe() throws IOException {
        assertKind(Kind.INPUT, () -> dedupe(folder.resolve("none.jsonl").toString(), "out"));
        assertKind(Kind.INPUT, () -> Shabih.read(List.of(folder.resolve("*.xml").toString())));
        Path record = Files.writeString(folder.resolve("number.jsonl"), "17\n");
        assertKind(Kind.INPUT, () -> Shabih.read(List.of(record.toString())));
        Path pairs = folder.resolve("pairs.tsv");
        assertKind(Kind.INPUT, () -> evaluate(pairs));
        for (String text : List.of("", "one\ttwo\n1\t2\n", "{\"id_a\": 1\n", "{\"id_a\": \"w1\"}\n")) {
            Files.writeString(pairs, text);
            assertKind(Kind.INPUT, () -> evaluate(pairs));
        }
        Files.write(pairs, "id_a\tid_b\nقمة\tb\n".getBytes(StandardCharsets.UTF_16BE));
        assertKind(Kind.INPUT, () -> evaluate(pairs));
    }

    @Test
    void aFolderThatCannotBeWrittenAndOneThatAnotherRunWrites() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertKind(Kind.OUTPUT, () -> dedupe(input, "file"));
        OutputFolder other = OutputFolder.open(folder.resolve("busy"));
        assertKind(Kind.IN_USE, () -> dedupe(input, "busy"));
        other.close();
        assertKind(Kind.STOPPED, other::commit);
    }

    @Test
    void resultsThatWouldReplaceTheirInput() throws IOException {
        Path kept = Files.copy(Path.of(input),
                Files.createDirectory(folder.resolve("own")).resolve("kept.jsonl"));
        assertKind(Kind.SETTINGS, () -> dedupe(kept.toString(), "own"));
    }

    @Test
    void anArticleThatNobodyHas() {
        assertKind(Kind.NO_SUCH_ARTICLE, () -> Shabih.explain(List.of(input), "w1", "w2"));
    }

    @Test
    void anIndexThatIsNotThereOrHeldOrClosed() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("index"));
        assertKind(Kind.INDEX, () -> Shabih.index(directory));
        IndexUpdater updater = Shabih.updater(directory);
        try (updater) {
            assertKind(Kind.IN_USE, () -> Shabih.updater(directory));
            assertKind(Kind.UNINDEXABLE, () -> updater.add(Article.ofHeadline("x".repeat(40_000), "عنوان")));
        }
        assertKind(Kind.INDEX, () -> updater.add(Article.ofHeadline("y", "عنوان")));
    }

    @Test
    void aFullDiskWhateverWasWritten() {
        IOException full = new IOException("No space left on device");
        IOException quota = new FileSystemException("/out/kept.jsonl", null, "Disk quota exceeded");
        for (IOException cause : List.of(full, quota, new IOException("a segment", full))) {
            assertEquals(Kind.DISK_FULL, Kind.OUTPUT.orDiskFull(cause));
        }
        assertEquals(Kind.OUTPUT, Kind.OUTPUT.orDiskFull(new IOException("Input/output error")));
        assertEquals(Kind.INDEX, Kind.INDEX.orDiskFull(new IllegalStateException("no space for a name")));
    }

    private void dedupe(String from, String out) {
        Shabih.dedupe(DedupeSettings.of(List.of(from), folder.resolve(out)), Progress.SILENT);
    }

    private void evaluate(Path pairs) {
        Shabih.evaluate(DedupeSettings.of(List.of(input), folder), pairs, Optional.empty(), Progress.SILENT);
    }

    /** Of this kind, with one line that is more than a class's name. */
    private static void assertKind(Kind kind, Executable action) {
        ShabihException thrown = assertThrows(ShabihException.class, action);
        assertEquals(kind, thrown.kind(), thrown.getMessage());
        String message = String.valueOf(thrown.getMessage());
        assertTrue(message.contains(" ") && message.lines().count() == 1, message);
    }
}
