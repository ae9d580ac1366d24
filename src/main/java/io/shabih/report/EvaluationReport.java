package io.shabih.report;

import io.shabih.ShabihException;

import static io.shabih.report.Bilingual.alone;
import static io.shabih.report.Bilingual.both;
import static io.shabih.report.Bilingual.count;
import static io.shabih.report.Bilingual.foreign;

import io.shabih.files.OutputFile;
import io.shabih.json.EvidenceRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes an evaluation for people: one page that looks like {@code report.html} and needs no network.
 *
 * <pre>{@code
 * EvaluationReport.write(evaluation, version, Path.of("evaluation.html"));
 * }</pre>
 *
 * <p>Below 1 MB however long the headlines; equal evaluations give equal bytes.
 */
public final class EvaluationReport {
    private static final int MAX_PARTS = 64;

    private final Evaluation evaluation;
    private final Page page = new Page();

    private EvaluationReport(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * Writes the page, whole or not at all.
     *
     * @throws ShabihException if it cannot be written
     */
    public static void write(Evaluation evaluation, String version, Path file) {
        OutputFile.write(file,
                new EvaluationReport(evaluation).page(version).getBytes(StandardCharsets.UTF_8));
    }

    private String page(String version) {
        PageFrame.begin("Evaluation", page);
        page.add("<section class=\"hero\"><h1>",
                both("Decisions against judgements", "القرارات في ميزان المحكّمين"));
        page.add("</h1><p class=\"lead\">", both(
                "Held against " + count(evaluation.pairCount()) + " judged pairs.",
                "قورنت القرارات بأحكام " + count(evaluation.pairCount()) + " من الأزواج."));
        if (evaluation.missing() > 0) {
            page.add(" ", both(
                    count(evaluation.missing()) + " more have an article that is not in the corpus.",
                    "وهناك " + count(evaluation.missing()) + " من الأزواج غاب أحد مقاليها عن المدونة."));
        }
        page.add("</p></section>");
        table("decisions", both("The judged pairs themselves", "الأزواج المحكَّمة نفسها"),
                evaluation.decisions());
        table("found", both("As a run over the corpus finds them", "كما يجدها تشغيل على المدونة كلها"),
                evaluation.found());
        worst();
        PageFrame.end(version, page);
        return page.toString();
    }

    private void table(String id, String heading, Evaluation.Table table) {
        if (table.scores().isEmpty()) {
            return;
        }
        page.section(id, heading).add("<table><thead><tr><th>", both("Judged", "الحكم"), "</th><th>");
        page.add(both("Precision", "الدقة"), "</th><th>", both("Recall", "الاستدعاء"), "</th><th>F1</th>");
        for (String label : table.labels()) {
            page.add("<th>", both("decided ", "قُرّر "), foreign(label), "</th>");
        }
        page.add("</tr></thead><tbody>");
        for (Evaluation.Score score : table.scores()) {
            page.add("<tr><td>", foreign(score.label()), "</td>");
            figure(score.precision().value(), score.precision().low(), score.precision().high());
            figure(score.recall().value(), score.recall().low(), score.recall().high());
            figure(score.f1(), score.f1Interval().low(), score.f1Interval().high());
            for (String decided : table.labels()) {
                page.add("<td>", count(table.count(score.label(), decided)), "</td>");
            }
            page.add("</tr>");
        }
        page.add("<tr><td>", both("mean", "المتوسط"), "</td><td></td><td></td>");
        figure(table.macro(), table.macroInterval().low(), table.macroInterval().high());
        page.add("<td></td>".repeat(table.labels().size()), "</tr></tbody></table><p class=\"more\">", both(
                "In brackets, 95% intervals: Wilson's for precision and recall; for F1 the bootstrap over the"
                        + " pairs, drawn 1,000 times.",
                "بين قوسين مجالات الثقة 95&rlm;٪: طريقة ويلسون للدقة والاستدعاء، وإعادة سحب الأزواج ألف مرة لقيمة F1."),
                "</p>").endSection();
    }

    private void figure(double value, double low, double high) {
        page.add(String.format(Locale.ROOT,
                "<td><b>%.3f</b> <small dir=\"ltr\">(%.3f – %.3f)</small></td>", value, low, high));
    }

    private void worst() {
        if (evaluation.worst().isEmpty()) {
            return;
        }
        page.section("worst", both("The worst disagreements", "أشد مواضع الخلاف"));
        page.add("<p>",
                both("Decided otherwise than judged, the surest first; then what the run never compared.",
                        "أزواج قُرر فيها غير ما حُكم به، وأولها أشدها يقينا، ثم ما لم يقارنه التشغيل أصلا."),
                "</p>");
        for (Evaluation.Disagreement pair : evaluation.worst()) {
            page.add("<details class=\"card pair\"><summary><span class=\"chip\">");
            page.add(foreign(pair.judged()), " → ", foreign(pair.decided()), "</span>");
            page.add("<span class=\"headline\" dir=\"auto\">", alone(pair.titleA()), "<br>");
            page.add(alone(pair.titleB()), "</span></summary>");
            page.add("<p><i class=\"nth\">1</i>", foreign(pair.idA()), " <i class=\"nth\">2</i>");
            page.add(foreign(pair.idB()), "</p>");
            page.add("<table class=\"evidence\"><thead><tr><th>", both("What decided", "ما حسم الأمر"));
            page.add(
                    "</th><th><i class=\"nth\">1</i></th><th><i class=\"nth\">2</i></th></tr></thead><tbody>");
            pair.evidence().forEach(this::row);
            page.add("</tbody></table></details>");
        }
        page.endSection();
    }

    /** Features have many parts, each below the other. */
    private void row(EvidenceRow evidence) {
        page.add("<tr><td><code>", foreign(evidence.kind()), "</code></td>");
        if (evidence.inB().isEmpty()) {
            page.add("<td colspan=\"2\">");
            for (String part : evidence.inA().split(" ", MAX_PARTS)) {
                page.add(foreign(part), " ");
            }
            page.add("</td></tr>");
        } else {
            page.add("<td>", foreign(evidence.inA()), "</td><td>", foreign(evidence.inB()), "</td></tr>");
        }
    }
}
