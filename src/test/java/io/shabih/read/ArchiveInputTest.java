package io.shabih.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of files of any format. */
class ArchiveInputTest {
    private static final String LINE = "{\"title\":\"بئر قديمة\"}\n";
    private static final String TABLE = "id,title\n7,طاحونة\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tar", "zip"})
    void filesOfAllKinds(String kind) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("./2021/a.jsonl", bytes(LINE + "oops\n" + LINE));
        files.put("b.csv", bytes(TABLE));
        files.put("c.json.gz", gzip(bytes("[" + LINE + "]")));
        files.put("d.txt", bytes("عنوان\n\nنص قصير"));
        files.put("e.html", bytes("<title>صفحة</title><p>نص الصفحة"));
        files.put("f", bytes("<rss><channel><item><guid>ف</guid><title>خبر</title></item></channel></rss>"));
        files.put(".hidden.jsonl", bytes(LINE));
        files.put("__MACOSX/._a.jsonl", bytes("x"));
        files.put("logo.png", new byte[2000]);
        byte[] archive = archive(kind, files);
        Reading reading = Formats.read(archive);
        assertEquals(List.of("a.jsonl:1", "a.jsonl:3", "7", "c.json.gz:1", "-!/d.txt", "-!/e.html", "ف"),
                reading.ids());
        assertEquals(
                List.of("-!/2021/a.jsonl:2 not a JSON object",
                        "-:1 a file in it holds no articles: logo.png"),
                reading.rejected.stream().map(each -> each.input() + ":" + each.line() + " " + each.reason())
                        .toList());
        assertEquals("نص الصفحة", reading.articles.get(5).body());
        List<String> again = Formats.givenBack(folder, "a." + kind, archive);
        assertEquals(LINE.strip(), again.get(1));
        assertTrue(again.get(4).contains("\"title\":\"عنوان\",\"body\":\"نص قصير\""), again.get(4));
        assertEquals(reading.articles.size(),
                Formats.givenBack(folder, "a." + kind + ".gz", gzip(archive)).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tar", "zip"})
    void anArchiveInAnArchiveAndNoDeeper(String kind) throws IOException {
        byte[] inner = archive("tar", Map.of("a.jsonl", bytes(LINE)));
        byte[] middle = archive(kind, Map.of("inner.tar", inner));
        assertEquals(List.of("a.jsonl:1"), Formats.read(middle).ids());
        Reading deep = Formats.read(archive(kind, Map.of("middle", middle)));
        assertEquals("an archive within archives; unpack it first", deep.onlyReason());
        assertEquals("-!/middle!/inner.tar", deep.rejected.getFirst().input());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tar", "zip"})
    void aCutArchiveKeepsWhatIsBeforeTheCut(String kind) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.jsonl", bytes(LINE));
        files.put("b.jsonl", bytes(LINE.repeat(50)));
        byte[] whole = archive(kind, files);
        for (int length = 600; length < whole.length; length += 11) {
            Reading cut = Formats.read(Arrays.copyOf(whole, length));
            assertTrue(cut.rejected.size() <= 1, "cut after " + length + ": " + cut.rejected);
            assertTrue(cut.articles.size() == 51 || cut.rejected.size() == 1 || kind.equals("tar"),
                    "cut after " + length);
        }
        Formats.damagedAnywhere(Arrays.copyOf(whole, Math.min(whole.length, 3000)));
    }

    @Test
    void aDamagedFileCostsNoOther() throws IOException {
        byte[] cut = gzip(bytes(LINE.repeat(1000)));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.jsonl.gz", Arrays.copyOf(cut, cut.length - 9));
        files.put("b.csv", bytes("id,title\n1,\"خبر"));
        files.put("c.jsonl", bytes(LINE));
        Reading reading = Formats.read(archive("tar", files));
        assertEquals("c.jsonl:1", reading.ids().getLast());
        assertEquals(List.of("-!/a.jsonl.gz", "-!/b.csv"),
                reading.rejected.stream().map(Rejected::input).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar.gz", "gz"})
    void aBombEndsWithOneMessage(String kind) throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        if (kind.equals("gz")) {
            try (OutputStream gzip = new GZIPOutputStream(bomb)) {
                zeroes(gzip, ' ');
            }
        } else if (kind.equals("zip")) {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bomb)) {
                zip.putArchiveEntry(new ZipArchiveEntry("a.jsonl"));
                zeroes(zip, 'x');
                zip.closeArchiveEntry();
            }
        } else {
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bomb))) {
                TarArchiveEntry entry = new TarArchiveEntry("a.png");
                entry.setSize(400L << 20);
                tar.putArchiveEntry(entry);
                zeroes(tar, 0);
                tar.closeArchiveEntry();
            }
        }
        Reading reading = Formats.read(bomb.toByteArray());
        assertEquals(List.of(), reading.articles);
        assertTrue(reading.rejected.getLast().reason().startsWith("unpacks to more than 500 times its size"),
                reading.rejected.toString());
        assertTrue(reading.rejected.size() <= 2, reading.rejected.toString());
    }

    private static void zeroes(OutputStream out, int value) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) value);
        for (int i = 0; i < 400; i++) {
            out.write(megabyte);
        }
    }

    @Test
    void namesAreAnIdentityWithinTheArchive() throws IOException {
        Article page = Formats.read(folder, "news.zip",
                archive("zip", Map.of("x/e.html", bytes("<title>صفحة</title>")))).articles.getFirst();
        assertEquals(folder.resolve("news.zip") + "!/x/e.html", page.id());
    }

    static byte[] archive(String kind, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (kind.equals("tar")) {
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
                files.forEach((name, content) -> put(tar, name, content));
            }
        } else {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
                files.forEach((name, content) -> put(zip, name, content));
            }
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] content) {
        try {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ZipArchiveOutputStream zip, String name, byte[] content) {
        try {
            zip.putArchiveEntry(new ZipArchiveEntry(name));
            zip.write(content);
            zip.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
