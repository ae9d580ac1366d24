package io.shabih.read;

import io.shabih.ShabihException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.formats.Compression;
import io.shabih.formats.Format;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordStoreTest {
    private static final List<String> RECORDS = List.of(
            "{\"id\":\"1\",  \"title\":\"اجتماع مجلس الوزراء\", \"extra\":[1,2]}",
            " {\"id\":\"2\",\"title\":\"ارتفاع \\u0623سعار الذهب\"} ",
            "{\"id\":\"3\",\"title\":\"انطلاق الدوري\"}");

    @TempDir
    Path folder;

    private ReadSettings settings = ReadSettings.defaults();

    @BeforeEach
    void spool() throws IOException {
        settings = settings.withSpoolFolder(Files.createDirectory(folder.resolve("work")));
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void givesBackTheVeryBytes(Compression compression) throws IOException {
        byte[] lines = ("\uFEFF" + String.join("\r\n", RECORDS) + "\n").getBytes(UTF_8);
        Path file = Files.write(folder.resolve("a.jsonl"), CompressionTest.compress(compression, lines));
        List<InputFile> inputs = Inputs.expand(List.of(file.toString()));
        try (RecordStore store = RecordStore.open(inputs, settings)) {
            givesBack(store, Reading.of(inputs, settings));
        }
        try (var left = Files.list(folder.resolve("work"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void keepsStandardInput() throws IOException {
        InputFile input = new InputFile(0, "-", Optional.empty(), Format.JSONL);
        try (RecordStore store = RecordStore.open(List.of(input), settings)) {
            givesBack(store, Reading.ofStandardInput(String.join("\n", RECORDS).getBytes(UTF_8), settings));
        }
    }

    private static void givesBack(RecordStore store, Reading reading) {
        assertEquals(RECORDS.size(), reading.spans.size());
        for (int i = 0; i < RECORDS.size(); i++) {
            RecordSpan span = reading.spans.get(i);
            assertEquals(RECORDS.get(i), new String(store.json(span), UTF_8));
            assertEquals(reading.articles.get(i), store.article(span));
        }
    }

    @Test
    void aTextBecomesAnObject() throws IOException {
        Path file = Files.writeString(folder.resolve("خبر.txt"),
                "افتتاح \"المعرض\"\n\nافتتح الوزير المعرض.\n");
        List<InputFile> inputs = Inputs.expand(List.of(file.toString()));
        try (RecordStore store = RecordStore.open(inputs, settings)) {
            Reading reading = Reading.of(inputs, settings);
            assertEquals(
                    "{\"id\":\"" + file
                            + "\",\"title\":\"افتتاح \\\"المعرض\\\"\",\"body\":\"افتتح الوزير المعرض.\"}",
                    new String(store.json(reading.spans.getFirst()), UTF_8));
            assertEquals(reading.articles.getFirst(), store.article(reading.spans.getFirst()));
        }
    }

    @Test
    void aTextInWindows1256BecomesAnObjectInUtf8() throws IOException {
        Path file = Files.write(folder.resolve("a.txt"),
                "افتتاح المعرض\n\nافتتح الوزير المعرض.\n".getBytes(Charset.forName("windows-1256")));
        List<InputFile> inputs = Inputs.expand(List.of(file.toString()));
        try (RecordStore store = RecordStore.open(inputs, settings)) {
            Reading reading = Reading.of(inputs, settings);
            assertEquals(
                    "{\"id\":\"" + file + "\",\"title\":\"افتتاح المعرض\",\"body\":\"افتتح الوزير المعرض.\"}",
                    new String(store.json(reading.spans.getFirst()), UTF_8));
        }
    }

    @Test
    void aFileThatChangedIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), String.join("\n", RECORDS));
        List<InputFile> inputs = Inputs.expand(List.of(file.toString()));
        try (RecordStore store = RecordStore.open(inputs, settings)) {
            Reading reading = Reading.of(inputs, settings);
            Files.writeString(file, "\n{}", StandardOpenOption.APPEND);
            ShabihException e = assertThrows(ShabihException.class,
                    () -> store.json(reading.spans.getFirst()));
            assertTrue(String.valueOf(e.getMessage()).contains("changed while it was read"), e.toString());
        }
    }

    @Test
    void aFileThatIsCutBehindOurBackIsTold() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.writeString(file, (RECORDS.getFirst() + "\n").repeat(10_000));
        List<InputFile> inputs = Inputs.expand(List.of(file.toString()));
        try (RecordStore store = RecordStore.open(inputs, settings)) {
            Reading reading = Reading.of(inputs, settings);
            store.json(reading.spans.getFirst());
            Files.writeString(file, "");
            assertThrows(ShabihException.class, () -> store.json(reading.spans.getLast()));
        }
    }

    @Test
    void aPipeWithoutASpoolFolderIsTold() throws IOException {
        InputFile input = new InputFile(0, "-", Optional.empty(), Format.JSONL);
        try (RecordStore store = RecordStore.open(List.of(input), ReadSettings.defaults())) {
            assertThrows(ShabihException.class, () -> store.json(new RecordSpan(0, 0, 1, 1)));
        }
    }

    @Test
    void plainFilesAreNotCopied() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), RECORDS.getFirst());
        List<InputFile> inputs = Inputs.expand(List.of(file.toString()));
        Reading.of(inputs, settings);
        assertFalse(Files.exists(Spool.bytesOf(inputs.getFirst(), settings.spoolFolder().orElseThrow())));
    }
}
