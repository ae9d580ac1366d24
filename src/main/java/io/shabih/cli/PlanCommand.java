package io.shabih.cli;

import io.shabih.batch.RunPlan;
import io.shabih.engine.Shabih;
import io.shabih.lsh.PlanReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code shabih plan}: what a run will find and take, before it is run. */
@Command(
        name = "plan",
        description = "Bands, rows, S-curve, memory and time before running.",
        footer = {"", "Example: shabih plan --resemblance 0.8 --recall 0.99 --articles 10000000"})
final class PlanCommand implements Callable<Integer> {
    private static final int BAR_LENGTH = 40;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--resemblance",
            paramLabel = "R",
            defaultValue = "0.5",
            description = "Pairs that share so much are to be found (default: ${DEFAULT-VALUE}).")
    private double resemblance;

    @Option(
            names = "--recall",
            paramLabel = "P",
            defaultValue = "0.995",
            description = "Share of them that is to be found (default: ${DEFAULT-VALUE}).")
    private double recall;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Size of the corpus (default: ${DEFAULT-VALUE}).")
    private long articles;

    @Override
    public Integer call() {
        RunPlan plan = Usage.valid(spec, () -> Shabih.plan(resemblance, recall, articles));
        PlanReport report = plan.report();
        PrintWriter out = spec.commandLine().getOut();
        line(out, "components %,d   bands %d   rows a band %d", plan.components(), report.banding().bands(),
                report.banding().rowsPerBand());
        line(out, "a pair of resemblance %.2f is found with probability %.4f", resemblance,
                report.banding().candidateProbability(resemblance));
        line(out, "");
        for (PlanReport.Point point : report.curve()) {
            line(out, "  %.2f  %.4f  %s", point.resemblance(), point.candidateProbability(),
                    "#".repeat((int) Math.round(BAR_LENGTH * point.candidateProbability())));
        }
        line(out, "");
        line(out, "disk    %,d bytes an article, %,d MB for %,d articles, while the run lasts",
                report.bytesPerArticle(), report.totalBytes() >> 20, articles);
        line(out, "heap    %d bytes an article, %,d MB and 100 more", RunPlan.HEAP_BYTES,
                articles * RunPlan.HEAP_BYTES >> 20);
        line(out, "time    about %,.0f s to sketch them with one thread of this machine, at %,.0f articles/s",
                articles / plan.articlesPerSecond(), plan.articlesPerSecond());
        line(out, "        (measured just now on articles of %d words, with the program still warming up)",
                RunPlan.SAMPLE_WORDS);
        return 0;
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
