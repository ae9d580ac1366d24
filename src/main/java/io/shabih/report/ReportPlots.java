package io.shabih.report;

import static io.shabih.report.Bilingual.both;
import static io.shabih.report.Bilingual.count;
import static io.shabih.report.Bilingual.foreign;

import io.shabih.Relation;
import io.shabih.json.Json;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The report's plots, as inline SVG and as bars of plain markup. */
final class ReportPlots {

    /** Upper bounds of the cluster size plot's bins. */
    private static final int[] SIZES = {2, 3, 4, 5, 10, 20, 50, 100};

    private static final List<String> SIZE_LABELS = List.of("2", "3", "4", "5", "6–10", "11–20", "21–50",
            "51–100", "100+");

    private static final List<String> LAG_LABELS = List.of("10 min", "1 h", "3 h", "6 h", "12 h", "1 d",
            "3 d", "7 d", "7+ d");

    private static final List<String> ARABIC_LAG_LABELS = List.of("10 د", "1 س", "3 س", "6 س", "12 س", "يوم",
            "3 أيام", "7 أيام", "أكثر");

    private static final int WIDTH = 440;
    private static final int HEIGHT = 170;
    private static final int BASE = 140;
    private static final int TALLEST = 116;

    private ReportPlots() {}

    static void plots(ReportData.Plots plots, Page page) {
        page.section("plots", both("The run in plots", "التشغيل في رسوم بيانية"))
                .add("<div class=\"plots\">");
        figure(
                both("Clusters by size", "العناقيد بحسب حجمها"),
                both("articles in a cluster", "مقالات العنقود الواحد"),
                columns(sizeBins(plots), SIZE_LABELS, SIZE_LABELS),
                page);
        figure(
                both("Pairs by resemblance of their texts", "الأزواج بحسب تشابه نصيها"),
                both("copies and updates overlap: that is why one threshold is not enough",
                        "تتداخل النسخ والتحديثات، ولذلك لا تكفي عتبة واحدة"),
                resemblance(plots),
                page);
        figure(
                both("How long after the first", "كم تأخرت عن الأول"),
                both("later articles of a cluster; each bar reaches up to its time",
                        "المقالات اللاحقة في العنقود، وكل عمود يمتد حتى زمنه"),
                columns(plots.lags(), LAG_LABELS, ARABIC_LAG_LABELS),
                page);
        sources(plots.sources(), page);
        page.add("</div>").endSection();
    }

    private static void figure(String title, String note, String plot, Page page) {
        page.add("<figure class=\"card\"><figcaption><b>", title, "</b><small>", note,
                "</small></figcaption>");
        page.add(plot, "</figure>");
    }

    private static List<Long> sizeBins(ReportData.Plots plots) {
        long[] bins = new long[SIZES.length + 1];
        plots.clusterSizes().forEach((size, clusters) -> {
            int at = Arrays.binarySearch(SIZES, size);
            bins[at >= 0 ? at : -at - 1] += clusters;
        });
        return Arrays.stream(bins).boxed().toList();
    }

    /** One column a bin with its count on top and its label below. */
    private static String columns(List<Long> counts, List<String> labels, List<String> arabicLabels) {
        long most = Math.max(1, Collections.max(counts));
        double step = (double) WIDTH / counts.size();
        StringBuilder svg = open();
        for (int i = 0; i < counts.size(); i++) {
            double middle = (i + 0.5) * step;
            double height = height(counts.get(i), most);
            svg.append(bar(middle - step * 0.38, BASE - height, step * 0.76, height, "column"));
            svg.append(label(middle, BASE - height - 5, "value",
                    counts.get(i) == 0 ? "" : count(counts.get(i))));
            svg.append(label(middle, BASE + 17, "tick en", labels.get(i)));
            svg.append(label(middle, BASE + 17, "tick ar", arabicLabels.get(i)));
        }
        return svg.append("</svg>").toString();
    }

