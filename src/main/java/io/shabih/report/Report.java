package io.shabih.report;

import static io.shabih.report.Bilingual.both;
import static io.shabih.report.Bilingual.count;
import static io.shabih.report.Bilingual.percent;

import io.shabih.Relation;
import io.shabih.files.Failures;
import io.shabih.json.Json;
import io.shabih.json.Manifest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes {@code report.html}: the run for people, one page that needs no network, in English and Arabic.
 *
 * <pre>{@code
 * new Report(normaliser::normalize).write(data, folder.create("report.html"));
 * }</pre>
 *
 * <p>Shows at most 20 clusters and 24 pairs and stays below 2 MB however large the run and hostile its
 * texts; equal runs give equal bytes. Nothing on the page loads or sends anything (its content security
 * policy forbids it); the articles' own addresses are plain links. The page works without scripts, in
 * English; the script only switches the language.
 *
 * <p>Cost: some milliseconds and one alignment a pair. Thread-safe as long as the normaliser is.
 */
public final class Report {

    private final UnaryOperator<String> normalise;

    /** Aligns example pairs by the words' normalised forms. */
    public Report(UnaryOperator<String> normalise) {
        this.normalise = normalise;
    }

    /** Writes the page and closes the stream. */
    public void write(ReportData data, OutputStream out) {
        try (out) {
            out.write(page(data).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Failures.of("write report.html", e);
        }
    }

    private String page(ReportData data) {
        Page page = new Page();
        PageFrame.begin("Report", page);
        summary(data, page);
        ReportClusters.alarms(data, page);
        legend(data, page);
        ReportClusters.largest(data, page);
        new ReportPairs(normalise).examples(data, page);
        ReportPlots.plots(data.plots(), page);
        ReportRun.run(data, page);
        PageFrame.end(data.manifest().version(), page);
        return page.toString();
    }

    private static void summary(ReportData data, Page page) {
        Manifest.Counts counts = data.manifest().counts();
        long articles = counts.kept() + counts.dropped();
        page.add("<section class=\"hero\"><h1>");
        if (counts.dropped() == 0) {
            page.add(both("No copies were dropped", "لم تُحذف أي نسخة"));
        } else {
            String share = percent(counts.dropped(), articles);
            page.add(both(share + "% of the articles are copies", share + "&rlm;٪ من المقالات نسخ مكررة"));
        }
        page.add("</h1><p class=\"lead\">", both(
                "Of <b>" + count(articles) + "</b> articles, " + count(counts.dropped())
                        + " carry a report that another article already carries. " + count(counts.kept())
                        + " stay.",
                "قُرئ " + Counted.ARTICLES.arabic(articles) + "، منها " + count(counts.dropped())
                        + " تكرر تقريرا يحمله مقال آخر، ويبقى " + count(counts.kept()) + "."),
                "</p>");
        shareBar(counts, page);
        page.add("<dl class=\"figures\">");
        figure(both("Records read", "سجلات قُرئت"), counts.read(), page);
        figure(both("Kept", "أُبقي عليها"), counts.kept(), page);
        figure(both("Dropped as copies", "حُذفت لأنها نسخ"), counts.dropped(), page);
        figure(both("Rejected, unreadable", "رُفضت لتعذر قراءتها"), counts.rejected(), page);
        figure(both("Clusters", "عناقيد"), counts.clusters(), page);
        figure(both("Pairs compared and linked", "أزواج قورنت ورُبطت"), counts.matches(), page);
        page.add("</dl></section>");
    }

    private static void shareBar(Manifest.Counts counts, Page page) {
        page.add("<div class=\"sharebar\" aria-hidden=\"true\">");
        part("kept", counts.kept(), page);
        part("dropped", counts.dropped(), page);
        part("rejected", counts.rejected(), page);
        page.add("</div>");
    }

    private static void part(String name, long part, Page page) {
        if (part > 0) {
            page.add("<span class=\"", name, "\" style=\"flex-grow:", Long.toString(part), "\"></span>");
        }
    }

    private static void figure(String name, long value, Page page) {
        page.add("<div><dt>", name, "</dt><dd>", count(value), "</dd></div>");
    }

    private static void legend(ReportData data, Page page) {
        page.section("relations", both("What two articles can be to each other", "ما الذي يجمع مقالين"));
        page.add("<p>", both(
                "One threshold cannot tell a copy from tomorrow's weather report, so Shabih compares"
                        + " headline, body, numbers, dates and names, and names what it found.",
                "لا تكفي عتبة تشابه واحدة للتفريق بين النسخة ونشرة طقس الغد، لذلك يقارن شبيه العنوان والنص"
                        + " والأرقام والتواريخ والأسماء، ثم يسمي ما وجده."),
                "</p><ul class=\"legend\">");
        for (Relation relation : Relation.values()) {
            page.add("<li><span class=\"chip ", Json.name(relation), "\">", Bilingual.name(relation),
                    "</span>");
            page.add("<span>", pairs(data.plots().resemblance(relation)), "</span>");
            page.add("<p>", Bilingual.explanation(relation), "</p></li>");
        }
        page.add("</ul>").endSection();
    }

    private static String pairs(List<Long> bins) {
        return Counted.PAIRS.of(bins.stream().mapToLong(Long::longValue).sum());
    }
}
