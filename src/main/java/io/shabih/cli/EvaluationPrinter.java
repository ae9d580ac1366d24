package io.shabih.cli;

import io.shabih.json.EvidenceRow;
import io.shabih.json.Json;
import io.shabih.report.Evaluation;
import io.shabih.report.Evaluation.Band;
import io.shabih.report.Evaluation.ByCluster;
import io.shabih.report.Evaluation.Disagreement;
import io.shabih.report.Evaluation.Group;
import io.shabih.report.Evaluation.Interval;
import io.shabih.report.Evaluation.Score;
import io.shabih.report.Evaluation.Share;
import io.shabih.report.Evaluation.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints an evaluation as tables for people or as one JSON object. */
final class EvaluationPrinter {
    private final Evaluation evaluation;
    private final PrintWriter out;

    EvaluationPrinter(Evaluation evaluation, PrintWriter out) {
        this.evaluation = evaluation;
        this.out = out;
    }

    void text() {
        line("judged pairs in the corpus: %d (%d more have an article that is not in it)",
                evaluation.pairCount(), evaluation.missing());
        table("decision on the judged pairs themselves", evaluation.decisions());
        table("decision as a run over the corpus finds it (a pair that no path proposed is unrelated)",
                evaluation.found());
        line("");
        line("95 %% intervals: Wilson's for precision and recall, bootstrap over the pairs (1,000 times) for F1");
        clusters();
        groups();
        worst();
        bands("recall by the resemblance that the pairs' file gives", evaluation.goldBands());
        bands("recall by exact resemblance (exact join of this corpus, distinct texts)",
                evaluation.joinBands());
    }

    private void table(String title, Table table) {
        if (table.scores().isEmpty()) {
            return;
        }
        line("");
        line("%s", title);
        line("%-10s %26s %26s %26s", "label", "precision (95 %)", "recall (95 %)", "F1 (95 %)");
        for (Score score : table.scores()) {
            line("%-10s %26s %26s %26s", score.label(), interval(score.precision()),
                    interval(score.recall()), interval(score.f1(), score.f1Interval()));
        }
        line("%-10s %26s %26s %26s", "macro", "", "", interval(table.macro(), table.macroInterval()));
        confusion(table);
    }

    private void confusion(Table table) {
        line("");
        line("%-22s%s", "judged \\ decided", cells(table.labels(), label -> label));
        for (String label : table.labels()) {
            if (table.confusion().containsKey(label)) {
                line("%-22s%s", label,
                        cells(table.labels(), decided -> Integer.toString(table.count(label, decided))));
            }
        }
    }

    private static String cells(List<String> labels, Function<String, String> cell) {
        return labels.stream().map(label -> String.format(Locale.ROOT, " %9s", cell.apply(label)))
                .collect(Collectors.joining());
    }