    /** Stacked columns, a colour a relation. */
    private static String resemblance(ReportData.Plots plots) {
        int binCount = ReportData.Plots.RESEMBLANCE_BINS;
        List<Relation> relations = Arrays.stream(Relation.values()).filter(plots.resemblance()::containsKey)
                .toList();
        long[] sums = new long[binCount];
        relations.forEach(relation -> {
            for (int i = 0; i < binCount; i++) {
                sums[i] += plots.resemblance(relation).get(i);
            }
        });
        long most = Math.max(1, Arrays.stream(sums).max().orElse(1));
        double step = (double) WIDTH / binCount;
        StringBuilder svg = open();
        for (int i = 0; i < binCount; i++) {
            double top = BASE;
            for (Relation relation : relations) {
                double height = height(plots.resemblance(relation).get(i), most);
                top -= height;
                svg.append(bar(i * step + 1, top, step - 2, height, Json.name(relation)));
            }
            svg.append(label((i + 0.5) * step, top - 5, "value", sums[i] == 0 ? "" : shortCount(sums[i])));
        }
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double x = Math.clamp(WIDTH * tenth / 10.0, 8, WIDTH - 8);
            svg.append(label(x, BASE + 17, "tick", String.format(Locale.ROOT, "%.1f", tenth / 10.0)));
        }
        return svg.append("</svg>").append(key(relations)).toString();
    }

    private static String key(List<Relation> relations) {
        StringBuilder key = new StringBuilder("<p class=\"plotkey\">");
        relations.forEach(relation -> key.append("<span><i class=\"")
                .append(Json.name(relation))
                .append("\"></i>")
                .append(Bilingual.name(relation))
                .append("</span>"));
        return key.append("</p>").toString();
    }

    private static void sources(List<ReportData.SourceCount> sources, Page page) {
        page.add("<figure class=\"card\"><figcaption><b>",
                both("Who publishes first, who follows", "من يسبق ومن يتبع"));
        page.add("</b><small>", both("articles in clusters, by source", "مقالات العناقيد بحسب المصدر"));
        page.add("</small></figcaption><table class=\"bars\">");
        long most = sources.stream().mapToLong(ReportData.SourceCount::articles).max().orElse(1);
        for (ReportData.SourceCount source : sources) {
            page.add("<tr><th>",
                    source.source().isEmpty() ? both("no source", "بلا مصدر") : foreign(source.source()));
            page.add("</th><td><span class=\"track\">", piece("first", source.first(), most));
            page.add(piece("later", source.later(), most), piece("unknown", source.unknown(), most));
            page.add("</span></td><td>", count(source.first()), " + ", count(source.later()));
            page.add(" + ", count(source.unknown()), "</td></tr>");
        }
        page.add("</table><p class=\"plotkey\"><span><i class=\"first\"></i>", both("first", "أولا"));
        page.add("</span><span><i class=\"later\"></i>", both("later", "لاحقا"));
        page.add("</span><span><i class=\"unknown\"></i>", both("the dates do not tell", "لا تدل التواريخ"),
                "</span></p></figure>");
    }

    private static String piece(String name, long count, long most) {
        String width = String.format(Locale.ROOT, "%.2f", 100.0 * count / Math.max(1, most));
        return "<span class=\"" + name + "\" style=\"inline-size:" + width + "%\"></span>";
    }

    /** One article among thousands still shows. */
    private static double height(long count, long most) {
        return count == 0 ? 0 : Math.max(1.5, (double) TALLEST * count / most);
    }

    private static StringBuilder open() {
        return new StringBuilder("<svg class=\"plot\" dir=\"ltr\" role=\"img\" viewBox=\"0 0 ")
                .append(WIDTH).append(' ').append(HEIGHT).append("\"><line class=\"axis\" x1=\"0\" x2=\"")
                .append(WIDTH).append("\" y1=\"").append(BASE).append("\" y2=\"").append(BASE).append("\"/>");
    }

    private static String bar(double x, double y, double width, double height, String name) {
        return height == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                        name, x, y, width, height);
    }

    private static String label(double x, double y, String name, String text) {
        return text.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", name, x, y, text);
    }

    /** At most four letters, for narrow columns: 950, 1.2k, 34k, 5.6M. */
    static String shortCount(long count) {
        if (count < 1_000) {
            return Long.toString(count);
        }
        double thousands = count / 1_000.0;
        boolean millions = thousands >= 1_000;
        double value = millions ? thousands / 1_000 : thousands;
        String unit = millions ? "M" : "k";
        return String.format(Locale.ROOT, value < 10 ? "%.1f%s" : "%.0f%s", value, unit);
    }
}
