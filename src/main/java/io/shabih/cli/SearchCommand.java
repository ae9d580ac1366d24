package io.shabih.cli;

import io.shabih.Article;
import io.shabih.date.Since;
import io.shabih.engine.Shabih;
import io.shabih.index.ArticleIndex;
import io.shabih.index.IndexJson;
import io.shabih.index.SearchPage;
import io.shabih.index.SearchQuery;
import io.shabih.json.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code shabih search}: articles of an index by words. */
@Command(
        name = "search",
        description = "Find the articles of an index that have some words, in whatever spelling and form.",
        footer = {
            "",
            "Found is what has all the words; only where nothing has, what has some of them.",
            "Example: shabih search --index news.index انتخابات تونس --since 7d"
        })
final class SearchCommand implements Callable<Integer> {
    @ParentCommand
    private ShabihCommand shabih = new ShabihCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--index", required = true, paramLabel = "DIR", description = "The index.")
    private Path directory = Path.of("");

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What to search for.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--source", paramLabel = "S", description = "Only articles of this outlet.")
    private Optional<String> source = Optional.empty();

    @Option(names = "--since", paramLabel = "TIME",
            description = "Only what was published within this time before now, for example 72h, or since a date.")
    private Optional<String> since = Optional.empty();

    @Option(names = "-k", paramLabel = "N", defaultValue = "20",
            description = "Articles at most (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        SearchQuery query = Usage.valid(spec, this::query);
        PrintWriter out = spec.commandLine().getOut();
        LibraryLogs.quiet();
        try (ArticleIndex index = Shabih.index(directory)) {
            SearchPage page = index.search(query);
            if (json) {
                out.println(Json.text(of -> IndexJson.search(page, of)));
                return 0;
            }
            page.hits().forEach(hit -> print(hit, out));
            if (!shabih.quiet()) {
                spec.commandLine().getErr().println(summary(page));
            }
        }
        return 0;
    }

    private SearchQuery query() {
        return new SearchQuery(String.join(" ", words), 0, most, new SearchQuery.Filter(
                since.map(text -> Since.parse("since", text, Instant.now())), source));
    }

    private static void print(SearchPage.Hit hit, PrintWriter out) {
        Article article = hit.article();
        out.println(TerminalText.headline(article.title(), article.id()));
        String date = article.date().map(Instant::toString).orElse("no date");
        out.println("  " + date + "  " + TerminalText.plain(article.source()) + "  "
                + TerminalText.plain(article.id()));
        if (!hit.excerpt().isEmpty()) {
            out.println("  " + TerminalText.plain(hit.excerpt()));
        }
    }

    private static String summary(SearchPage page) {
        String some = page.having() == SearchPage.Having.SOME ? " with some of the words; none has all" : "";
        return String.format(Locale.ROOT, "%,d of %,d %s%s", page.hits().size(), page.total(),
                page.total() == 1 ? "article" : "articles", some);
    }
}
