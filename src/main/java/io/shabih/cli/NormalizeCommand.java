package io.shabih.cli;

import io.shabih.normalize.Normalizer;
import io.shabih.normalize.NormalizerWorker;
import io.shabih.normalize.Step;
import io.shabih.normalize.StepTrace;
import io.shabih.read.TextInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shabih normalize}: text in, normalised text out, a line a line. */
@Command(
        name = "normalize",
        description = "Print every line of a text as Shabih compares it.",
        footer = {
            "",
            "Example: echo 'عاجل| ترامب: مسؤولون أميركيون' | shabih normalize --headline --steps"
        })
final class NormalizeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "INPUT", arity = "0..1",
            description = "A text file, compressed or not, or - (default) for standard input.")
    private String input = "-";

    @Option(names = "--headline",
            description = "Lines are headlines: editorial marks and source tails go too.")
    private boolean headline;

    @Option(names = "--steps", description = "Show what each step did to each line.")
    private boolean steps;

    @Option(
            names = "--without",
            paramLabel = "STEP",
            split = ",",
            description = "Leave out a step; may be repeated. --list-steps names them.")
    private List<String> without = new ArrayList<>();

    @Option(names = "--list-steps",
            description = "Name the steps in their order, each with its reason, and exit.")
    private boolean listSteps;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (listSteps) {
            listSteps(out);
            return 0;
        }
        Normalizer normalizer = Usage.valid(spec, this::normalizer);
        NormalizerWorker worker = normalizer.worker();
        try (BufferedReader lines = open()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (steps) {
                    trace(normalizer, line, out);
                }
                out.println(headline ? worker.normalizeHeadline(line) : worker.normalize(line));
            }
        }
        return 0;
    }

    private Normalizer normalizer() {
        Set<Step> kept = EnumSet.allOf(Step.class);
        without.forEach(name -> kept.remove(Step.named(name)));
        return Normalizer.of(kept);
    }

    private void trace(Normalizer normalizer, String line, PrintWriter out) {
        out.println(String.format(Locale.ROOT, "%-16s %s", "input", line));
        for (StepTrace step : headline ? normalizer.traceHeadline(line) : normalizer.trace(line)) {
            out.println(String.format(Locale.ROOT, "%-16s %s", step.step().kebabName(), step.after()));
        }
    }

    private static void listSteps(PrintWriter out) {
        for (Step step : Step.values()) {
            String where = step.isHeadlineOnly() ? " (headlines)" : "";
            out.println(String.format(Locale.ROOT, "%-16s %s%s", step.kebabName(), step.reason(), where));
        }
    }

    private BufferedReader open() throws IOException {
        return new BufferedReader(new InputStreamReader(TextInput.open(input), StandardCharsets.UTF_8));
    }
}
