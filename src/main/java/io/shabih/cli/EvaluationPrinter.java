package io.shabih.cli;

import io.shabih.engine.Evaluation;
import io.shabih.engine.Evaluation.Band;
import io.shabih.engine.Evaluation.Group;
import io.shabih.engine.Evaluation.Score;
import io.shabih.engine.Evaluation.Share;
import io.shabih.engine.Evaluation.Table;
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
        groups();
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
        line("%-10s %28s %28s %7s", "label", "precision (95 %)", "recall (95 %)", "F1");
        for (Score score : table.scores()) {
            line("%-10s %28s %28s %7.3f",
                    score.label(), interval(score.precision()), interval(score.recall()), score.f1());
        }
        double macro = table.scores().stream().mapToDouble(Score::f1).average().orElse(0);
        line("%-10s %28s %28s %7.3f", "macro", "", "", macro);
        confusion(table);
    }

    private void confusion(Table table) {
        List<String> labels = table.confusion().containsKey("story")
                ? Evaluation.STORY_LABELS
                : Evaluation.LABELS;
        line("");
        line("%-22s%s", "judged \\ decided", cells(labels, label -> label));
        for (String label : labels) {
            Map<String, Integer> row = table.confusion().getOrDefault(label, Map.of());
            if (!row.isEmpty()) {
                line("%-22s%s", label, cells(labels, decided -> Integer.toString(count(row, decided))));
            }
        }
    }

    private static String cells(List<String> labels, Function<String, String> cell) {
        return labels.stream().map(label -> String.format(Locale.ROOT, " %9s", cell.apply(label)))
                .collect(Collectors.joining());
    }

    private void groups() {
        line("");
        line("%-38s %6s %12s %6s %7s %8s %10s",
                "pairs", "count", "one cluster", "same", "update", "related", "unrelated");
        for (Group group : evaluation.groups()) {
            Map<String, Integer> decided = group.decided();
            line("%-38s %6d %12d %6d %7d %8d %10d", group.name().isEmpty() ? "all" : group.name(),
                    group.pairs(),
                    group.inOneCluster(), count(decided, "same"), count(decided, "update"),
                    count(decided, "related"), count(decided, "unrelated"));
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
        JsonOut json = new JsonOut(out);
        json.object(() -> {
            json.field("pairs", evaluation.pairCount());
            json.field("missing", evaluation.missing());
            json.array("scores", evaluation.decisions().scores(), score -> score(json, score));
            json.array("scoresFound", evaluation.found().scores(), score -> score(json, score));
            json.array("groups", evaluation.groups(), group -> {
                json.field("name", group.name());
                json.field("pairs", group.pairs());
                json.field("inOneCluster", group.inOneCluster());
                group.decided().forEach(json::field);
            });
            json.array("goldBands", evaluation.goldBands(), band -> band(json, band));
            json.array("joinBands", evaluation.joinBands(), band -> band(json, band));
        });
    }

    private static void score(JsonOut json, Score score) {
        json.field("label", score.label());
        json.field("precision", score.precision().value());
        json.field("recall", score.recall().value());
        json.field("f1", score.f1());
        json.field("judged", score.judged());
    }

    private static void band(JsonOut json, Band band) {
        json.field("from", band.from());
        json.field("to", band.to());
        json.field("found", band.found().part());
        json.field("pairs", band.found().whole());
        json.field("recall", band.found().value());
    }

    private static int count(Map<String, Integer> row, String label) {
        return row.getOrDefault(label, 0);
    }

    private static String interval(Share share) {
        return String.format(Locale.ROOT, "%.4f (%.4f to %.4f)", share.value(), share.low(), share.high());
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
