package io.shabih.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import io.shabih.encoding.Bytes;
import io.shabih.formats.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class CompressionTest {
    private static final ReadSettings SETTINGS = ReadSettings.defaults().withBlockBytes(1 << 12);
    private static final int ARTICLES = 20;
    private static final byte[] LINES = lines();

    @ParameterizedTest
    @EnumSource(Compression.class)
    void isToldByContent(Compression compression) throws IOException {
        Reading reading = Reading.ofStandardInput(compress(compression, LINES), SETTINGS);
        assertEquals(Reading.ofStandardInput(LINES, SETTINGS).articles, reading.articles);
        assertEquals(List.of(), reading.rejected);
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void membersInARowAreOne(Compression compression) throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int from = 0; from < LINES.length; from += 100) {
            members.write(compress(compression,
                    Arrays.copyOfRange(LINES, from, Math.min(from + 100, LINES.length))));
        }
        Reading reading = Reading.ofStandardInput(members.toByteArray(), SETTINGS);
        assertEquals(ARTICLES, reading.articles.size());
        assertEquals(List.of(), reading.rejected);
    }

    @ParameterizedTest
    @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void cutAtEveryByteKeepsWhatIsBeforeTheCut(Compression compression) throws IOException {
        byte[] whole = compress(compression, LINES);
        List<String> ids = Reading.ofStandardInput(LINES, SETTINGS).ids();
        int before = 0;
        for (int length = Compression.MAGIC_BYTES; length < whole.length; length++) {
            Reading cut = Reading.ofStandardInput(Arrays.copyOf(whole, length), SETTINGS);
            int kept = cut.articles.size();
            assertEquals(ids.subList(0, kept), cut.ids(), "cut at " + length);
            assertTrue(kept >= before, "cut at " + length + " kept " + kept + ", a byte less kept " + before);
            assertEquals(1, cut.rejected.size(), "cut at " + length);
            assertTrue(cut.rejected.getFirst().reason().startsWith("truncated " + compression.label()),
                    () -> cut.rejected.toString());
            assertEquals(kept + 1, cut.rejected.getFirst().line(), "cut at " + length);
            before = kept;
        }
    }

    @ParameterizedTest
    @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void cutAtEveryByteKeepsAllWholeMembers(Compression compression) throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        int[] keptAt = new int[10 * LINES.length];
        for (int i = 1; i <= 6; i++) {
            members.write(compress(compression, line(i)));
            keptAt[members.size()] = i;
        }
        int least = 0;
        for (int length = Compression.MAGIC_BYTES; length < members.size(); length++) {
            least = Math.max(least, keptAt[length]);
            byte[] cut = Arrays.copyOf(members.toByteArray(), length);
            Reading reading = Reading.ofStandardInput(cut, SETTINGS);
            assertTrue(reading.articles.size() >= least, "cut at " + length + ": " + reading.rejected);
            assertTrue(reading.rejected.size() <= 1, "cut at " + length + ": " + reading.rejected);
        }
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void cutBeforeItCanBeToldDoesNotThrow(Compression compression) throws IOException {
        byte[] whole = compress(compression, LINES);
        for (int length = 0; length < Compression.MAGIC_BYTES; length++) {
            Reading cut = Reading.ofStandardInput(Arrays.copyOf(whole, length), SETTINGS);
            assertEquals(0, cut.articles.size());
            assertEquals(length == 0 ? 0 : 1, cut.rejected.size(), "cut at " + length);
        }
    }

    @Test
    void cutGzipKeepsAllThatCanBeInflated() throws IOException, DataFormatException {
        byte[] whole = compress(Compression.GZIP, LINES);
        for (int length = 10; length < whole.length; length++) {
            Inflater inflater = new Inflater(true);
            inflater.setInput(whole, 10, length - 10);
            byte[] inflated = new byte[LINES.length];
            int count = inflater.inflate(inflated);
            inflater.end();
            int wholeLines = Bytes.countNewlines(inflated, 0, count);
            Reading cut = Reading.ofStandardInput(Arrays.copyOf(whole, length), SETTINGS);
            assertTrue(cut.articles.size() >= wholeLines, "cut at " + length);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void damageAnywhereIsToldAndNeverThrows(Compression compression) throws IOException {
        long seed = 3;
        Random random = new Random(seed);
        byte[] whole = compress(compression, LINES);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                Reading.ofStandardInput(bytes, SETTINGS);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + i, e);
            }
        }
    }

    @Test
    void aWrongChecksumIsTold() throws IOException {
        byte[] bytes = compress(Compression.GZIP, LINES);
        bytes[bytes.length - 6] ^= 1;
        Reading reading = Reading.ofStandardInput(bytes, SETTINGS);
        assertEquals(ARTICLES, reading.articles.size());
        assertTrue(reading.rejected.getFirst().reason().startsWith("corrupt gzip"),
                () -> reading.rejected.toString());
    }

    static byte[] compress(Compression compression, byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = open(compression, compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }

    private static OutputStream open(Compression compression, OutputStream out) throws IOException {
        return switch (compression) {
            case NONE -> out;
            case GZIP -> new GZIPOutputStream(out);
            case ZSTD -> new ZstdOutputStreamNoFinalizer(out);
            case XZ -> new XZOutputStream(out, new LZMA2Options(1));
            case BZIP2 -> new BZip2CompressorOutputStream(out);
        };
    }

    private static byte[] lines() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 1; i <= ARTICLES; i++) {
            lines.writeBytes(line(i));
        }
        return lines.toByteArray();
    }

    private static byte[] line(int i) {
        return "{\"id\":\"خ%d\",\"title\":\"تراجع سعر صرف الدولار إلى %d في تعاملات اليوم\"}\n"
                .formatted(i, i * 7919).getBytes(UTF_8);
    }
}
