package io.shabih.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain texts and web pages: one file, one article. */
class FilesAsArticlesTest {
    private static final String PAGE = """
            <!doctype html><html lang="ar"><head><meta charset="CHARSET">
            <title>افتتاح معرض الكتاب | صحيفة المثال</title>
            <meta property="og:title" content="افتتاح معرض الكتاب">
            <meta property="og:site_name" content="صحيفة المثال">
            <meta property="article:published_time" content="2018-03-16T10:00:00+03:00">
            <link rel="canonical" href="https://example.org/book-fair">
            <script>var p = "<p>لا</p>";</script></head><body>
            <nav><p>الرئيسية</p></nav>
            <article><h1>افتتاح معرض الكتاب في الدوحة</h1><p>افتتح الوزير <b>المعرض</b> اليوم.</p>
            <aside><p>اقرأ أيضا</p></aside><p>ويستمر عشرة أيام.</p></article>
            <article><p>خبر آخر</p></article>
            <footer><p>الحقوق محفوظة</p></footer></body></html>""";

    @TempDir
    Path folder;

    @Test
    void aWebPage() throws IOException {
        for (String charset : List.of("utf-8", "windows-1256")) {
            Article article = read("p.html",
                    PAGE.replace("CHARSET", charset).getBytes(Charset.forName(charset))).articles.getFirst();
            assertEquals(new Article(folder.resolve("p.html").toString(), "افتتاح معرض الكتاب",
                    "افتتح الوزير المعرض اليوم.\nويستمر عشرة أيام.",
                    Optional.of(Instant.parse("2018-03-16T07:00:00Z")), "صحيفة المثال",
                    "https://example.org/book-fair"), article);
        }
    }

    @Test
    void aPageWithoutMetadata() throws IOException {
        Article article = read("p.htm",
                "<title>عنوان</title><body>سطر أول من النص<br>سطر ثان <script>x</script><time datetime='2018-03-16'>").articles
                .getFirst();
        assertEquals("عنوان", article.title());
        assertEquals("سطر أول من النص\nسطر ثان", article.body());
        assertEquals(Optional.of(Instant.parse("2018-03-16T00:00:00Z")), article.date());
    }

    @Test
    void hopelessPages() throws IOException {
        assertEquals("no headline and no paragraph with letters in the page",
                read("p.html", "<p>12</p>").onlyReason());
        assertEquals(List.of(), read("e.html", "").rejected);
        assertEquals(1, read("d.html", "<div>".repeat(100_000) + "خبر").articles.size());
    }

    @Test
    void aText() throws IOException {
        Article article = read("t.txt",
                "\uFEFF\r\n  العنوان \r\n\r\nالفقرة الأولى\r\nالفقرة الثانية\r\n").articles.getFirst();
        assertEquals("العنوان", article.title());
        assertEquals("الفقرة الأولى\nالفقرة الثانية", article.body());
        assertEquals(folder.resolve("t.txt").toString(), article.id());
    }

    @Test
    void aTextOfOneLine() throws IOException {
        Article headline = read("t.txt", "عاجل: هزة أرضية").articles.getFirst();
        assertEquals("عاجل: هزة أرضية", headline.title());
        assertEquals("", headline.body());
        Article body = read("t.txt", "نص ".repeat(100)).articles.getFirst();
        assertEquals("", body.title());
        assertEquals("نص ".repeat(100).strip(), body.body());
    }

    @Test
    void hopelessTexts() throws IOException {
        assertEquals(List.of(), read("t.txt", "").rejected);
        assertEquals("no letter in the text", read("t.txt", "1234\n").onlyReason());
        assertEquals(
                "invalid UTF-8 at byte 3; convert it (iconv -f WINDOWS-1256 -t UTF-8, if it is an old Arabic text)",
                read("t.txt", "L'été déjà là".getBytes(StandardCharsets.ISO_8859_1)).onlyReason());
        assertTrue(read("t.txt", "عنوان\n\nنص فيه \uFFFD واحد").onlyReason()
                .startsWith("the text holds replacement characters (U+FFFD)"));
    }

