package io.shabih.read;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.formats.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockReaderTest {
    private static final String LINES = """
            {"id":"1","title":"اجتماع مجلس الوزراء"}

            {"id":"2","title":"ارتفاع أسعار الذهب"}\r
            not json
              \t
            {"id":"3","title":"انطلاق الدوري","body":"انطلقت مساء اليوم مباريات الدوري"}
            {"title":"بلا رقم"}""";

    @TempDir
    Path folder;

    @Test
    void linesAreCountedAndEmptyOnesSkipped() {
        Reading reading = Reading.ofLines(LINES);
        assertEquals(List.of("1", "2", "3", "-:7"), reading.ids());
        assertEquals(List.of(1L, 3L, 6L, 7L), reading.spans.stream().map(RecordSpan::line).toList());
        assertEquals(List.of(4L), reading.rejectedLines());
    }

    @Test
    void spansHoldTheRecordWithoutItsLineEnd() {
        byte[] bytes = LINES.getBytes(UTF_8);
        RecordSpan second = Reading.ofLines(LINES).spans.get(1);
        String record = new String(bytes, (int) second.offset(), second.length(), UTF_8);
        assertEquals("{\"id\":\"2\",\"title\":\"ارتفاع أسعار الذهب\"}", record);
    }

    @Test
    void blocksOfAnySizeGiveTheSame() {
        byte[] bytes = ("\uFEFF" + LINES + "\n" + LINES).getBytes(UTF_8);
        Reading whole = Reading.ofStandardInput(bytes, ReadSettings.defaults());
        assertEquals(8, whole.articles.size());
        for (int size = 1; size <= bytes.length + 1; size++) {
            Reading cut = Reading.ofStandardInput(bytes, ReadSettings.defaults().withBlockBytes(size));
            assertEquals(whole.articles, cut.articles, "block of " + size);
            assertEquals(whole.spans, cut.spans, "block of " + size);
            assertEquals(whole.rejected, cut.rejected, "block of " + size);
        }
    }

    @Test
    void anOverlongRecordIsPassedOverWhateverTheBlocks() {
        String lines = "{\"id\":\"1\",\"title\":\"خبر\"}\n{\"id\":\"2\",\"title\":\"" + "ط".repeat(200)
                + "\"}\n{\"id\":\"3\",\"title\":\"خبر\"}\n";
        for (int size = 1; size < lines.length() * 2; size++) {
            ReadSettings settings = ReadSettings.defaults().withBlockBytes(size).withMaxRecordBytes(100);
            Reading reading = Reading.ofStandardInput(lines.getBytes(UTF_8), settings);
            assertEquals(List.of("1", "3"), reading.ids(), "block of " + size);
            assertEquals(List.of(1L, 3L), reading.spans.stream().map(RecordSpan::line).toList());
            assertEquals(List.of(2L), reading.rejectedLines());
            assertEquals("record longer than 100 bytes", reading.rejected.getFirst().reason());
        }
    }

    @ParameterizedTest
    @CsvSource({"100, true", "99, false"})
    void theLimitCountsTheRecordWithoutItsLineEnd(int limit, boolean taken) {
        String record = "{\"title\":\"" + "x".repeat(88) + "\"}";
        assertEquals(100, record.length());
        for (String lineEnd : List.of("\n", "\r\n", "")) {
            for (int size : new int[] {7, 100, 101, 102, 1000}) {
                ReadSettings settings = ReadSettings.defaults().withBlockBytes(size)
                        .withMaxRecordBytes(limit);
                Reading reading = Reading.ofStandardInput((record + lineEnd).getBytes(UTF_8), settings);
                assertEquals(taken ? 1 : 0, reading.articles.size(), () -> reading.rejected.toString());
                assertEquals(taken ? 0 : 1, reading.rejected.size());
            }
        }
    }

    @Test
    void aVeryLongLineIsNeverHeldWhole() {
        InputStream endless = new InputStream() {
            private long left = 3L << 30;

            @Override
            public int read() {
                throw new AssertionError("not one by one");
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                int count = (int) Math.min(length, left);
                java.util.Arrays.fill(bytes, from, from + count, (byte) 'x');
                left -= count;
                return count == 0 ? -1 : count;
            }
        };
        InputStream in = new SequenceInputStream(endless,
                new ByteArrayInputStream("\n{\"title\":\"خبر\"}".getBytes(UTF_8)));
        InputFile input = new InputFile(0, "-", Optional.empty(), Format.JSONL);
        ReadSettings settings = ReadSettings.defaults().withMaxRecordBytes(1 << 20);
        try (BlockReader reader = new BlockReader(List.of(input), settings, in)) {
            RecordBlock first = reader.next().orElseThrow();
            assertEquals(1, first.rejected().size());
            RecordBlock second = reader.next().orElseThrow();
            assertEquals(2, second.firstLine());
            assertEquals((3L << 30) + 1, second.offset());
            assertTrue(second.bytes().length <= (1 << 20) + 2);
        }
    }

    @Test
    void nothingInNothingOut() {
        for (String nothing : List.of("", "\n", "\r\n\r\n", "  \n\t", "\uFEFF")) {
            Reading reading = Reading.ofLines(nothing);
            assertEquals(List.of(), reading.articles);
            assertEquals(List.of(), reading.rejected);
        }
    }

    @Test
    void checksumsAndCounts() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "abc");
        Path array = Files.writeString(folder.resolve("b.jsonl"), "[" + " ".repeat(100_000));
        List<InputFile> inputs = Inputs.expand(List.of(file.toString(), array.toString()));
        try (BlockReader reader = BlockReader.open(inputs, ReadSettings.defaults())) {
            assertEquals(100_004, reader.storedBytesTotal().orElseThrow());
            while (reader.next().isPresent()) {
                continue;
            }
            assertEquals(100_004, reader.storedBytesRead());
            assertEquals(100_001, reader.checksums().get(1).storedBytes());
            assertEquals(new InputChecksum(file.toString(), 3,
                    "352441c2"),
                    reader.checksums().getFirst());
        }
    }

    @Test
    void aFileThatIsGoneIsToldAndTheNextIsRead() throws IOException {
        Path gone = Files.writeString(folder.resolve("a.jsonl"), "{\"title\":\"خبر\"}");
        Path there = Files.writeString(folder.resolve("b.jsonl"), "{\"title\":\"خبر\"}");
        List<InputFile> inputs = Inputs.expand(List.of(gone.toString(), there.toString()));
        Files.delete(gone);
        Reading reading = Reading.of(inputs, ReadSettings.defaults());
        assertEquals(List.of("b.jsonl:1"), reading.ids());
        assertEquals("cannot be opened: it is not there, or a link to nothing",
                reading.rejected.getFirst().reason());
    }
}
