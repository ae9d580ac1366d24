package io.shabih.out;

import static io.shabih.out.Bilingual.alone;
import static io.shabih.out.Bilingual.both;
import static io.shabih.out.Bilingual.count;
import static io.shabih.out.Bilingual.foreign;
import static io.shabih.out.Bilingual.percent;

import io.shabih.explain.Html;

/** The report's furniture: the lines that did not count as shared text, for the reader to judge. */
final class ReportFurniture {

    private static final int MAX_LINES = 100;
    private static final int MAX_LINE_LETTERS = 300;

    private ReportFurniture() {}

    static void learned(ReportData data, Page page) {
        page.section("furniture", both("News furniture", "أثاث الصفحات"));
        if (data.furniture().isEmpty()) {
            page.add("<p class=\"empty\">", both(
                    "No source has a line of its own in many articles.",
                    "لا يكرر أي مصدر سطرا بعينه في مقالات كثيرة."), "</p>").endSection();
            return;
        }
        page.add("<p>", both(
                "Lines that one source puts into many articles of different stories, learned from this corpus."
                        + " They do not count when two articles are compared; the resemblance reported is"
                        + " still that of the whole texts. A line that belongs to the reports themselves"
                        + " should not be here.",
                "سطور يضعها مصدر واحد في مقالات كثيرة من قصص مختلفة، تعلّمها شبيه من هذه المجموعة. لا"
                        + " تُحتسب عند مقارنة مقالين، أما التشابه المعروض فيبقى تشابه النصين كاملين. وإن كان"
                        + " أحد السطور من صلب التقارير فليس هنا مكانه."),
                "</p><table class=\"plain\"><thead><tr><th>");
        page.add(both("Line", "السطر"), "</th><th>", both("Source", "المصدر"), "</th><th>");
        page.add(both("Articles", "المقالات"), "</th><th>", both("Of the source's", "من مقالات المصدر"));
        page.add("</th><th>", both("For example", "مثال"), "</th></tr></thead><tbody>");
        data.furniture().stream().limit(MAX_LINES).forEach(line -> line(line, page));
        page.add("</tbody></table>");
        int more = data.furniture().size() - MAX_LINES;
        if (more > 0) {
            page.add("<p class=\"more\">", both("and " + count(more) + " more", "و" + count(more) + " غيرها"),
                    "</p>");
        }
        page.endSection();
    }

    private static void line(ReportData.FurnitureLine line, Page page) {
        page.add("<tr><td dir=\"auto\">", Html.escape(Html.clip(line.line(), MAX_LINE_LETTERS)));
        page.add("</td><td>", foreign(line.source()), "</td><td>", count(line.articles()), "</td><td>");
        String share = percent(line.articles(), line.articlesOfSource());
        page.add(both(share + "%", share + "&rlm;٪"));
        page.add("</td><td dir=\"auto\">", alone(ReportClusters.headline(line.example())), "<br>");
        page.add(foreign(line.example().id()), "</td></tr>");
    }
}