    @Test
    void textsInOtherEncodingsAreReadAndTold() throws IOException {
        String text = "افتتاح جسر جديد فوق النهر\n\nيربط الجسر ضفتي المدينة، ويفتح غدا.";
        Map<String, byte[]> files = Map.of(
                "a.txt", text.getBytes(Charset.forName("windows-1256")),
                "b.txt", text.getBytes(Charset.forName("windows-1256")),
                "c.txt", text.getBytes(StandardCharsets.UTF_8),
                "d.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Reading reading = Reading.of(Inputs.expand(List.of(folder.toString())), ReadSettings.defaults());
        assertEquals(4, reading.articles.size());
        for (Article article : reading.articles) {
            assertEquals("افتتاح جسر جديد فوق النهر", article.title());
            assertEquals("يربط الجسر ضفتي المدينة، ويفتح غدا.", article.body());
        }
        assertEquals(List.of(folder + "/d.txt was read as UTF-16LE",
                "2 inputs were read as Windows-1256, for example " + folder + "/a.txt"),
                reading.census.warnings());
    }

    @Test
    void aPageIsReadByItsBytesWhateverItSays() throws IOException {
        for (String said : List.of("utf-8", "iso-8859-1", "windows-1256", "")) {
            for (String charset : List.of("utf-8", "windows-1256")) {
                Reading reading = read("p.html",
                        PAGE.replace("CHARSET", said).getBytes(Charset.forName(charset)));
                assertEquals("افتتاح معرض الكتاب", reading.articles.getFirst().title());
                assertEquals("صحيفة المثال", reading.articles.getFirst().source());
            }
        }
    }

    @Test
    void aFlawCountsOnlyWhereTheArticleIs() throws IOException {
        byte[] page = ("<meta name=description content='وصف مقطوع X'><h1>افتتاح معرض الكتاب</h1>"
                + "<article><p>افتتح الوزير المعرض اليوم.</p></article>").getBytes(StandardCharsets.UTF_8);
        int flaw = new String(page, StandardCharsets.ISO_8859_1).indexOf('X');
        page[flaw] = (byte) 0xD8;
        assertEquals("افتتاح معرض الكتاب", read("p.html", page).articles.getFirst().title());
        page[page.length - 20] = (byte) 0xD8;
        assertTrue(read("p.html", page).onlyReason()
                .startsWith("invalid UTF-8 at byte " + (flaw + 1) + "; convert it"));
        assertTrue(read("p.html", "<p>نص الخبر &#xFFFD;").onlyReason()
                .startsWith("the page holds replacement characters"));
    }

    /** Arabic in another encoding has at most a few letters that are valid UTF-8 by chance; they are no text. */
    @Test
    void aPageOfNoKnownEncodingIsRejectedWithTheReason() throws IOException {
        byte[] page = "<p>العامة، وقال الوزير إن".getBytes(Charset.forName("ISO-8859-6"));
        assertTrue(
                read("p.html", page).onlyReason().startsWith("invalid UTF-8 at byte 4; convert it (iconv"));
    }

    @Test
    void aFileOverTheLimit() throws IOException {
        Path file = Files.writeString(folder.resolve("t.txt"), "نص ".repeat(100));
        List<InputFile> inputs = Inputs.expand(List.of(file.toString()));
        for (int block : new int[] {10, 50, 1000}) {
            ReadSettings settings = ReadSettings.defaults().withBlockBytes(block).withMaxRecordBytes(50);
            assertEquals("record longer than 50 bytes", Reading.of(inputs, settings).onlyReason());
        }
    }

    private Reading read(String name, String content) throws IOException {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Reading read(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        return Reading.of(Inputs.expand(List.of(file.toString())), ReadSettings.defaults());
    }
}
