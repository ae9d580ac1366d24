package io.shabih.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.Evidence;
import io.shabih.Match;
import io.shabih.Relation;
import io.shabih.json.Manifest;
import io.shabih.json.SampleMatch;
import io.shabih.json.WritersTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final int MAX_PAGE_BYTES = 2_000_000;

    private static String render(ReportData data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Report(word -> word.replaceAll("[أإآ]", "ا").replaceAll("ة$", "ه").replace("امريكي", "اميركي")
                .replaceAll("[\\p{P}|]", ""))
                .write(data, bytes);
        return bytes.toString(UTF_8);
    }

    private static Document wellFormed(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document page = Jsoup.parse(html, "", parser);
        assertEquals(List.of(), List.copyOf(parser.getErrors()));
        return page;
    }

    @Test
    void sampleIsCompleteAndSelfContained() throws IOException {
        String html = render(SampleReport.data());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "report-sample.html"), html);
        Document page = wellFormed(html);
        assertTrue(page.select("h1").text().startsWith("31.3% of the articles are copies"));
        assertEquals(3, page.select("#clusters article").size());
        assertEquals(3, page.select("tr.representative").size());
        assertEquals(3, page.select("#copies .pair").size());
        assertEquals(3, page.select("#updates .pair").size());
        assertEquals(3, page.select("svg.plot").size());
        assertEquals(2, page.select("#alarms li").size());
        assertNoOutsideReference(page, html);
    }

    private static void assertNoOutsideReference(Document page, String html) {
        assertEquals(0,
                page.select("[src], link, iframe, object, embed, form, base, img, use, image").size());
        for (Element link : page.select("[href]")) {
            boolean inside = link.attr("href").startsWith("#");
            assertTrue(inside || link.attr("rel").contains("noopener"), link.outerHtml());
            assertTrue(inside || link.normalName().equals("a"), link.outerHtml());
        }
        String style = page.select("style").html();
        assertFalse(style.contains("url(") || style.contains("@import"), "style sheet fetches something");
        assertEquals(html.split("https?://", -1).length - 1, page.select("a[href^=http]").size());
    }

    @Test
    void bothLanguagesSayEverything() {
        Document page = wellFormed(render(SampleReport.data()));
        assertEquals(page.select(".en").size(), page.select(".ar").size());
        for (Element english : page.select(".en")) {
            assertTrue(english.nextElementSibling() != null && english.nextElementSibling().hasClass("ar"));
        }
    }

    /** As {@link Cluster.Member} and clusters.jsonl have it. */
    @Test
    void theRelationIsToldAsTheArticlesToTheRepresentative() {
        Document page = wellFormed(render(SampleReport.data()));
        String english = page.select("#clusters > p > .en").text();
        String arabic = page.select("#clusters > p > .ar").text();
        assertTrue(english.contains("what the article is to the representative: one that contains it"),
                english);
        assertTrue(arabic.contains("ما يكون المقال بالنسبة إلى الممثل: فالذي يتضمّنه"), arabic);
    }

    @Test
    void aCommandIsShownWholeOrNotAtAll() {
        for (int letters : new int[] {20_000, 20_001}) {
            ReportData d = SampleReport.data();
            String command = "shabih dedupe ".concat("n".repeat(letters)).substring(0, letters);
            Document page = wellFormed(render(new ReportData(d.manifest(), command, d.clusters(), d.pairs(),
                    d.plots(), d.rejectsByReason())));
            assertEquals(letters > 20_000 ? "" : command, page.select("#run pre").text());
            assertEquals(letters > 20_000, page.select("#run .en").text().contains("too many inputs"));
        }
    }

    @Test
    void anEmptyRunIsAPageToo() {
        Manifest manifest = new Manifest(
                "0.1.0",
                "25",
                new TreeMap<>(),
                new Manifest.Algorithms("", "", "", ""),
                new Manifest.Counts(0, 0, 0, 0, 0, 0, 0, 0, Map.of()),
                Optional.empty(),
                List.of(),
                List.of(),
                WritersTest.manifest().times());
        String html = render(new ReportData(
                manifest, "", List.of(), List.of(), new ReportTally().plots(), Map.of()));
        Document page = wellFormed(html);
        assertTrue(
                page.select("#clusters .empty").text().startsWith("No two articles carry the same report."));
        assertEquals(0, page.select("#alarms, #rejects, #copies").size());
    }

    @Test
    void timesLeaveNoTrace() {
        ReportData data = SampleReport.data();
        Manifest m = data.manifest();
        Manifest.Times later = new Manifest.Times(m.times().started().plusSeconds(9), 99, new TreeMap<>(),
                List.of());
        Manifest again = new Manifest(
                m.version(), m.jdk(), m.settings(), m.algorithms(), m.counts(), m.largestCluster(),
                m.inputs(),
                m.warnings(), later);
        assertNotEquals(m, again);
        assertEquals(
                render(data),
                render(new ReportData(
                        again, data.command(), data.clusters(), data.pairs(), data.plots(),
                        data.rejectsByReason())));
    }

    @Test
    void hostileAndHugeRunsStayHarmlessAndSmall() {
        String hostile = "</title></script><script>alert(1)</script><img src=x onerror=alert(1)> \u202Eقلب\u2066"
                + " \uD800\u0000'\"&" + "ء".repeat(50_000) + " <b>".repeat(20_000);
        List<Cluster.Member> members = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            members.add(new Cluster.Member(
                    "m" + i, Relation.NEAR, 0.5, 0.5, Optional.empty(), i < 5_000 ? i + hostile : "",
                    hostile));
        }
        ReportTally tally = new ReportTally();
        List<ReportData.TopCluster> clusters = new ArrayList<>();
        Article article = new Article("a", hostile, hostile, Optional.empty(), hostile,
                "javascript:alert(1)");
        for (int i = 0; i < 100; i++) {
            Cluster cluster = new Cluster("c" + i + hostile, "m0", 0.5,
                    members.subList(0, i == 0 ? 3_000 : 20));
            tally.cluster(cluster);
            clusters.add(new ReportData.TopCluster(ClusterExcerpt.of(cluster), article, hostile));
        }
        for (int i = 0; i < 2_000; i++) {
            tally.rejected(i + hostile);
        }
        List<ReportData.ExamplePair> pairs = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Relation relation = Relation.values()[i % 6];
            Article a = new Article("a" + i, hostile, differing(i, "أ"), Optional.empty(), hostile,
                    "https://x/\"><script>");
            Article b = new Article("b" + i, hostile + " 7", differing(i, "ب"), Optional.empty(), hostile,
                    "");
            List<Evidence> evidence = Collections.nCopies(500, new Evidence(hostile, hostile, hostile));
            pairs.add(new ReportData.ExamplePair(a, b,
                    SampleMatch.of(a.id(), b.id(), relation, 0.5, evidence)));
        }
        Manifest m = WritersTest.manifest();
        TreeMap<String, String> settings = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            settings.put(i + hostile, hostile);
        }
        Manifest manifest = new Manifest(
                hostile, hostile, settings, m.algorithms(), m.counts(), m.largestCluster(),
                Collections.nCopies(1_000, new Manifest.Input(hostile, 1, hostile, 1, 1)),
                Collections.nCopies(1_000, hostile), m.times());
        String html = render(new ReportData(
                manifest, hostile, clusters, pairs, tally.plots(),
                tally.rejectsByReason()));
        int bytes = html.getBytes(UTF_8).length;
        assertTrue(bytes < MAX_PAGE_BYTES, "page is " + bytes + " bytes");
        Document page = Jsoup.parse(html);
        assertEquals(1, page.select("script").size());
        assertEquals(0, page.select("[onerror], img, a[href^=javascript]").size());
        assertFalse(html.contains("\u202E") || html.contains("\u2066") || html.contains("\u0000"));
    }

    /** A text in which every second word differs, so that nothing can be folded away. */
    private static String differing(int seed, String letter) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append("كلمة ").append(letter).append("&".repeat(60)).append(seed + i).append(' ');
        }
        return text.toString();
    }

    @Test
    void tallyForgetsTheOrder() {
        List<Match> matches = new ArrayList<>();
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Relation relation = Relation.values()[i % 6];
            matches.add(
                    SampleMatch.of("a" + i % 50, "b" + i, relation, (i * 37 % 100) / 100.0, List.of()));
            Cluster.Member member = new Cluster.Member("m" + i, relation, 1, 1, Optional.empty(),
                    "s" + i % 30, "عنوان");
            clusters.add(new Cluster("c" + i, "m" + i, 1, Collections.nCopies(2 + i % 40, member)));
        }
        ReportTally forwards = tally(matches, clusters);
        Collections.reverse(matches);
        Collections.reverse(clusters);
        ReportTally backwards = tally(matches, clusters);
        assertEquals(forwards.examples(), backwards.examples());
        assertEquals(forwards.largestClusters(), backwards.largestClusters());
        assertEquals(forwards.plots(), backwards.plots());
        assertEquals(20, forwards.largestClusters().size());
        assertEquals(41, forwards.largestClusters().getFirst().size());
        assertEquals(ClusterExcerpt.MOST_MEMBERS, forwards.largestClusters().getFirst().members().size());
        assertTrue(forwards.examples().size() <= 18 && forwards.examples().size() >= 12);
    }

    private static ReportTally tally(List<Match> matches, List<Cluster> clusters) {
        ReportTally tally = new ReportTally();
        matches.forEach(tally::match);
        clusters.forEach(tally::cluster);
        return tally;
    }

    @Test
    void shortCounts() {
        assertEquals("950", ReportPlots.shortCount(950));
        assertEquals("1.2k", ReportPlots.shortCount(1_200));
        assertEquals("34k", ReportPlots.shortCount(34_000));
        assertEquals("5.6M", ReportPlots.shortCount(5_600_000));
    }
}
