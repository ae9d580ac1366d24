package io.shabih.out;

import static io.shabih.out.Bilingual.both;
import static io.shabih.out.Bilingual.count;
import static io.shabih.out.Bilingual.foreign;
import static io.shabih.out.Bilingual.percent;

import io.shabih.Relation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
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

    /** Switches the language and remembers it on this machine; starts in the browser's. */
    private static final String SCRIPT = """
            (function () {
              var root = document.documentElement, key = 'shabih-language';
              function show(language) {
                root.lang = language;
                root.dir = language === 'ar' ? 'rtl' : 'ltr';
              }
              function saved() { try { return localStorage.getItem(key); } catch (e) { return null; } }
              var chosen = location.hash === '#ar' ? 'ar' : location.hash === '#en' ? 'en' : saved();
              show(chosen || (/^ar/.test(navigator.language) ? 'ar' : 'en'));
              addEventListener('DOMContentLoaded', function () {
                var button = document.getElementById('language');
                button.hidden = false;
                button.addEventListener('click', function () {
                  show(root.lang === 'ar' ? 'en' : 'ar');
                  try { localStorage.setItem(key, root.lang); } catch (e) { /* private mode */ }
                });
              });
            })();
            """;

    private static final String LOGO = """
            <svg class="logo" viewBox="0 0 40 40" aria-hidden="true">\
            <rect x="4" y="4" width="23" height="23" rx="6"/>\
            <rect x="13" y="13" width="23" height="23" rx="6"/></svg>""";

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
        head(page);
        page.add("<header class=\"top\"><a class=\"brand\" href=\"#top\">", LOGO);
        page.add("<b>Shabih</b> <b lang=\"ar\">شبيه</b></a>");
        page.add("<button id=\"language\" type=\"button\" hidden>");
        page.add(both("<span lang=\"ar\">العربية</span>", "<span lang=\"en\">English</span>"),
                "</button></header>");
        page.add("<main id=\"top\">");
        summary(data, page);
        ReportClusters.alarms(data, page);
        legend(data, page);
        ReportClusters.largest(data, page);
        new ReportPairs(normalise).examples(data, page);
        ReportFurniture.learned(data, page);
        ReportPlots.plots(data.plots(), page);
        ReportRun.run(data, page);
        page.add("</main><footer>", both("Made by Shabih", "من إعداد شبيه"), " ");
        page.add(foreign(data.manifest().version()), " · ");
        page.add(both("nothing on this page leaves your machine", "لا يغادر شيء من هذه الصفحة جهازك"));
        return page.add("</footer></body></html>\n").toString();
    }

    private static void head(Page page) {
        page.add("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\"><head><meta charset=\"utf-8\">\n");
        page.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.add("<meta name=\"color-scheme\" content=\"light dark\">\n");
        page.add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        page.add("style-src 'unsafe-inline'; script-src 'sha256-", sha256(SCRIPT), "'\">\n");
        page.add("<title>Shabih شبيه · Report</title>\n<style>\n", styleSheet(), "</style>\n");
        page.add("<script>", SCRIPT, "</script></head>\n<body>\n");
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
                "Of " + count(articles) + " articles, " + count(counts.dropped())
                        + " carry a report that another article already carries. " + count(counts.kept())
                        + " stay.",
                "قُرئ " + count(articles) + " من المقالات، منها " + count(counts.dropped())
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
            page.add("<b>", pairs(data.plots().resemblance(relation)), "</b>");
            page.add("<p>", Bilingual.explanation(relation), "</p></li>");
        }
        page.add("</ul>").endSection();
    }

    private static String pairs(List<Long> bins) {
        String pairs = count(bins.stream().mapToLong(Long::longValue).sum());
        return both(pairs + " <small>pairs</small>", pairs + " <small>من الأزواج</small>");
    }

    private static String styleSheet() {
        try (InputStream style = Objects.requireNonNull(Report.class.getResourceAsStream("report.css"),
                "report.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
