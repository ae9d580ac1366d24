package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.engine.Shabih;
import io.shabih.index.ArticleIndex;
import io.shabih.index.IndexUpdater;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index as it is worked with on the command line. */
class IndexCommandsTest extends CommandRun {
    private static final String ARTICLES = """
            {"id":"a1","title":"مقتل 5 أشخاص في انفجار مستودع شمالي صنعاء","date":"2025-03-10T08:00:00Z","source":"الوكالة"}
            {"id":"a2","title":"مقتل 5 أشخاص في انفجار مستودع شمالي صنعاء","date":"2025-03-10T09:30:00Z","source":"الميزان"}
            {"id":"a3","title":"عاجل| مقتل 5 أشخاص في انفجار مستودع شمالي صنعاء","date":"2025-03-11T08:00:00Z","source":"البيدر"}
            {"id":"old","title":"افتتاح معرض الكتاب في مسقط","date":"2024-11-02T08:00:00Z","source":"الميزان"}
            {"id":"none","title":"قصيدة جديدة للشاعر"}
            {"id":"half\\ud800","title":"خبر رقمه مكسور"}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void articles() throws IOException {
        Files.writeString(folder.resolve("in.jsonl"), ARTICLES);
        assertEquals(0, run("index", "add", "--index", index(), folder.resolve("in.jsonl").toString()));
        assertTrue(err().contains("in.jsonl:6  id has half a character (a lone surrogate)\n"), err());
        out.reset();
        err.reset();
    }

    @Test
    void similarTellsWhoFollowed() {
        assertEquals(0, run("similar", "--index", index(), "--id", "a2"));
        assertTrue(out().contains("""
                carried by 3, the first first:
                  +0m       exact     مقتل 5 أشخاص في انفجار مستودع شمالي صنعاء  (الوكالة)
                  +1h 30m   exact     مقتل 5 أشخاص في انفجار مستودع شمالي صنعاء  (الميزان)
                  +1d       exact     عاجل| مقتل 5 أشخاص في انفجار مستودع شمالي صنعاء  (البيدر)
                """), out());
    }

    @Test
    void jsonAndExplainTellWhatEachChanged() {
        assertEquals(0, run("similar", "--index", index(), "--id", "a2", "--json"));
        assertTrue(out().contains(
                "\"lagSeconds\":86400,\"changes\":{\"headline\":[{\"kind\":\"added\",\"first\":\"\","
                        + "\"here\":\"عاجل|\",\"number\":false}],\"body\":[],\"omitted\":0,\"wordsAdded\":1,\"wordsDropped\":0,"
                        + "\"wordsChanged\":0,\"wordsRespelt\":0}}]"),
                out());
        out.reset();
        assertEquals(0, run("explain", "--index", index(), "a2"));
        assertTrue(out().contains("""
                  +1h 30m   exact     مقتل 5 أشخاص في انفجار مستودع شمالي صنعاء  (الميزان)
                            same words
                """), out());
        assertTrue(out().contains("headline  \u200F{+عاجل|+}\n"), out());
        assertTrue(out().contains("words     1 added, 0 dropped, 0 changed\n"), out());
    }

    @Test
    void twoArticlesOfAnIndexAreExplained() {
        assertEquals(0, run("explain", "--index", index(), "a1", "a3"));
        assertTrue(out().contains("A to B: exact"), out());
        assertEquals(0, run("explain", "--index", index(), "old"));
        assertTrue(out().endsWith("no other article carries the report of old\n"), out());
    }

    @Test
    void whatIsAskedWronglyIsTold() {
        assertEquals(2, run("explain", "--in", "x.jsonl", "a1"));
        assertEquals(1, run("explain", "--index", index(), "gone"));
        assertEquals(1, run("similar", "--index", index(), "--id", "gone"));
        assertEquals(2, run("similar", "--index", index(), "--id", "a1", "--window", "-3d"));
        assertEquals(2, run("similar", "--index", index(), "--id", "a1", "--since", "yesterday"));
        String told = err().lines().filter(line -> line.startsWith("shabih: ")).toList().toString();
        assertEquals("[shabih: explain a1 and what? give a second id, or --index DIR for its story, "
                + "shabih: no article has the id \"gone\" in " + index()
                + ", shabih: no article has the id \"gone\" in " + index()
                + ", shabih: --window is \"-3d\"; allowed: a number and d, h or m, for example 7d, "
                + "shabih: --since is \"yesterday\"; allowed: a time such as 72h or 7d, or a date such as 2025-02-01]",
                told);
    }

    @Test
    void listsAreLimitedInTime() {
        for (String limit : new String[] {"--window=2d", "--since=2d", "--since=2025-03-09"}) {
            out.reset();
            assertEquals(0, run("similar", "--index", index(), "--id", "a1", limit));
            assertTrue(out().endsWith("nothing similar\n"), out());
        }
    }

    @Test
    void addingWithAWindowExpires() throws IOException {
        Path more = Files.writeString(folder.resolve("more.jsonl"),
                "{\"id\":\"a4\",\"title\":\"انطلاق مهرجان المسرح في عدن\",\"date\":\"2025-03-12\"}");
        assertEquals(0, run("index", "add", "--index", index(), "--window", "30d", more.toString()));
        assertTrue(err().endsWith("expired           1\n"), err());
        assertArticles(5);
    }

    @Test
    void aBodyThatIsNotFoundIsTold() throws IOException {
        Path more = Files.writeString(folder.resolve("more.jsonl"),
                "{\"id\":\"a4\",\"title\":\"انطلاق مهرجان المسرح في عدن\",\"story\":\"انطلق المهرجان مساء أمس\"}");
        assertEquals(0, run("index", "add", "--index", index(), more.toString()));
        assertTrue(err().contains("warning  no record of " + more
                + " has a body; fields seen: id, story, title; use --field body=NAME\n"), err());
        err.reset();
        assertEquals(0, run("index", "add", "--index", index(), "--field", "body=contents", more.toString()));
        assertTrue(err().contains("warning  no record has a field \"contents\" (--field body=contents);"),
                err());
        err.reset();
        assertEquals(0, run("index", "add", "--index", index(), "--field", "body=story", more.toString()));
        assertFalse(err().contains("warning"), err());
    }

    @Test
    void deletingByIdOutletAndTime() {
        assertEquals(0, run("index", "delete", "--index", index(), "a1", "gone", "away"));
        assertEquals("deleted          1 articles\nnot there  gone\nnot there  away\n", err());
        assertEquals(0, run("index", "delete", "--index", index(), "--before", "60d"));
        assertArticles(3);
        assertEquals(0, run("index", "delete", "--index", index(), "--before", "2025-03-11"));
        assertArticles(2);
        assertEquals(0, run("index", "delete", "--index", index(), "--source", "البيدر"));
        assertArticles(1);
    }

    @Test
    void anIndexInUseIsRefusedAndAMissingOneIsNotMade() {
        try (IndexUpdater other = Shabih.updater(folder.resolve("index"))) {
            assertEquals(1, run("index", "delete", "--index", index(), "a1"));
            assertEquals("shabih: " + index() + ": another program is writing to it; wait or stop that one\n",
                    err());
            assertEquals(5, other.index().stats().articles());
        }
        String missing = folder.resolve("missing").toString();
        assertEquals(1, run("index", "delete", "--index", missing, "a1"));
        assertFalse(Files.exists(folder.resolve("missing")));
    }

    @Test
    void aPageWithoutAListIsNamedAndTheOthersAreLinked() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.txt"), "خبر بلا قائمة\nنص الخبر كله هنا.\n");
        Path list = Files.writeString(folder.resolve("list.txt"),
                "خبر\nنص الخبر.\nمقالات مشابهة\nمقتل 5 أشخاص في انفجار مستودع شمالي صنعاء\n");
        assertEquals(1, run("link", "--index", index(), plain.toString(), list.toString()));
        assertTrue(
                err().startsWith(
                        "shabih: " + plain + ": no list of similar articles found; looked for headings"),
                err());
        assertTrue(out().contains("1 entry, 1 story"), out());
    }

    @Test
    void pagesInOtherEncodingsAreLinkedOrNamed() throws IOException {
        String page = "خبر\nنص الخبر الأول.\nمقالات مشابهة\nمقتل 5 أشخاص في انفجار مستودع شمالي صنعاء\n";
        Path old = Files.write(folder.resolve("old.txt"), page.getBytes(Charset.forName("windows-1256")));
        assertEquals(0, run("link", "--index", index(), old.toString()));
        assertTrue(out().contains("1 entry, 1 story"), out());
        Path broken = Files.write(folder.resolve("broken.txt"), page.getBytes(Charset.forName("ISO-8859-6")));
        assertEquals(1, run("link", "--index", index(), broken.toString()));
        assertTrue(err().startsWith("shabih: " + broken + ": invalid UTF-8 at byte 1; convert it"), err());
    }

    private void assertArticles(int articles) {
        try (ArticleIndex index = Shabih.index(folder.resolve("index"))) {
            assertEquals(articles, index.stats().articles());
        }
    }

    private String index() {
        return folder.resolve("index").toString();
    }
}
