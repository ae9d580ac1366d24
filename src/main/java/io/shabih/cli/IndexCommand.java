package io.shabih.cli;

import io.shabih.date.Durations;
import io.shabih.date.Since;
import io.shabih.engine.IndexingSettings;
import io.shabih.engine.IndexingSummary;
import io.shabih.engine.Shabih;
import io.shabih.index.ArticleIndex;
import io.shabih.index.IndexJson;
import io.shabih.index.IndexStats;
import io.shabih.index.IndexUpdater;
import io.shabih.json.Json;
import io.shabih.read.FieldNames;
import io.shabih.read.Rejected;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code shabih index}: makes and changes a live index. */
@Command(
        name = "index",
        description = "Add articles to a live index, delete them, show its state, or check its files.",
        synopsisSubcommandLabel = "add|delete|stats|verify",
        subcommands = {IndexCommand.Add.class, IndexCommand.Delete.class, IndexCommand.Stats.class,
            IndexCommand.Verify.class},
        footer = {
            "",
            "Example: shabih index add --index news.index news/*.jsonl"
        })
final class IndexCommand implements Callable<Integer> {
    @ParentCommand
    private ShabihCommand shabih = new ShabihCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "index: add, delete, stats or verify?");
    }

    /** {@code shabih index add}. */
    @Command(
            name = "add",
            description = "Add articles; one of an id that is there already takes its place.",
            footer = {
                "",
                "Articles without an id are named by their address, or by file and line; those of one",
                "address in the same input are kept apart, as ADDRESS, ADDRESS#2 and so on.",
                "All of a commit is there after a crash, or nothing of it."
            })
    static final class Add implements Callable<Integer> {
        private static final int MOST_REJECTED = 5;
        private static final String ADDED_SO_FAR = "what was added so far is in the index, add the same inputs again for"
                + " the rest";

        @ParentCommand
        private IndexCommand index = new IndexCommand();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--index", required = true, paramLabel = "DIR",
                description = "The index; made if new.")
        private Path directory = Path.of("");

        @Parameters(paramLabel = "INPUT", arity = "1..*", description = "As for dedupe.")
        private List<String> inputs = new ArrayList<>();

        @Option(names = "--field", paramLabel = "FIELD=NAME", description = "As for dedupe; may be repeated.")
        private List<String> fields = new ArrayList<>();

        @Option(names = "--window", paramLabel = "TIME",
                description = "Keep this much: delete what is older than so long before the newest article, e.g. 90d.")
        private Optional<String> window = Optional.empty();

        @Option(names = "--json", description = "Print a line an article: its matches and its story.")
        private boolean json;

        @Override
        public Integer call() {
            FieldNames names = Usage.valid(spec, () -> {
                FieldNames all = FieldNames.standard();
                for (String field : fields) {
                    all = all.with(field);
                }
                return all;
            });
            Optional<Duration> kept = window
                    .map(text -> Usage.valid(spec, () -> Durations.parse("window", text)));
            PrintWriter out = spec.commandLine().getOut();
            PrintWriter err = spec.commandLine().getErr();
            boolean quiet = index.shabih.quiet();
            long started = System.nanoTime();
            LibraryLogs.quiet();
            try (IndexUpdater updater = Shabih.updater(directory);
                    StopOnSignal progress = StopOnSignal.during(quiet, err, ADDED_SO_FAR)) {
                IndexingSummary summary = Shabih.addAll(IndexingSettings.of(inputs)
                        .withFields(names).withProgress(progress).withAdded(added -> {
                            if (json) {
                                out.println(Json.text(of -> IndexJson.added(added, of)));
                            }
                        }), updater);
                int expired = kept.map(updater::expire).orElse(0);
                if (!quiet) {
                    print(summary, expired, (System.nanoTime() - started) / 1e9, err);
                }
                return Unread.exitCode(summary.unread(), "", err);
            }
        }

        private static void print(IndexingSummary summary, int expired, double seconds, PrintWriter err) {
            for (Rejected rejected : summary.rejected().stream().limit(MOST_REJECTED).toList()) {
                err.println(
                        "rejected " + rejected.input() + ":" + rejected.line() + "  " + rejected.reason());
            }
            summary.warnings().forEach(warning -> err.println("warning  " + warning));
            err.println(String.format(Locale.ROOT,
                    "added     %,9d articles in %.1f s; %,d came to a report that was there already",
                    summary.articles(), seconds, summary.inClusters()));
            if (summary.replaced() > 0) {
                err.println(String.format(Locale.ROOT, "replaced  %,9d took the place of one that was there",
                        summary.replaced()));
            }
            if (summary.keptApart() > 0) {
                err.println(String.format(Locale.ROOT,
                        "kept apart%,9d without an id shared an address with another one; the first is called %s",
                        summary.keptApart(), TerminalText.plain(summary.firstKeptApart())));
            }
            err.println(String.format(Locale.ROOT, "rejected  %,9d", summary.rejected().size()));
            if (expired > 0) {
                err.println(String.format(Locale.ROOT, "expired   %,9d", expired));
            }
        }
    }

    /** {@code shabih index delete}. */
    @Command(name = "delete", description = "Delete articles by id, by outlet, or before a date.")
    static final class Delete implements Callable<Integer> {
        private static final int MOST_MISSING = 5;

        @ParentCommand
        private IndexCommand index = new IndexCommand();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--index", required = true, paramLabel = "DIR", description = "The index.")
        private Path directory = Path.of("");

        @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of articles.")
        private List<String> ids = new ArrayList<>();

        @Option(names = "--source", paramLabel = "OUTLET", description = "All articles of an outlet.")
        private Optional<String> source = Optional.empty();

        @Option(names = "--before", paramLabel = "TIME",
                description = "All articles published before a date, for example 2025-02-01, or so long before the newest"
                        + " article, for example 90d.")
        private Optional<String> before = Optional.empty();

        @Override
        public Integer call() {
            if (ids.isEmpty() && source.isEmpty() && before.isEmpty()) {
                throw new ParameterException(spec.commandLine(),
                        "delete what? give ids, --source or --before");
            }
            before.ifPresent(text -> before(text, Instant.now()));
            LibraryLogs.quiet();
            Shabih.index(directory).close(); // deleting makes no new index
            try (IndexUpdater updater = Shabih.updater(directory)) {
                List<String> missing = ids.stream().filter(id -> updater.index().article(id).isEmpty())
                        .toList();
                int deleted = updater.delete(ids);
                deleted += source.map(updater::deleteSource).orElse(0);
                Instant newest = updater.index().newestUpTo(Instant.now()).orElse(Instant.EPOCH);
                deleted += before.map(text -> updater.deleteBefore(before(text, newest))).orElse(0);
                if (!index.shabih.quiet()) {
                    print(deleted, missing, spec.commandLine().getErr());
                }
            }
            return 0;
        }

        private Instant before(String text, Instant newest) {
            return Usage.valid(spec, () -> Since.parse("before", text, newest));
        }

        private static void print(int deleted, List<String> missing, PrintWriter err) {
            err.println(String.format(Locale.ROOT, "deleted  %,9d articles", deleted));
            missing.stream().limit(MOST_MISSING)
                    .forEach(id -> err.println("not there  " + TerminalText.plain(id)));
            if (missing.size() > MOST_MISSING) {
                err.println("not there  " + (missing.size() - MOST_MISSING) + " more");
            }
        }
    }

    /** {@code shabih index stats}. */
    @Command(name = "stats", description = "Show how much is in an index.")
    static final class Stats implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--index", required = true, paramLabel = "DIR", description = "The index.")
        private Path directory = Path.of("");

        @Option(names = "--json", description = "Print JSON.")
        private boolean json;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            LibraryLogs.quiet();
            try (ArticleIndex index = Shabih.index(directory)) {
                IndexStats stats = index.stats();
                if (json) {
                    out.println(Json.text(of -> IndexJson.stats(stats, of)));
                } else {
                    print(stats, out);
                }
            }
            return 0;
        }

        private static void print(IndexStats stats, PrintWriter out) {
            out.println(String.format(Locale.ROOT, "articles  %,12d", stats.articles()));
            out.println(String.format(Locale.ROOT, "stories   %,12d  with %,d articles", stats.clusters(),
                    stats.articlesInClusters()));
            out.println(String.format(Locale.ROOT, "bytes     %,12d", stats.bytes()));
            out.println("earliest  " + stats.earliest().map(Instant::toString).orElse("no date"));
            out.println("latest    " + stats.latest().map(Instant::toString).orElse("no date"));
        }
    }

    /** {@code shabih index verify}. */
    @Command(
            name = "verify",
            description = "Read all files of an index against their checksums: is it as it was written?",
            footer = {
                "",
                "Exit code 0 if it is whole, 1 if not; the message names the first damaged file.",
                "Example: shabih index verify --index news.index"
            })
    static final class Verify implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--index", required = true, paramLabel = "DIR", description = "The index.")
        private Path directory = Path.of("");

        @Option(names = "--json", description = "Print JSON.")
        private boolean json;

        @Override
        public Integer call() {
            LibraryLogs.quiet();
            long bytes = ArticleIndex.check(directory);
            spec.commandLine().getOut().println(json
                    ? Json.text(of -> of.count("bytes", bytes))
                    : String.format(Locale.ROOT, "whole     %,12d bytes, all as they were written", bytes));
            return 0;
        }
    }
}
