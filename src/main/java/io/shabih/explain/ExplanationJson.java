package io.shabih.explain;

import io.shabih.Article;
import io.shabih.Decision;
import io.shabih.Match;
import io.shabih.json.Certainty;
import io.shabih.json.EvidenceRow;
import io.shabih.json.Json;
import io.shabih.normalize.StepTrace;
import io.shabih.verify.Measures;
import io.shabih.verify.Verification;
import java.util.List;
import java.util.Locale;

/** Why two articles match or do not, as JSON. Thread-safe: no state. */
public final class ExplanationJson {
    private static final int MOST_SHINGLES = 50;

    private ExplanationJson() {}

    /**
     * {@code {"a","b","relation","probability","certainty","rule","copy","measures","conflicts","probabilities","features","finding","headline",
     * "body","stepsA","stepsB","shingles"}}: {@code relation} is what {@code a} is to {@code b}, {@code null} where they
     * have nothing in common, and then nothing is said of how sure that is; {@code headline} and {@code body} are aligned segments {@code {"kind","a","b","number"}}.
     */
    public static void explanation(Explanation why, Json json) {
        json.object("a", () -> article(why.a(), json));
        json.object("b", () -> article(why.b(), json));
        decision(why.verification(), json);
        finding(why.finding(), json);
        json.array("headline", why.headline(), segment -> segment(segment, json));
        json.array("body", why.body(), segment -> segment(segment, json));
        json.texts("stepsA", names(why.stepsA()));
        json.texts("stepsB", names(why.stepsB()));
        json.object("shingles", () -> {
            shingles("shared", why.shingles().shared(), json);
            shingles("onlyA", why.shingles().onlyA(), json);
            shingles("onlyB", why.shingles().onlyB(), json);
        });
    }

    private static void article(Article article, Json json) {
        json.text("id", article.id())
                .text("title", article.title())
                .text("source", article.source())
                .date(article);
    }

    private static void decision(Verification verification, Json json) {
        json.textOrNull("relation", verification.relation().map(Json::name));
        verification.relation().ifPresent(_ -> {
            Match match = verification.toMatch("a", "b");
            json.decimal("probability", match.probability());
            Certainty.of(match).write(json);
        });
        Decision decision = verification.decision();
        json.text("rule", decision.rule().word());
        json.flag("copy", verification.isCopy());
        json.object("measures", () -> measures(verification.measures(), json));
        json.array("conflicts", EvidenceRow.texts(verification), row -> row.write(json));
        json.object("probabilities",
                () -> decision.probabilities().ifPresent(likely -> likely.forEach(json::decimal)));
        json.object("features", () -> decision.features().forEach(json::decimal));
    }

    private static void measures(Measures measures, Json json) {
        json.decimal("resemblance", measures.resemblance())
                .decimal("containmentA", measures.containmentA())
                .decimal("containmentB", measures.containmentB())
                .decimal("headlineResemblance", measures.headlineResemblance())
                .count("shinglesInBoth", measures.sharedCount())
                .count("shinglesInA", measures.countA())
                .count("shinglesInB", measures.countB());
    }

    private static void finding(Explanation.Finding finding, Json json) {
        json.object("finding", () -> json
                .decimal("estimatedResemblance", finding.estimatedResemblance())
                .count("sharedBands", finding.sharedBands())
                .count("bands", finding.bands())
                .count("sharedSamples", finding.sharedSamples())
                .decimal("headlineResemblance", finding.headlineResemblance()));
    }

    private static void segment(Segment segment, Json json) {
        json.text("kind", segment.kind().name().toLowerCase(Locale.ROOT))
                .text("a", segment.a())
                .text("b", segment.b())
                .flag("number", segment.changesNumber());
    }

    private static List<String> names(List<StepTrace> steps) {
        return steps.stream().map(step -> step.step().kebabName()).toList();
    }

    private static void shingles(String name, List<String> shingles, Json json) {
        json.object(name, () -> json
                .count("count", shingles.size())
                .texts("first", shingles.stream().limit(MOST_SHINGLES).toList()));
    }
}
