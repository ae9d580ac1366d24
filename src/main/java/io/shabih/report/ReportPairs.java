package io.shabih.report;

import static io.shabih.report.Bilingual.alone;
import static io.shabih.report.Bilingual.both;
import static io.shabih.report.Bilingual.foreign;
import static io.shabih.report.Bilingual.share;

import io.shabih.Article;
import io.shabih.Match;
import io.shabih.Measured;
import io.shabih.Relation;
import io.shabih.explain.Alignment;
import io.shabih.explain.Html;
import io.shabih.explain.Segment;
import io.shabih.json.EvidenceRow;
import io.shabih.json.Json;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The report's example pairs: two texts side by side, and what decided. */
final class ReportPairs {

    private static final int MAX_PAIRS = 24;
    private static final int MAX_SEGMENTS = 80;
    private static final int MAX_EVIDENCE = 12;
    private static final int MAX_URL_LETTERS = 2_000;
    private static final int CONTEXT_WORDS = 14;
    private static final int MAX_DIFF_LETTERS = 24_000;

    private final UnaryOperator<String> normalise;

    ReportPairs(UnaryOperator<String> normalise) {
        this.normalise = normalise;
    }

    void examples(ReportData data, Page page) {
        List<ReportData.ExamplePair> pairs = data.pairs().stream().limit(MAX_PAIRS).toList();
        if (pairs.isEmpty()) {
            return;
        }
        page.section("copies", both("Copies, side by side", "النسخ جنبا إلى جنب"));
        page.add("<p class=\"key\"><i class=\"nth\">1</i> <del>", both("only in the first", "في الأول وحده"),
                "</del> <i class=\"nth\">2</i> <ins>");
        page.add(both("only in the second", "في الثاني وحده"), "</ins> <ins class=\"changed\">");
        page.add(both("changed", "تبدّل"), "</ins> <mark class=\"spelling\">");
        page.add(both("spelt otherwise, same word", "الكلمة نفسها بإملاء آخر"),
                "</mark> <span class=\"fold\">⋯ 40 ⋯</span> ");
        page.add(both("equal words left out", "كلمات متطابقة لم تُعرض"), "</p>");
        some(pairs, Relation::sameReport, page);
        page.endSection();
        page.section("updates", both("Alike, but not copies", "متشابهة وليست نسخا"));
        page.add("<p>", both(
                "These stay. The evidence says which fact differs.",
                "تبقى هذه كلها، والقرائن تبيّن ما اختلف من الوقائع."),
                "</p>");
        some(pairs, relation -> !relation.sameReport(), page);
        page.endSection();
    }

    private void some(List<ReportData.ExamplePair> pairs, Predicate<Relation> wanted, Page page) {
        List<ReportData.ExamplePair> chosen = pairs.stream()
                .filter(pair -> wanted.test(pair.match().relation())).toList();
        if (chosen.isEmpty()) {
            page.add("<p class=\"empty\">", both("None in this run.", "لا شيء منها في هذا التشغيل."), "</p>");
        }
        Set<Relation> shown = EnumSet.noneOf(Relation.class);
        for (ReportData.ExamplePair pair : chosen) {
            pair(pair, shown.add(pair.match().relation()) ? " open" : "", page);
        }
    }

    private void pair(ReportData.ExamplePair pair, String open, Page page) {
        Match match = pair.match();
        page.add("<details class=\"card pair\"", open, "><summary>");
        page.add("<span class=\"chip ", Json.name(match.relation()), "\">", Bilingual.name(match.relation()),
                "</span>");
        page.add("<span class=\"headline\" dir=\"auto\">", alone(ReportClusters.headline(pair.a())),
                "</span></summary>");
        evidence(match, page);
        page.add("<div class=\"origins\" dir=\"rtl\">");
        origin("1", pair.a(), page);
        origin("2", pair.b(), page);
        page.add("</div><div class=\"headlines\">", diff(pair.a().title(), pair.b().title()), "</div>");
        page.add(diff(pair.a().body(), pair.b().body()), "</details>");
    }

    private static void evidence(Match match, Page page) {
        page.add("<p class=\"facts\"><span><b>", share(match.resemblance()), "</b> ");
        page.add(match.measured().text() == Measured.Text.HEADLINES
                ? both("resemblance of the headlines, one has no text", "تشابه العنوانين إذ لا نص لأحدهما")
                : both("resemblance of the texts", "تشابه النصين"), "</span><span><b>");
        page.add(share(match.headlineResemblance()), "</b> ", both("of the headlines", "تشابه العنوانين"));
        page.add("</span><span><b>", share(match.containmentA()), "</b> ",
                both("of the first in the second", "من الأول في الثاني"));
        page.add("</span><span><b>", share(match.containmentB()), "</b> ",
                both("of the second in the first", "من الثاني في الأول"));
        page.add("</span></p>");
        page.add("<table class=\"evidence\"><thead><tr><th>", both("What decided", "ما حسم الأمر"),
                "</th><th>");
        page.add("<i class=\"nth\">1</i>" + both("First", "الأول"), "</th><th>", "<i class=\"nth\">2</i>",
                both("Second", "الثاني"), "</th></tr></thead><tbody>");
        EvidenceRow.of(match).stream().limit(MAX_EVIDENCE)
                .forEach(row -> evidence(row, page));
        page.add("</tbody></table>");
    }

    /** What is of the pair, such as the rule, goes across both columns. */
    private static void evidence(EvidenceRow row, Page page) {
        page.add("<tr><td><code>", foreign(row.kind()), "</code></td>");
        if (row.isOfPair()) {
            page.add("<td colspan=\"2\" dir=\"ltr\">", foreign(row.inA()), "</td></tr>");
        } else {
            page.add("<td>", foreign(row.inA()), "</td><td>", foreign(row.inB()), "</td></tr>");
        }
    }

    private static void origin(String nth, Article article, Page page) {
        page.add("<p><i class=\"nth\">", nth, "</i>", foreign(article.source()), " · ",
                ReportClusters.date(article), " · ");
        String url = article.url();
        if (url.length() <= MAX_URL_LETTERS && url.matches("https?://[^\\s]+")) {
            page.add("<a href=\"", Html.escape(url), "\" target=\"_blank\" rel=\"noopener noreferrer\">");
            page.add(foreign(article.id()), "</a></p>");
        } else {
            page.add(foreign(article.id()), "</p>");
        }
    }

    private String diff(String a, String b) {
        List<Segment> segments = Alignment.of(Html.readable(a), Html.readable(b), normalise);
        if (segments.isEmpty()) {
            return "";
        }
        List<Segment> shown = segments.subList(0, Math.min(MAX_SEGMENTS, segments.size()));
        String diff = HtmlDiff.excerpt(CONTEXT_WORDS).render(shown);
        if (diff.length() > MAX_DIFF_LETTERS) {
            return note(both("too much differs to show it here", "الاختلاف أكبر من أن يُعرض هنا"));
        }
        return shown.size() == segments.size()
                ? diff
                : diff + note(both("more differences follow further down the texts",
                        "تتبعها فروق أخرى في بقية النصين"));
    }

    private static String note(String words) {
        return "<p class=\"more\">" + words + " · <code>shabih explain</code></p>";
    }
}
