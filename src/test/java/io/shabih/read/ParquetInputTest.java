package io.shabih.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parquet files, as PyArrow 22 wrote three rows of ours in every compression. */
class ParquetInputTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"none", "snappy", "zstd", "gzip"})
    void everyCompression(String compression) throws IOException {
        byte[] file = file(compression);
        for (Reading reading : List.of(Formats.read(folder, "a.parquet", file), Formats.read(file),
                Formats.read(ArchiveInputTest.archive("zip", Map.of("a.parquet", file))))) {
            assertEquals(List.of(), reading.rejected);
            assertEquals(List.of("1", "2", "3"), reading.ids());
            Article first = reading.articles.getFirst();
            assertEquals("جسر خشبي", first.title());
            assertEquals("عبر الفلاح الجسر", first.body());
            assertEquals(Optional.of(Instant.parse("2021-03-04T10:00:00Z")), first.date());
        }
    }

    @Test
    void allColumnsAreKept() throws IOException {
        assertEquals(
                "{\"id\":1,\"title\":\"جسر خشبي\",\"text\":\"عبر الفلاح الجسر\",\"published_at\":\"2021-03-04T10:00:00Z\","
                        + "\"tags\":[\"نهر\",\"قرية\"],\"meta\":{\"n\":1,\"ok\":true}}",
                Formats.givenBack(folder, "a.parquet", file("zstd")).getFirst());
        try (Stream<Path> left = Files.list(folder.resolve("spool"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void cutOrDamagedItIsToldAndNeverThrows() throws IOException {
        byte[] whole = file("snappy");
        for (int length = 4; length < whole.length; length += 131) {
            Reading cut = Formats.read(Arrays.copyOf(whole, length));
            assertEquals(List.of(), cut.articles);
            assertTrue(cut.onlyRejected().startsWith("corrupt Parquet file: "), cut.rejected.toString());
        }
        for (int at = whole.length - 40; at < whole.length; at += 3) { // in the directory
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            Formats.read(damaged);
        }
    }

    private static byte[] file(String compression) throws IOException {
        try (InputStream in = ParquetInputTest.class.getResourceAsStream(compression + ".parquet")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
