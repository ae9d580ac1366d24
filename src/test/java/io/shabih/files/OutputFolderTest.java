package io.shabih.files;

import io.shabih.ShabihException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shabih.Relation;
import io.shabih.json.Dropped;
import io.shabih.json.DroppedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    private Path parent;

    private static void write(OutputFolder folder, String name, String text) throws IOException {
        folder.create(name).write(text.getBytes(UTF_8));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void filesAppearTogetherAtCommit() throws IOException {
        Path out = parent.resolve("new/deep");
        try (OutputFolder folder = OutputFolder.open(out)) {
            write(folder, "manifest.json", "{}");
            write(folder, "kept.jsonl", "خبر\n");
            Files.writeString(folder.work().resolve("spool"), "x");
            assertFalse(Files.exists(out.resolve("kept.jsonl")));
            folder.commit();
        }
        assertEquals(List.of("kept.jsonl", "manifest.json"), names(out));
        assertEquals("خبر\n", Files.readString(out.resolve("kept.jsonl")));
    }

    @Test
    void withoutCommitTheOlderRunStays() throws IOException {
        try (OutputFolder folder = OutputFolder.open(parent)) {
            write(folder, "kept.jsonl", "old");
            folder.commit();
        }
        try (OutputFolder folder = OutputFolder.open(parent)) {
            write(folder, "kept.jsonl", "new");
            write(folder, "dropped.jsonl", "new");
            Files.createDirectories(folder.work().resolve("a/b"));
        }
        assertEquals(List.of("kept.jsonl"), names(parent));
        assertEquals("old", Files.readString(parent.resolve("kept.jsonl")));
    }

    @Test
    void aNewerRunTakesTheOlderOnesPlace() throws IOException {
        for (String text : List.of("old", "new")) {
            try (OutputFolder folder = OutputFolder.open(parent)) {
                write(folder, "kept.jsonl", text);
                write(folder, "manifest.json", text);
                folder.commit();
            }
        }
        assertEquals("new", Files.readString(parent.resolve("kept.jsonl")));
        assertEquals("new", Files.readString(parent.resolve("manifest.json")));
    }

    @Test
    void twoRunsDoNotShareAFolder() {
        try (OutputFolder first = OutputFolder.open(parent)) {
            ShabihException refused = assertThrows(ShabihException.class, () -> OutputFolder.open(parent));
            assertTrue(refused.getMessage().startsWith("another run is writing into "), refused.getMessage());
            first.create("kept.jsonl");
        }
        OutputFolder.open(parent).close();
    }

    @Test
    void whatAKilledRunLeftIsRemoved() throws IOException {
        Files.createDirectories(parent.resolve(".work-1/deep"));
        Files.writeString(parent.resolve(".tmp-1-kept.jsonl"), "half");
        Files.writeString(parent.resolve(".hidden"), "the user's own");
        OutputFolder.open(parent).close();
        assertEquals(List.of(".hidden"), names(parent));
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");
        assertMessage(file + " is a file; name a folder to write into", () -> OutputFolder.open(file));
        assertThrows(ShabihException.class, () -> OutputFolder.open(file.resolve("below")));
    }

    @Test
    void aFolderInAFilesPlaceStopsTheCommitBeforeAnythingMoves() throws IOException {
        Files.createDirectories(parent.resolve("kept.jsonl"));
        Files.writeString(parent.resolve("manifest.json"), "old");
        try (OutputFolder folder = OutputFolder.open(parent)) {
            write(folder, "kept.jsonl", "new");
            write(folder, "manifest.json", "new");
            assertMessage(
                    parent.resolve("kept.jsonl") + " is a folder; move it away or choose another one",
                    folder::commit);
        }
        assertEquals("old", Files.readString(parent.resolve("manifest.json")));
    }

    @Test
    void aFolderThatCannotBeWrittenSaysWhatToDo() {
        Path unwritable = Path.of("/proc/shabih");
        assumeTrue(Files.isDirectory(unwritable.getParent()), "skipped: no /proc here");
        ShabihException refused = assertThrows(ShabihException.class, () -> OutputFolder.open(unwritable));
        assertTrue(refused.getMessage().startsWith("cannot write into /proc/shabih: "), refused.getMessage());
        assertTrue(refused.getMessage().endsWith("choose another folder"), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }

    @Test
    void aNewFolderThatStaysEmptyGoesAgain() throws IOException {
        Path made = parent.resolve("made");
        OutputFolder.open(made).close();
        assertTrue(Files.notExists(made));
        Files.createDirectory(made);
        OutputFolder.open(made).close();
        assertTrue(Files.exists(made));
    }

    @Test
    void aFullDiskSaysWhatToDo() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "skipped: no /dev/full here");
        DroppedWriter writer = new DroppedWriter(new FileSink(full, full));
        Dropped line = new Dropped("a".repeat(1_000), "b", "c", Relation.EXACT, 1, "earliest",
                Dropped.In.THIS_CORPUS);
        assertMessage("cannot write /dev/full: the disk is full; free some space or choose another folder",
                () -> {
                    for (int i = 0; i < 1_000; i++) {
                        writer.write(line);
                    }
                });
    }

    @Test
    void closingFromAnotherThreadStopsTheWriter() throws Exception {
        OutputFolder folder = OutputFolder.open(parent);
        OutputStream stream = folder.create("kept.jsonl");
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<Throwable> end = new AtomicReference<>(new IllegalStateException("went on"));
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                byte[] bytes = new byte[1 << 16];
                for (int i = 0; i < 1 << 14; i++) {
                    stream.write(bytes);
                    started.countDown();
                }
            } catch (IOException | ShabihException e) {
                end.set(e);
            }
        });
        started.await();
        folder.close();
        writer.join();
        assertTrue(end.get().getMessage().endsWith("the run was stopped"), end.get().toString());
        assertThrows(ShabihException.class, folder::commit);
        assertThrows(ShabihException.class, () -> folder.create("late.jsonl"));
        folder.close();
        assertEquals(List.of(), names(parent));
    }

    @Test
    void namesArePlain() {
        try (OutputFolder folder = OutputFolder.open(parent)) {
            for (String name : List.of("", "../kept.jsonl", ".tmp", "a\\b")) {
                assertThrows(IllegalArgumentException.class, () -> folder.create(name), name);
            }
            folder.create("a");
            assertThrows(IllegalStateException.class, () -> folder.create("a"));
        }
    }

    private static void assertMessage(String message, Executable action) {
        assertEquals(message, assertThrows(ShabihException.class, action).getMessage());
    }
}
