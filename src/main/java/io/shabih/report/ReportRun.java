package io.shabih.report;

import static io.shabih.report.Bilingual.both;
import static io.shabih.report.Bilingual.count;
import static io.shabih.report.Bilingual.foreign;

import io.shabih.explain.Html;
import io.shabih.json.Manifest;
import java.util.Comparator;
import java.util.Map;

/** The report's last part: what was rejected, what was read, and how to repeat the run. */
final class ReportRun {

    private static final int MAX_REASONS = 20;
    private static final int MAX_INPUTS = 40;
    private static final int MAX_SETTINGS = 60;
    private static final int MAX_COMMAND_LETTERS = 20_000;

    private ReportRun() {}

    static void run(ReportData data, Page page) {
        rejects(data, page);
        page.section("run", both("How to repeat this run", "كيف يُعاد هذا التشغيل"));
        command(data.command(), page);
        page.add("<p>", both(
                "The same articles and settings give the same files, byte for byte, whatever the machine.",
                "المقالات والإعدادات نفسها تعطي الملفات نفسها حرفا بحرف على أي جهاز."),
                "</p><div class=\"pairs\">");
        settings(data.manifest(), page);
        inputs(data.manifest(), page);
        page.add("</div>").endSection();
    }

    /** Whole or not at all: half a command would run, and do something else. */
    private static void command(String command, Page page) {
        if (command.length() > MAX_COMMAND_LETTERS) {
            page.add("<p>", both("The command has too many inputs to be shown here.",
                    "في الأمر مدخلات أكثر من أن تُعرض هنا."), "</p>");
        } else if (!command.isEmpty()) {
            page.add("<pre dir=\"ltr\"><code>", Html.escape(command), "</code></pre>");
        }
    }

    private static void rejects(ReportData data, Page page) {
        if (data.rejectsByReason().isEmpty()) {
            return;
        }
        page.section("rejects", both("Rejected records", "السجلات المرفوضة"));
        page.add("<table class=\"plain\"><thead><tr><th>", both("Reason", "السبب"), "</th><th>");
        page.add(both("Records", "السجلات"), "</th></tr></thead><tbody>");
        data.rejectsByReason().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MAX_REASONS)
                .forEach(reject -> row(foreign(reject.getKey()), count(reject.getValue()), page));
        page.add("</tbody></table>");
        ReportClusters.more(data.rejectsByReason().size() - MAX_REASONS, "rejected.jsonl", page);
        page.endSection();
    }

    private static void settings(Manifest manifest, Page page) {
        page.add("<div><h3>", both("Settings", "الإعدادات"), "</h3><table class=\"plain\"><tbody>");
        manifest.settings().entrySet().stream()
                .limit(MAX_SETTINGS)
                .forEach(setting -> row(foreign(setting.getKey()), foreign(setting.getValue()), page));
        Manifest.Algorithms algorithms = manifest.algorithms();
        row(both("normaliser", "موحِّد الإملاء"), foreign(algorithms.normaliser()), page);
        row(both("shingler", "مجزِّئ النص"), foreign(algorithms.shingler()), page);
        row(both("hash", "دالة التجزئة"), foreign(algorithms.hash()), page);
        row(both("sketch", "البصمة"), foreign(algorithms.sketch()), page);
        row("Shabih", foreign(manifest.version()), page);
        row("Java", foreign(manifest.jdk()), page);
        page.add("</tbody></table></div>");
    }

    private static void inputs(Manifest manifest, Page page) {
        page.add("<div><h3>", both("Inputs", "المدخلات"), "</h3><table class=\"plain\"><thead><tr><th>");
        page.add(both("File", "الملف"), "</th><th>", both("Articles", "المقالات"),
                "</th><th>CRC-32</th></tr></thead><tbody>");
        manifest.inputs().stream().limit(MAX_INPUTS).forEach(input -> {
            page.add("<tr><td>", foreign(input.name()), "</td><td>", count(input.articles()),
                    "</td><td><code>");
            page.add(foreign(input.crc32()), "</code></td></tr>");
        });
        page.add("</tbody></table>");
        ReportClusters.more(manifest.inputs().size() - MAX_INPUTS, "manifest.json", page);
        page.add("</div>");
    }

    private static void row(String name, String value, Page page) {
        page.add("<tr><td>", name, "</td><td>", value, "</td></tr>");
    }
}
