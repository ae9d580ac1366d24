package io.shabih.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds and news sitemaps: an entry an article. */
class FeedInputTest {
    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:media="http://search.yahoo.com/mrss/"><channel><title>أخبار المرفأ</title>
            <image><url>https://example.org/logo.png</url><title>شعار</title></image>
            <item><title>عودة &quot;الصيادين&quot;&nbsp;اليوم</title><link>https://example.org/1</link>
            <guid isPermaLink="false">مرفأ-1</guid><pubDate>Thu, 04 Mar 2021 10:00:00 +0300</pubDate>
            <category>بحر</category><category>رزق</category><media:title>صورة</media:title>
            <description>ملخص &lt;b&gt;الخبر&lt;/b&gt;</description>
            <content:encoded><![CDATA[<p>عاد الصيادون &amp; معهم سمك.</p><script>x</script><p>وفرح الناس.</p>]]></content:encoded></item>
            <item><title>نسيم</title><link>https://example.org/2</link><dc:date>2021-03-05</dc:date>
            <description>&lt;p&gt;هبت الريح&lt;/p&gt;&lt;p&gt;ثم هدأت&lt;/p&gt;</description></item>
            </channel></rss>""";

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>جريدة التل</title><author><name>المحرر</name></author>
            <entry><id>tag:1</id><title type="html">قمر &amp;amp; نجوم</title><updated>2021-03-04T10:00:00Z</updated>
            <link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/>
            <author><name>كاتب</name><email>a@example.org</email></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>طلع القمر</p><p>ثم غاب</p></div></content></entry>
            <entry><id>tag:2</id><title>شمس</title><published>2021-03-05T10:00:00Z</published><summary>طلعت الشمس</summary>
            <source><id>x</id><title>وكالة أخرى</title></source></entry></feed>""";

    private static final String SITEMAP = """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://example.org/1</loc><news:news><news:publication><news:name>صحيفة السهل</news:name>
            <news:language>ar</news:language></news:publication><news:publication_date>2021-03-04</news:publication_date>
            <news:title>قطاف الزيتون</news:title></news:news></url></urlset>""";

    @TempDir
    Path folder;

    @Test
    void rss() {
        Reading reading = Formats.read(RSS);
        assertEquals(List.of(), reading.rejected);
        assertEquals(List.of("مرفأ-1", "https://example.org/2"), reading.ids());
        Article first = reading.articles.getFirst();
        assertEquals("عودة \"الصيادين\" اليوم", first.title().replace('\u00A0', ' '));
        assertEquals("عاد الصيادون & معهم سمك.\nوفرح الناس.", first.body());
        assertEquals(Optional.of(Instant.parse("2021-03-04T07:00:00Z")), first.date());
        assertEquals("أخبار المرفأ", first.source());
        assertEquals("https://example.org/1", first.url());
        assertEquals("هبت الريح\nثم هدأت", reading.articles.get(1).body());
        assertEquals(Optional.of(Instant.parse("2021-03-05T00:00:00Z")), reading.articles.get(1).date());
    }

    @Test
    void allFieldsAreKept() throws IOException {
        String record = Formats.givenBack(folder, "a.xml", RSS.getBytes(StandardCharsets.UTF_8)).getFirst();
        assertTrue(record.contains("\"category\":[\"بحر\",\"رزق\"]"), record);
        assertTrue(record.contains("\"media:title\":\"صورة\""), record);
        assertTrue(record.contains("\"description\":\"ملخص الخبر\""), record);
    }

    @Test
    void atom() {
        List<Article> articles = Formats.read(ATOM).articles;
        assertEquals("قمر & نجوم", articles.getFirst().title());
        assertEquals("طلع القمر\nثم غاب", articles.getFirst().body());
        assertEquals("https://example.org/1", articles.getFirst().url());
        assertEquals("جريدة التل", articles.getFirst().source());
        assertEquals(Optional.of(Instant.parse("2021-03-04T10:00:00Z")), articles.getFirst().date());
        assertEquals("tag:2", articles.get(1).id());
        assertEquals("طلعت الشمس", articles.get(1).body());
        assertEquals("وكالة أخرى", articles.get(1).source());
    }