    private void clusters() {
        ByCluster clusters = evaluation.clusters();
        clusters.pairs().ifPresent(score -> {
            line("");
            line("clusters: who shares one, of the pairs judged the same and the others");
            line("%-10s %26s %26s %26s", "by", "precision (95 %)", "recall (95 %)", "F1 (95 %)");
            line("%-10s %26s %26s %26s", "pairs", interval(score.precision()), interval(score.recall()),
                    interval(score.f1(), score.f1Interval()));
            line("%-10s %-26s %-26s %.4f", "B³", number(clusters.precision()), number(clusters.recall()),
                    clusters.f1());
            line("mixed clusters, with a pair judged to carry two reports: %d", clusters.mixed());
        });
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private void groups() {
        line("");
        line("%-38s %6s %10s %12s %6s %7s %8s %10s",
                "pairs", "count", "candidates", "one cluster", "same", "update", "related", "unrelated");
        for (Group group : evaluation.groups()) {
            Map<String, Integer> decided = group.decided();
            line("%-38s %6d %10d %12d %6d %7d %8d %10d", group.name().isEmpty() ? "all" : group.name(),
                    group.pairs(), group.candidates(),
                    group.inOneCluster(), count(decided, "same"), count(decided, "update"),
                    count(decided, "related"), count(decided, "unrelated"));
        }
    }

    private void worst() {
        if (evaluation.worst().isEmpty()) {
            return;
        }
        line("");
        line("the worst disagreements: decided otherwise than judged, the surest first; then what the run never compared");
        for (Disagreement pair : evaluation.worst()) {
            line("");
            line("judged %s, decided %s (%.3f)  %s  %s", pair.judged(), pair.decided(), pair.surprise(),
                    TerminalText.plain(pair.idA()), TerminalText.plain(pair.idB()));
            line("  A  %s", TerminalText.plain(pair.titleA()));
            line("  B  %s", TerminalText.plain(pair.titleB()));
            for (EvidenceRow evidence : pair.evidence()) {
                boolean common = evidence.inB().isEmpty() || evidence.inA().equals(evidence.inB());
                line("  %-18s %s", evidence.kind(),
                        TerminalText
                                .plain(common ? evidence.inA() : evidence.inA() + " | " + evidence.inB()));
            }
        }
    }

    private void bands(String title, List<Band> bands) {
        if (bands.isEmpty()) {
            return;
        }
        line("");
        line("%s", title);
        for (Band band : bands) {
            line("  %.1f - %.1f  %7d of %7d found  %s", band.from(), band.to(), band.found().part(),
                    band.found().whole(), interval(band.found()));
        }
        for (double from : new double[] {0.5, 0.8}) {
            Share share = from(bands, from);
            if (share.whole() > 0) {
                line("  >= %.1f     %7d of %7d found  %s", from, share.part(), share.whole(),
                        interval(share));
            }
        }
    }

    private static Share from(List<Band> bands, double from) {
        List<Band> above = bands.stream().filter(band -> band.from() >= from).toList();
        return new Share(
                above.stream().mapToInt(band -> band.found().part()).sum(),
                above.stream().mapToInt(band -> band.found().whole()).sum());
    }

    void json() {
        out.println(Json.text(json -> {
            json.count("pairs", evaluation.pairCount());
            json.count("missing", evaluation.missing());
            json.array("scores", evaluation.decisions().scores(), score -> score(json, score));
            json.array("scoresFound", evaluation.found().scores(), score -> score(json, score));
            json.decimal("macroF1", evaluation.decisions().macro());
            json.decimal("macroF1Found", evaluation.found().macro());
            ByCluster clusters = evaluation.clusters();
            json.object("clusters", () -> {
                clusters.pairs().ifPresent(score -> json.object("pairs", () -> score(json, score)));
                json.decimal("b3Precision", clusters.precision());
                json.decimal("b3Recall", clusters.recall());
                json.decimal("b3F1", clusters.f1());
                json.count("mixed", clusters.mixed());
            });
            json.array("worst", evaluation.worst(), pair -> {
                json.text("a", pair.idA());
                json.text("b", pair.idB());
                json.text("judged", pair.judged());
                json.text("decided", pair.decided());
                json.decimal("surprise", pair.surprise());
                json.text("titleA", pair.titleA());
                json.text("titleB", pair.titleB());
                json.array("evidence", pair.evidence(), evidence -> evidence.write(json));
            });
            json.array("groups", evaluation.groups(), group -> {
                json.text("name", group.name());
                json.count("pairs", group.pairs());
                json.count("candidates", group.candidates());
                json.count("inOneCluster", group.inOneCluster());
                group.decided().forEach(json::count);
            });
            json.array("goldBands", evaluation.goldBands(), band -> band(json, band));
            json.array("joinBands", evaluation.joinBands(), band -> band(json, band));
        }));
    }

    private static void score(Json json, Score score) {
        json.text("label", score.label());
        json.decimal("precision", score.precision().value());
        json.decimal("recall", score.recall().value());
        json.decimal("f1", score.f1());
        json.decimal("f1Low", score.f1Interval().low());
        json.decimal("f1High", score.f1Interval().high());
        json.count("judged", score.judged());
    }

    private static void band(Json json, Band band) {
        json.decimal("from", band.from());
        json.decimal("to", band.to());
        json.count("found", band.found().part());
        json.count("pairs", band.found().whole());
        json.decimal("recall", band.found().value());
    }

    private static int count(Map<String, Integer> row, String label) {
        return row.getOrDefault(label, 0);
    }

    private static String interval(Share share) {
        return interval(share.value(), new Interval(share.low(), share.high()));
    }

    private static String interval(double value, Interval interval) {
        return String.format(Locale.ROOT, "%.4f (%.4f to %.4f)", value, interval.low(), interval.high());
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
