package io.shabih.cli;

import io.shabih.Article;
import io.shabih.encoding.DecodedText;
import io.shabih.engine.Shabih;
import io.shabih.index.ArticleIndex;
import io.shabih.json.Json;
import io.shabih.page.AggregatorPage;
import io.shabih.page.LinkJson;
import io.shabih.page.LinkedPage;
import io.shabih.page.LinkedPage.Entry;
import io.shabih.page.LinkedPage.EntryCluster;
import io.shabih.page.LinkedPage.Suggestion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shabih link}: a page's list of similar articles, without its copies. */
@Command(
        name = "link",
        description = "Resolve a page's list of similar articles, show which entries are copies, propose a better list.",
        footer = {"", "Example: shabih link page.html --index news.index"})
final class LinkCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PAGE", arity = "1..*",
            description = "Scraped pages, HTML or text; - for standard input.")
    private List<String> pages = List.of();

    @Option(names = "--index", required = true, paramLabel = "DIR", description = "The index.")
    private Path directory = Path.of("");

    @Option(names = "--json", description = "Print JSON, a line a page.")
    private boolean json;

    /** A page without a list is told and passed over; the others are linked all the same. */
    @Override
    public Integer call() throws IOException {
        LibraryLogs.quiet();
        PrintWriter out = spec.commandLine().getOut();
        int code = 0;
        try (ArticleIndex index = Shabih.index(directory)) {
            for (String name : pages) {
                DecodedText text = DecodedText.of(bytes(name));
                AggregatorPage page = Shabih.page(name, text.text());
                if (!page.isWhole()) {
                    spec.commandLine().getErr().println("shabih: " + name + ": "
                            + text.damage()
                                    .orElse("the page holds replacement characters (U+FFFD); get it anew"));
                    code = 1;
                } else if (page.entries().isEmpty()) {
                    spec.commandLine().getErr()
                            .println("shabih: " + name + ": no list of similar articles found; "
                                    + "looked for headings such as «مقالات مشابهة», «ذات صلة», «اقرأ أيضا»");
                    code = 1;
                } else if (json) {
                    LinkedPage linked = Shabih.link(page, index);
                    out.println(Json.text(of -> LinkJson.page(name, page, linked, of)));
                } else {
                    print(name, page, Shabih.link(page, index), out);
                }
            }
        }
        return code;
    }

    private static byte[] bytes(String name) throws IOException {
        return name.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(name));
    }

    private static void print(String name, AggregatorPage page, LinkedPage linked, PrintWriter out) {
        out.println(name + ": "
                + TerminalText.headline(page.article().title(), firstWords(page.article().body())));
        out.println("article   " + linked.article().map(LinkCommand::named).orElse("not in the index"));
        page.inlined()
                .ifPresent(article -> out.println("inlined   " + TerminalText.headline(article.title(), "")));
        out.println("list      " + counted(linked.slotCount(), "entry", "entries") + ", "
                + counted(linked.clusters().size(), "story", "stories") + "; "
                + counted(linked.wastedOnCopies(), "slot", "slots") + " wasted on copies, "
                + linked.alreadyShown()
                + " on what the page shows itself");
        out.println();
        linked.clusters().forEach(cluster -> print(cluster, out));
        out.println();
        out.println("better list:");
        int place = 1;
        for (Suggestion suggestion : linked.better()) {
            String from = suggestion.fromIndex().isPresent() ? "  (from the index)" : "";
            out.println(String.format(Locale.ROOT, "  %2d  %s%s", place++,
                    TerminalText.headline(suggestion.headline(), ""), from));
        }
    }

    private static String counted(int count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }

    private static void print(EntryCluster cluster, PrintWriter out) {
        boolean first = true;
        for (Entry entry : cluster.entries()) {
            String mark = !first ? "copy" : switch (cluster.shown()) {
                case NOT -> "";
                case ARTICLE -> "itself";
                case INLINED -> "inlined";
            };
            out.println(String.format(Locale.ROOT, "  %2d  %-8s %s  [%s]", entry.place(), mark,
                    TerminalText.headline(entry.headline(), ""), resolution(entry)));
            first = false;
        }
    }

    private static String resolution(Entry entry) {
        return switch (entry.resolution()) {
            case RESOLVED -> named(entry.candidates().getFirst());
            case AMBIGUOUS ->
                "ambiguous: " + String.join(", ", entry.candidates().stream().map(Article::id).toList());
            case UNKNOWN -> "not in the index";
        };
    }

    private static String named(Article article) {
        return article.source().isEmpty() ? article.id() : article.id() + ", " + article.source();
    }

    private static String firstWords(String body) {
        return body.lines().findFirst().orElse("");
    }
}
