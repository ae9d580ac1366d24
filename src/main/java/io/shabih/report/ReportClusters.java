package io.shabih.report;

import static io.shabih.report.Bilingual.alone;
import static io.shabih.report.Bilingual.both;
import static io.shabih.report.Bilingual.chip;
import static io.shabih.report.Bilingual.count;
import static io.shabih.report.Bilingual.foreign;
import static io.shabih.report.Bilingual.share;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.Dated;
import io.shabih.explain.Html;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The report's clusters: what looks wrong first, then the largest with their members. */
final class ReportClusters {

    private static final int MAX_CLUSTERS = 20;
    private static final int MAX_WARNINGS = 20;
    private static final int MAX_EXCERPT_LETTERS = 280;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter
            .ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ReportClusters() {}

    static void alarms(ReportData data, Page page) {
        List<ReportData.TopCluster> suspicious = data.clusters().stream()
                .filter(top -> !top.alarm().isEmpty())
                .limit(MAX_CLUSTERS)
                .toList();
        List<String> warnings = data.manifest().warnings();
        if (suspicious.isEmpty() && warnings.isEmpty()) {
            return;
        }
        page.add("<section class=\"alarm\" id=\"alarms\"><h2>", both("Look at these first", "ابدأ بهذه"),
                "</h2><ul>");
        for (ReportData.TopCluster top : suspicious) {
            page.add("<li><b>", foreign(headline(top.representative())), "</b> · ");
            page.add(foreign(top.cluster().id()), "<br>", foreign(top.alarm()), "</li>");
        }
        warnings.stream().limit(MAX_WARNINGS).forEach(warning -> page.add("<li>", foreign(warning), "</li>"));
        more(warnings.size() - MAX_WARNINGS, "manifest.json", page);
        page.add("</ul>").endSection();
    }

    static void largest(ReportData data, Page page) {
        page.section("clusters", both("The largest clusters", "أكبر العناقيد"));
        if (data.clusters().isEmpty()) {
            page.add("<p class=\"empty\">", both(
                    "No two articles carry the same report.", "لا يحمل مقالان التقرير نفسه."), "</p>");
        } else {
            page.add("<p>", both(
                    "A cluster is one report and the articles that carry it. Each was compared with the"
                            + " representative itself; nothing is here because of a chain. The relation says"
                            + " what the article is to the representative: one that contains it holds its"
                            + " text inside a longer one.",
                    "العنقود تقرير واحد والمقالات التي تحمله. قورن كل مقال بالمقال الممثل مباشرة، فلا يدخل"
                            + " العنقود شيء بالتسلسل. وتبيّن الصلة ما يكون المقال بالنسبة إلى الممثل: فالذي"
                            + " يتضمّنه يضم نصه ضمن نص أطول."),
                    "</p>");
        }
        data.clusters().stream().limit(MAX_CLUSTERS).forEach(top -> cluster(top, page));
        more(data.manifest().counts().clusters() - Math.min(MAX_CLUSTERS, data.clusters().size()),
                "clusters.jsonl", page);
        page.endSection();
    }

    private static void cluster(ReportData.TopCluster top, Page page) {
        ClusterExcerpt cluster = top.cluster();
        page.add("<article class=\"card\"><h3 dir=\"auto\">", alone(headline(top.representative())), "</h3>");
        page.add("<p class=\"facts\"><span>", Counted.ARTICLES.of(cluster.size()), "</span><span>");
        page.add(Counted.SOURCES.of(cluster.sourceCount()), "</span><span><b>", share(cluster.cohesion()),
                "</b> ");
        page.add(both("mean resemblance", "متوسط التشابه"), "</span></p>");
        if (!top.representative().body().isBlank()) {
            String excerpt = Html.clip(Html.readable(top.representative().body()).strip(),
                    MAX_EXCERPT_LETTERS);
            page.add("<p class=\"excerpt\" dir=\"auto\">", Html.escape(excerpt), "</p>");
        }
        members(cluster, page);
        page.add("</article>");
    }

    private static void members(ClusterExcerpt cluster, Page page) {
        page.add("<table class=\"members\"><thead><tr><th>", both("Relation", "الصلة"));
        page.add("</th><th>", both("Headline", "العنوان"), "</th><th>", both("Source", "المصدر"),
                "</th><th>");
        page.add(both("Date, UTC", "التاريخ، ت.ع.م"), "</th><th>", both("Resemblance", "التشابه"));
        page.add("</th></tr></thead><tbody>");
        cluster.members().forEach(member -> member(member, cluster.representative(), page));
        page.add("</tbody></table>");
        more(cluster.size() - cluster.members().size(), "clusters.jsonl", page);
    }

    private static void member(Cluster.Member member, String representative, Page page) {
        boolean first = member.id().equals(representative);
        page.add(first ? "<tr class=\"representative\"><td>" : "<tr><td>");
        page.add(first
                ? "<span class=\"chip star\">" + both("Representative", "الممثل") + "</span>"
                : chip(member.relation()));
        page.add("</td><td dir=\"auto\">", alone(member.title().isEmpty() ? member.id() : member.title()));
        page.add("</td><td>", foreign(member.source()), "</td><td>", date(member), "</td><td>");
        page.add(share(member.resemblance()), "</td></tr>");
    }

    /** The headline, or the body's beginning where there is none. */
    static String headline(Article article) {
        return article.title().isBlank() ? article.body().strip() : article.title().strip();
    }

    static String date(Dated of) {
        return of.isoDate().map(date -> "<time dir=\"ltr\" datetime=\"" + date + "\">"
                + of.date().filter(_ -> of.hasTime()).map(MINUTE::format).orElse(date) + "</time>")
                .orElse("–");
    }

    static void more(long hidden, String file, Page page) {
        if (hidden > 0) {
            page.add("<p class=\"more\">", both(
                    "and " + count(hidden) + " more in <code>" + file + "</code>",
                    "والبقية (" + count(hidden) + ") في <code>" + file + "</code>"), "</p>");
        }
    }
}
