package io.shabih.cli;

import io.shabih.Relation;
import io.shabih.batch.DedupeSettings;
import io.shabih.batch.DedupeSummary;
import io.shabih.cluster.KeepRule;
import io.shabih.date.Durations;
import io.shabih.engine.Shabih;
import io.shabih.read.FieldNames;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code shabih dedupe}: a corpus in, one article a report out, with all matches and clusters beside it. */
@Command(
        name = "dedupe",
        description = "Find copies in a corpus and keep one article a report.",
        footer = {
            "",
            "DIR gets kept.jsonl, dropped.jsonl, clusters.jsonl, matches.jsonl, rejected.jsonl,",
            "manifest.json and report.html.",
            "Example: shabih dedupe news/ --out result --keep longest --window 7d"
        })
final class DedupeCommand implements Callable<Integer> {
    @ParentCommand
    private ShabihCommand shabih = new ShabihCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "JSONL or .txt/.html files, folders, globs, or - for standard input; compressed or not.")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results.")
    private Path out = Path.of("");

    @Option(
            names = "--min-resemblance",
            paramLabel = "R",
            defaultValue = "0.5",
            description = "Pairs that share so much of their text are matches (default: ${DEFAULT-VALUE}).")
    private double minResemblance;

    @Option(
            names = "--keep",
            paramLabel = "RULE",
            defaultValue = "earliest",
            description = "Which article of a cluster stays: earliest, latest, longest, most-complete,"
                    + " source:a,b,c or per-source (default: ${DEFAULT-VALUE}). None stays for a copy that is more"
                    + " than twice as long.")
    private String keep = "";

    @Option(
            names = "--drop",
            paramLabel = "RELATION",
            split = ",",
            defaultValue = "exact,near",
            description = "What is dropped: exact, near, contains, contained or none (default: ${DEFAULT-VALUE}).")
    private List<String> drop = new ArrayList<>();

    @Option(
            names = "--window",
            paramLabel = "TIME",
            description = "Compare only articles published within this time, for example 36h or 7d.")
    private Optional<String> window = Optional.empty();

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = "An index, or the results of an earlier run: what it has is dropped, too.")
    private Optional<Path> against = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "Working threads (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--field",
            paramLabel = "FIELD=NAME",
            description = "Where an article's field is, for example title=hdr; may be repeated.")
    private List<String> fields = new ArrayList<>();

    @Option(
            names = "--resume",
            description = "Go on after the last finished stage of a run that was stopped or killed, with the same results."
                    + " Inputs and settings must be the same.")
    private boolean resume;

    @Option(names = "--strict", description = "Exit with 1 if any record was rejected.")
    private boolean strict;

    @Option(names = "--json", description = "Print the summary as JSON to standard output.")
    private boolean json;

    @Override
    public Integer call() {
        DedupeSettings settings = Usage.valid(spec, this::settings);
        PrintWriter err = spec.commandLine().getErr();
        DedupeSummary summary = dedupe(settings, err);
        if (json) {
            DedupeSummaryPrinter.json(summary, spec.commandLine().getOut());
        }
        if (!shabih.quiet()) {
            DedupeSummaryPrinter.text(summary, err);
        }
        int unread = Unread.exitCode(summary.unread(), out.resolve("rejected.jsonl").toString(), err);
        return strict && summary.rejected() > 0 ? ExitCode.SOFTWARE : unread;
    }

    private DedupeSummary dedupe(DedupeSettings settings, PrintWriter err) {
        try (StopOnSignal progress = StopOnSignal.during(
                shabih.quiet(), err, "no stage was finished, nothing is kept")) {
            return Shabih.dedupe(settings, progress);
        }
    }

    private DedupeSettings settings() {
        FieldNames names = FieldNames.standard();
        for (String field : fields) {
            names = names.with(field);
        }
        DedupeSettings all = DedupeSettings.of(inputs, out)
                .withMinResemblance(minResemblance)
                .withKeep(KeepRule.parse(keep))
                .withDrop(relations(drop))
                .withThreads(threads)
                .withFields(names)
                .withStart(resume ? DedupeSettings.Start.RESUMED : DedupeSettings.Start.ANEW);
        DedupeSettings settings = against.map(all::withAgainst).orElse(all);
        return window.map(text -> settings.withWindow(Durations.parse("window", text))).orElse(settings);
    }

    private static Set<Relation> relations(List<String> names) {
        Set<Relation> relations = new HashSet<>();
        for (String name : names) {
            if (!name.strip().equalsIgnoreCase("none")) {
                relations.add(relation(name));
            }
        }
        return relations;
    }

    private static Relation relation(String name) {
        for (Relation relation : Relation.values()) {
            if (relation.name().equalsIgnoreCase(name.strip())) {
                return relation;
            }
        }
        throw new IllegalArgumentException(
                "drop is \"" + name + "\"; allowed: exact, near, contains, contained, none");
    }
}
