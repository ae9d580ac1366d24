package io.shabih.cli;

import io.shabih.batch.DedupeSettings;
import io.shabih.engine.Shabih;
import io.shabih.report.Evaluation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code shabih evaluate}: how well the decisions agree with judged pairs, and what the bands miss. */
@Command(
        name = "evaluate",
        description = "Precision, recall and F1 a relation on judged pairs; recall against the exact join.",
        footer = {
            "",
            "GOLD is JSONL {\"id_a\",\"id_b\",\"label\":\"same|update|related|unrelated\"}, or a table with tabs",
            "and these columns; a column \"resemblance\" or \"w3_jaccard\" is taken as the true resemblance.",
            "Example: shabih evaluate --in seeds/articles --pairs bench/gold/seeds-pairs.tsv --by kind"
        })
final class EvaluateCommand implements Callable<Integer> {
    @ParentCommand
    private ShabihCommand shabih = new ShabihCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--in", required = true, paramLabel = "INPUT",
            description = "The corpus; may be repeated.")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--pairs", required = true, paramLabel = "GOLD", description = "The judged pairs.")
    private Path pairs = Path.of("");

    @Option(names = "--by", paramLabel = "FIELD", description = "Also count by this field of GOLD.")
    private Optional<String> by = Optional.empty();

    @Option(
            names = "--min-resemblance",
            paramLabel = "R",
            defaultValue = "0.5",
            description = "As for dedupe (default: ${DEFAULT-VALUE}).")
    private double minResemblance;

    @Option(names = "--threads", paramLabel = "N", description = "Working threads (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--html", paramLabel = "FILE",
            description = "Also write a page for people, with the worst disagreements.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        DedupeSettings settings = Usage.valid(spec, () -> DedupeSettings.of(inputs, Path.of("."))
                .withMinResemblance(minResemblance)
                .withThreads(threads));
        Evaluation evaluation;
        try (StopOnSignal progress = StopOnSignal.during(
                shabih.quiet(), spec.commandLine().getErr(), "nothing is kept")) {
            evaluation = Shabih.evaluate(settings, pairs, by, progress);
        }
        EvaluationPrinter printer = new EvaluationPrinter(evaluation, spec.commandLine().getOut());
        if (json) {
            printer.json();
        } else {
            printer.text();
        }
        html.ifPresent(file -> Shabih.writeHtml(evaluation, file));
        return 0;
    }
}
