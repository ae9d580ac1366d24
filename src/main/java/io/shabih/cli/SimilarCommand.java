package io.shabih.cli;

import io.shabih.Article;
import io.shabih.date.Durations;
import io.shabih.date.Since;
import io.shabih.engine.Shabih;
import io.shabih.explain.Propagation;
import io.shabih.explain.PropagationJson;
import io.shabih.index.ArticleIndex;
import io.shabih.index.IndexJson;
import io.shabih.index.SimilarList;
import io.shabih.index.SimilarQuery;
import io.shabih.json.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shabih similar}: what an article's copies are, and what to show beside it. */
@Command(
        name = "similar",
        description = "List the copies of an article and the reports that are similar to it, one entry a cluster.",
        footer = {
            "",
            "Example: shabih similar --index news.index --title \"ترامب: مسؤولون أميركيون يجرون محادثات\""
        })
final class SimilarCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--index", required = true, paramLabel = "DIR", description = "The index.")
    private Path directory = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Asked asked = new Asked();

    @Option(names = "-k", paramLabel = "N", defaultValue = "10",
            description = "Entries of the list (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(names = "--since", paramLabel = "TIME",
            description = "Only what was published within this time before the article, for example 72h, or since a date.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--window", paramLabel = "TIME",
            description = "Only what was published within this time before or after the article, if that has a date.")
    private Optional<String> window = Optional.empty();

    @Option(names = "--diversity", paramLabel = "SHARE",
            description = "How much entries are to differ: 0 puts the nearest first, whatever else it repeats, 1 the most different"
                    + " (default: ${DEFAULT-VALUE}).")
    private double diversity = SimilarQuery.STANDARD_DIVERSITY;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** The article that is asked about. */
    static final class Asked {
        @Option(names = "--id", paramLabel = "ID", description = "An article of the index.")
        private Optional<String> id = Optional.empty();

        @Option(names = "--title", paramLabel = "T", description = "A headline.")
        private Optional<String> title = Optional.empty();

        @Parameters(paramLabel = "FILE", arity = "0..1",
                description = "Articles in a file, or - for standard input.")
        private Optional<String> file = Optional.empty();
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        LibraryLogs.quiet();
        try (ArticleIndex index = Shabih.index(directory)) {
            for (Article article : articles(index)) {
                SimilarQuery query = Usage.valid(spec, () -> query(article));
                SimilarList list = index.similar(article, query);
                Optional<Propagation> cluster = index.clusterOf(article.id())
                        .filter(_ -> list.basis() == SimilarList.Basis.REPORT)
                        .map(of -> json ? Shabih.propagation(of, index) : Propagation.byDatesOf(of))
                        .map(of -> of.only(member -> member.id().equals(article.id())
                                || query.admits(article, member)));
                if (json) {
                    out.println(Json.text(of -> {
                        of.text("id", article.id());
                        IndexJson.similar(list, of);
                        cluster.ifPresent(found -> PropagationJson.steps(found, of));
                    }));
                } else {
                    new SimilarPrinter(article, index, out).print(list, cluster);
                }
            }
        }
        return 0;
    }

    private List<Article> articles(ArticleIndex index) {
        if (asked.id.isPresent()) {
            return List.of(IndexedArticle.of(asked.id.get(), index, directory));
        }
        if (asked.title.isPresent()) {
            return List.of(Article.ofHeadline("asked", asked.title.get()));
        }
        return Shabih.read(List.of(asked.file.orElse("-")));
    }

    private SimilarQuery query(Article article) {
        Instant newest = article.date().orElseGet(Instant::now);
        return new SimilarQuery(most, since.map(text -> Since.parse("since", text, newest)),
                window.map(text -> Durations.parse("window", text)), diversity);
    }
}
