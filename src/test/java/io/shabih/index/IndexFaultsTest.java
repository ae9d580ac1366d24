package io.shabih.index;

import io.shabih.ShabihException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with an index is told in a line that says what to do, and nothing is damaged by the attempt. */
class IndexFaultsTest {
    @TempDir
    private Path folder;

    @Test
    void anIndexOpenElsewhereIsNotOpenedTwice() {
        try (IndexUpdater updater = IndexUpdater.open(folder)) {
            updater.add(articles(0, 1));
            assertTold(folder + ": another program is writing to it; wait or stop that one",
                    () -> IndexUpdater.open(folder));
            updater.add(articles(1, 2)); // the first writer goes on
            try (ArticleIndex reader = ArticleIndex.open(folder)) {
                assertEquals(2, reader.stats().articles());
            }
        }
    }

    @Test
    void deletingWhatIsNotThereDeletesNothing() {
        try (IndexUpdater updater = IndexUpdater.open(folder)) {
            updater.add(articles(0, 1));
            assertEquals(0, updater.delete(List.of("b")));
            assertEquals(0, updater.deleteSource("لا أحد"));
            assertEquals(1, updater.delete(List.of("0", "0", "b")));
            assertEquals(0, updater.index().stats().articles());
        }
    }

    @Test
    void aFolderWithoutAnIndexIsNamed() throws IOException {
        Files.writeString(folder.resolve("note.txt"), "no index");
        assertTold(folder + ": holds no index; make one: shabih index add --index " + folder + " INPUT...",
                () -> ArticleIndex.open(folder));
        assertTold(folder.resolve("none") + ": holds no index",
                () -> ArticleIndex.open(folder.resolve("none")));
        assertFalse(Files.exists(folder.resolve("none")));
    }

    @Test
    void aFileIsNoIndex() throws IOException {
        Path file = Files.writeString(folder.resolve("news.jsonl"), "{}");
        String told = file + ": is a file, an index is a folder; choose another name";
        assertTold(told, () -> ArticleIndex.open(file));
        assertTold(told, () -> IndexUpdater.open(file));
        assertEquals("{}", Files.readString(file));
    }

    @Test
    void aListOfFilesThatIsGoneIsNoEmptyIndex() throws IOException {
        made();
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith("segments_")) {
                Files.delete(file);
            }
        }
        assertDamaged();
    }

    @Test
    void anIndexOfAnotherVersionIsRefusedAndLeftAsItIs() throws IOException {
        made();
        try (Directory files = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(files,
                        new IndexWriterConfig().setCodec(HealingWriter.codec()))) {
            Map<String, String> stamp = new TreeMap<>(IndexStamp.of(IndexSettings.standard()).versions());
            stamp.put("shabih.normaliser", "0-old");
            writer.setLiveCommitData(stamp.entrySet());
        }
        Map<String, List<Byte>> before = bytes();
        String refused = folder + ": made with shabih.normaliser 0-old, this program has ";
        assertTold(refused, () -> ArticleIndex.open(folder));
        assertTold(refused, () -> IndexUpdater.open(folder));
        assertEquals(before, bytes());
    }

    /** Every file of an index in turn, cut to nothing, to a half, by a byte, and taken away. */
    @Test
    void aCutFileIsNamedAndNothingIsDeleted() throws IOException {
        made();
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int length : List.of(0, whole.length / 2, whole.length - 1)) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertDamaged();
            }
            Files.delete(file);
            assertDamaged();
            Files.write(file, whole);
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertEquals(20, index.stats().articles());
        }
    }

    private void assertDamaged() throws IOException {
        Map<String, List<Byte>> before = bytes();
        assertTold(folder + ": is damaged (", () -> ArticleIndex.open(folder));
        assertTold("nothing was changed; put back a copy of the folder, or build a new index",
                () -> IndexUpdater.open(folder));
        assertEquals(before, bytes());
    }

    @Test
    void aReadOnlyDiskIsTold() throws IOException {
        made();
        try (Directory files = new Refusing(folder, 0)) {
            assertTold(folder
                    + ": cannot be written (Read-only file system); make room, correct its permissions, or "
                    + "choose another folder", () -> IndexUpdater.open(folder, files));
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertEquals(20, index.stats().articles());
        }
    }

    /** The disk is full after ever more bytes: the change is there as a whole or not at all. */
    @Test
    void ofAChangeOnAFullDiskNothingIsKept() throws IOException {
        made();
        int refused = 0;
        for (long room = 500; refused < room; room = room * 3 / 2) {
            boolean kept = addWithRoom(room);
            refused += kept ? 0 : 1;
            try (IndexUpdater updater = IndexUpdater.open(folder)) {
                assertEquals(kept ? 40 : 20, updater.index().stats().articles());
                assertEquals(Optional.empty(), updater.index().article(kept ? "none" : "39"));
            }
            if (kept) {
                break;
            }
        }
        assertTrue(refused > 3, refused + " attempts failed");
    }

    private boolean addWithRoom(long room) throws IOException {
        try (Directory files = new Refusing(folder, room);
                IndexUpdater updater = IndexUpdater.open(folder, files)) {
            updater.add(articles(20, 40));
            return true;
        } catch (ShabihException full) {
            assertTrue(full.getMessage().startsWith(folder + ": cannot be "), full.getMessage());
            assertTrue(full.getMessage().contains("Read-only file system"), full.getMessage());
            return false;
        }
    }

    /** Files of which so many more bytes can be written. */
    private static final class Refusing extends FilterDirectory {
        private long room;

        Refusing(Path folder, long room) throws IOException {
            super(FSDirectory.open(folder));
            this.room = room;
        }

        private void take(String file, long bytes) throws FileSystemException {
            room -= bytes;
            if (room < 0) {
                throw new FileSystemException(file, null, "Read-only file system");
            }
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            take(name, 1);
            IndexOutput out = super.createOutput(name, context);
            return new FilterIndexOutput(name, name, out) {
                @Override
                public void writeByte(byte b) throws IOException {
                    take(name, 1);
                    super.writeByte(b);
                }

                @Override
                public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                    take(name, length);
                    super.writeBytes(bytes, offset, length);
                }
            };
        }
    }

    private void made() {
        try (IndexUpdater updater = IndexUpdater.open(folder)) {
            updater.add(articles(0, 20));
        }
    }

    private static List<Article> articles(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> new Article(Integer.toString(number),
                "افتتاح مدرسة رقم " + number + " في البلدة",
                "افتتحت البلدية مدرسة جديدة تضم " + number + " صفا.",
                Optional.empty(), "الوكالة", "")).toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private Map<String, List<Byte>> bytes() throws IOException {
        Map<String, List<Byte>> bytes = new TreeMap<>();
        for (Path file : files()) {
            byte[] all = Files.readAllBytes(file);
            bytes.put(file.toString(), IntStream.range(0, all.length).mapToObj(i -> all[i]).toList());
        }
        return bytes;
    }

    private static void assertTold(String message, org.junit.jupiter.api.function.Executable attempt) {
        String told = String.valueOf(assertThrows(ShabihException.class, attempt).getMessage());
        assertTrue(told.contains(message), told);
    }
}