    @Test
    void aNewsSitemap() {
        Article article = Formats.read(SITEMAP).articles.getFirst();
        assertEquals("قطاف الزيتون", article.title());
        assertEquals("صحيفة السهل", article.source());
        assertEquals("https://example.org/1", article.url());
        assertEquals(Optional.of(Instant.parse("2021-03-04T00:00:00Z")), article.date());
    }

    @Test
    void rss1() {
        Article article = Formats.read(
                "<rdf:RDF xmlns:rdf='r' xmlns='http://purl.org/rss/1.0/'><channel><title>نشرة</title></channel>"
                        + "<item rdf:about='x'><title>خبر</title><link>https://example.org/1</link></item></rdf:RDF>").articles
                .getFirst();
        assertEquals("خبر", article.title());
        assertEquals("نشرة", article.source());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "UTF-16LE", "UTF-8"})
    void anyEncodingWhateverItSays(String charset) {
        for (String said : List.of("UTF-8", charset)) {
            byte[] bytes = RSS.replace("encoding=\"UTF-8\"", "encoding=\"" + said + "\"")
                    .getBytes(Charset.forName(charset));
            assertEquals("نسيم", Formats.read(bytes).articles.getLast().title());
        }
    }

    @Test
    void aCutFeedKeepsWhatIsBeforeTheCut() {
        byte[] whole = RSS.getBytes(StandardCharsets.UTF_8);
        List<Article> articles = Formats.read(whole).articles;
        for (int length = 800; length < whole.length; length += 7) {
            Reading cut = Formats.read(java.util.Arrays.copyOf(whole, length));
            assertEquals(articles.subList(0, cut.articles.size()), cut.articles);
            assertEquals(1, cut.rejected.size(), "cut after " + length);
            assertTrue(cut.rejected.getFirst().reason().startsWith("broken or truncated XML at line "),
                    cut.rejected.toString());
        }
    }

    @Test
    void damageNeverThrows() {
        Formats.damagedAnywhere(ATOM.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingIsFetchedAndNothingExpands() {
        String bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c SYSTEM \"file:///etc/hostname\">]>" + RSS.replaceFirst("(?s)<\\?xml.*?\\?>", "")
                        .replace("نسيم", "نسيم &b;&c;");
        assertEquals("نسيم &b;&c;", Formats.read(bomb).articles.getLast().title());
        Reading deep = Formats.read("<rss><channel><item>" + "<a>".repeat(100_000));
        assertEquals(1, deep.rejected.size());
        Reading large = Reading.ofStandardInput(
                RSS.replace("نسيم", "نسيم ".repeat(5000)).getBytes(StandardCharsets.UTF_8),
                ReadSettings.defaults().withMaxRecordBytes(10_000));
        assertEquals(List.of("مرفأ-1"), large.ids());
        assertEquals("record longer than 10000 bytes", large.onlyRejected());
    }

    @Test
    void controlCharactersEndNoFeed() {
        assertEquals("نسيم عليل",
                Formats.read(RSS.replace("نسيم", "نسيم\u0002عليل")).articles.getLast().title());
    }

    @Test
    void whatIsNoFeedIsToldOnce() {
        assertTrue(Formats.read("<sitemapindex><sitemap><loc>x</loc></sitemap></sitemapindex>").onlyReason()
                .startsWith("a list of sitemaps"));
        assertTrue(Formats.read("<?xml version='1.0'?>\n<svg>\n<g/>\n</svg>").onlyReason()
                .startsWith("XML of a kind that is not read (it begins with <svg>)"));
    }

    @Test
    void aPageOnStandardInputIsAPage() {
        Article page = Formats.read("<!doctype html><title>عنوان</title><p>نص الصفحة").articles.getFirst();
        assertEquals("عنوان", page.title());
        assertEquals("نص الصفحة", page.body());
    }
}
