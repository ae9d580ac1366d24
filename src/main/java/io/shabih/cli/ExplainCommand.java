package io.shabih.cli;

import io.shabih.Article;
import io.shabih.Decision.Probabilities;
import io.shabih.Evidence;
import io.shabih.Measured;
import io.shabih.Relation;
import io.shabih.engine.Shabih;
import io.shabih.explain.Explanation;
import io.shabih.explain.Segment;
import io.shabih.explain.TextDiff;
import io.shabih.index.ArticleIndex;
import io.shabih.normalize.StepTrace;
import io.shabih.verify.Measures;
import io.shabih.verify.Verification;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shabih explain}: why two articles match or do not; of one article of an index, the way of its cluster. */
@Command(
        name = "explain",
        description = "Show two articles aligned, all numbers, and the rule that decided; or of one article of an index who"
                + " carried its report first, who followed, and what each changed.",
        footer = {
            "",
            "Examples: shabih explain --in news.jsonl reuters-17 bbc-4",
            "          shabih explain --index news.index reuters-17"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int MOST_SHINGLES = 8;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Place place = new Place();

    @Parameters(index = "0", paramLabel = "ID_A", description = "Id of the one article.")
    private String idA = "";

    @Parameters(index = "1", paramLabel = "ID_B", arity = "0..1",
            description = "Id of the other; without it, the story of the one in the index.")
    private Optional<String> idB = Optional.empty();

    /** Where the articles are. */
    static final class Place {
        @Option(names = "--in", required = true, paramLabel = "INPUT",
                description = "Where the articles are.")
        private List<String> inputs = new ArrayList<>();

        @Option(names = "--index", required = true, paramLabel = "DIR",
                description = "An index that has them.")
        private Optional<Path> index = Optional.empty();
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        TextDiff diff = CommandLine.Help.Ansi.AUTO.enabled() ? TextDiff.ansi() : TextDiff.plain();
        if (place.index.isEmpty()) {
            String other = idB.orElseThrow(() -> new ParameterException(spec.commandLine(),
                    "explain " + idA + " and what? give a second id, or --index DIR for its story"));
            print(Shabih.explain(place.inputs, idA, other), diff, out);
            return 0;
        }
        LibraryLogs.quiet();
        Path directory = place.index.get();
        try (ArticleIndex index = Shabih.index(directory)) {
            Article a = IndexedArticle.of(idA, index, directory);
            idB.map(id -> IndexedArticle.of(id, index, directory)).ifPresentOrElse(
                    b -> print(Shabih.explain(a, b), diff, out),
                    () -> printCluster(a, index, diff, out));
        }
        return 0;
    }

    private static void printCluster(Article article, ArticleIndex index, TextDiff diff, PrintWriter out) {
        index.clusterOf(article.id()).ifPresentOrElse(
                cluster -> new ClusterPrinter(out).changes(Shabih.propagation(cluster, index), diff),
                () -> out.println("no other article carries the report of " + article.id()));
    }

    private static void print(Explanation why, TextDiff diff, PrintWriter out) {
        article("A", why.a(), out);
        article("B", why.b(), out);
        decision(why, out);
        numbers(why, out);
        aligned("headline", why.headline(), diff, out);
        aligned("body", why.body(), diff, out);
        steps("A", why.stepsA(), out);
        steps("B", why.stepsB(), out);
        shingles("in both", why.shingles().shared(), out);
        shingles("only in A", why.shingles().onlyA(), out);
        shingles("only in B", why.shingles().onlyB(), out);
    }

    private static void article(String name, Article article, PrintWriter out) {
        String date = article.isoDate().orElse("no date");
        out.println(name + "  " + article.id() + "  " + date + "  " + article.source());
    }

    private static void decision(Explanation why, PrintWriter out) {
        String relation = why.verification().relation().map(ExplainCommand::name).orElse("nothing in common");
        out.println();
        Verification verification = why.verification();
        out.println("A to B: " + relation + ", by the rule " + verification.decision().rule().word());
        if (verification.measured().text() == Measured.Text.HEADLINES) {
            out.println("  one has no body: resemblance and containment are of the headlines");
        }
        for (Evidence conflict : verification.conflicts()) {
            String words = conflict.kind().equals("furniture") ? "  set aside, " : "  they differ in ";
            out.println(words + conflict.kind() + ": " + shown(conflict.inA()) + " / "
                    + shown(conflict.inB()));
        }
        verification.measured().reports().ifPresent(reports -> reports(reports, out));
        verification.decision().probabilities().ifPresent(
                likely -> weighed(likely, verification.decision().features(), out));
    }

    private static void reports(Measured.Reports of, PrintWriter out) {
        line(out, "  set aside, resemblance-without-furniture: %.4f / %.4f", of.resemblance(),
                of.resemblance());
        line(out, "  set aside, containment-without-furniture: %.4f / %.4f", of.containmentA(),
                of.containmentB());
    }

    private static void weighed(Probabilities likely, Map<String, Double> features, PrintWriter out) {
        out.println();
        likely.forEach((name, value) -> line(out, "probability of %-11s %.4f", name, value));
        out.println();
        features.forEach((name, value) -> line(out, "%-26s %.4f", name, value));
    }

    private static String name(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "none" : value;
    }

    private static void numbers(Explanation why, PrintWriter out) {
        Measures measures = why.verification().measures();
        Explanation.Finding finding = why.finding();
        out.println();
        line(out, "resemblance            %.4f   (%d shingles in both, %d in A, %d in B)",
                measures.resemblance(), measures.sharedCount(), measures.countA(), measures.countB());
        line(out, "containment of A in B  %.4f", measures.containmentA());
        line(out, "containment of B in A  %.4f", measures.containmentB());
        line(out, "headline resemblance   %.4f", measures.headlineResemblance());
        line(out, "estimated resemblance  %.4f   (from the signatures)", finding.estimatedResemblance());
        line(out,
                "found by               %d of %d bands, %d sampled shingles, %.4f of the headlines' rare words",
                finding.sharedBands(),
                finding.bands(), finding.sharedSamples(),
                finding.headlineResemblance());
    }

    private static void aligned(String name, List<Segment> segments, TextDiff diff, PrintWriter out) {
        if (!segments.isEmpty()) {
            out.println();
            out.println(name + "  ([-only A-] {+only B+} {~spelt in A~>in B~})");
            out.print(diff.render(segments));
        }
    }

    private static void steps(String name, List<StepTrace> steps, PrintWriter out) {
        out.println();
        out.println("normalising changed in " + name + ": " + (steps.isEmpty() ? "nothing" : ""));
        steps.forEach(step -> out.println("  " + step.step().kebabName()));
    }

    private static void shingles(String name, List<String> shingles, PrintWriter out) {
        out.println();
        out.println("shingles " + name + ": " + shingles.size());
        shingles.stream().limit(MOST_SHINGLES).forEach(shingle -> out.println("  " + shingle));
        if (shingles.size() > MOST_SHINGLES) {
            out.println("  … and " + (shingles.size() - MOST_SHINGLES) + " more");
        }
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
