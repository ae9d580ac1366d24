package io.shabih.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Web archives: pages as they were got (WARC), and texts that were made of them (WET). */
class WarcInputTest {
    private static final String PAGE = "<!doctype html><title>نبع الوادي</title><article><p>تدفق النبع بعد المطر.</p></article>";

    @Test
    void responsesOfHtml() throws IOException {
        byte[] warc = all(record("warcinfo", "", "application/warc-fields", bytes("software: x\r\n")),
                response("https://example.org/1", "200 OK", "text/html; charset=utf-8", bytes(PAGE), ""),
                response("https://example.org/2", "404 Not Found", "text/html", bytes(PAGE), ""),
                response("https://example.org/3.png", "200 OK", "image/png", new byte[50], ""),
                response("https://example.org/4", "200 OK", "text/html", gzip(bytes(PAGE)),
                        "Content-Encoding: gzip\r\n"),
                response("https://example.org/5", "200 OK", "text/html", bytes("<p>12"), ""),
                response("https://example.org/6", "200 OK", "text/html",
                        PAGE.getBytes(java.nio.charset.Charset.forName("windows-1256")), ""));
        for (byte[] bytes : List.of(warc, gzip(warc))) {
            Reading reading = Formats.read(bytes);
            assertEquals(List.of("https://example.org/1", "https://example.org/4", "https://example.org/6"),
                    reading.ids());
            for (Article article : reading.articles) {
                assertEquals("نبع الوادي", article.title());
                assertEquals("تدفق النبع بعد المطر.", article.body());
                assertEquals(Optional.empty(), article.date()); // that of the crawl is another
            }
            assertEquals(List.of(3L), reading.rejectedLines());
        }
    }

    @Test
    void textsOfPages() throws IOException {
        byte[] wet = all(record("conversion", "https://example.org/1", "text/plain",
                bytes("نبع الوادي\nتدفق النبع بعد المطر.\nوشرب الناس.")),
                record("conversion", "https://example.org/2", "text/plain", bytes("عين جارية\nسقت الحقول.")));
        Reading reading = Formats.read(wet);
        assertEquals(List.of("https://example.org/1", "https://example.org/2"), reading.ids());
        assertEquals("نبع الوادي", reading.articles.getFirst().title());
        assertEquals("تدفق النبع بعد المطر.\nوشرب الناس.", reading.articles.getFirst().body());
    }

    @Test
    void cutOrDamagedItNeverThrows() throws IOException {
        byte[] warc = all(response("https://example.org/1", "200 OK", "text/html", bytes(PAGE), ""),
                response("https://example.org/2", "200 OK", "text/html", bytes(PAGE), ""));
        int first = warc.length / 2;
        for (int length = first; length < warc.length; length += 3) {
            Reading cut = Formats.read(Arrays.copyOf(warc, length));
            assertEquals("https://example.org/1", cut.ids().getFirst(), "cut after " + length);
            if (length > first + 10 && length < warc.length - 4) {
                assertEquals(1, cut.rejected.size(), "cut after " + length);
            }
        }
        Formats.damagedAnywhere(warc);
        assertTrue(Formats.read(bytes("WARC/1.0\r\n" + "x".repeat(100_000))).rejected.size() <= 1);
    }

    private static byte[] response(String url, String status, String type, byte[] body, String header)
            throws IOException {
        return record("response", url, "application/http; msgtype=response",
                all(bytes("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + header
                        + "Content-Length: " + body.length
                        + "\r\n\r\n"), body));
    }

    private static byte[] record(String kind, String url, String type, byte[] block) throws IOException {
        String target = url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n";
        return all(bytes("WARC/1.0\r\nWARC-Type: " + kind + "\r\n" + target
                + "WARC-Date: 2021-03-04T00:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: " + type
                + "\r\nContent-Length: " + block.length + "\r\n\r\n"), block, bytes("\r\n\r\n"));
    }

    private static byte[] all(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
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
