package io.shabih.batch;

import io.shabih.Article;
import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import io.shabih.files.WorkFolder;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import io.shabih.read.BlockReader;
import io.shabih.read.Inputs;
import io.shabih.read.ReadSettings;
import io.shabih.read.RecordBlock;
import io.shabih.read.RecordParser;
import io.shabih.read.RecordSink;
import io.shabih.read.RecordSpan;
import io.shabih.read.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds articles by their ids, reading the inputs once from the beginning until all are found; once more, and to
 * the end, for ids that only the results have: {@code a#2} is the second article of the id {@code a}.
 */
public final class ArticleLookup {
    private static final Pattern REPEATED = Pattern.compile("(.+)#[0-9]+", Pattern.DOTALL);

    private final List<String> inputs;
    private final ReadSettings settings = ReadSettings.defaults();

    private ArticleLookup(List<String> inputs) {
        this.inputs = inputs;
    }

    /** The articles in the order of the ids; of several with one id the first. */
    public static List<Article> find(List<String> inputs, List<String> ids) {
        ArticleLookup lookup = new ArticleLookup(inputs);
        Map<String, Article> found = lookup.byOwnId(ids);
        return ids.stream()
                .map(id -> Optional.ofNullable(found.get(id)).or(() -> lookup.repeated(id))
                        .orElseThrow(() -> new ShabihException(Kind.NO_SUCH_ARTICLE,
                                "no article has the id \"" + id + "\" in " + String.join(" ", inputs))))
                .toList();
    }

    /** All articles in their order; a record that is none ends it. */
    public static List<Article> all(List<String> inputs) {
        List<Article> articles = new ArrayList<>();
        new ArticleLookup(inputs).read(articles::add, rejected -> {
            throw new ShabihException(Kind.INPUT,
                    rejected.input() + ":" + rejected.line() + ": " + rejected.reason());
        }, () -> false);
        return articles;
    }

    private Map<String, Article> byOwnId(List<String> ids) {
        Map<String, Article> found = new HashMap<>();
        read(article -> {
            if (ids.contains(article.id())) {
                found.putIfAbsent(article.id(), article);
            }
        }, () -> found.keySet().containsAll(ids));
        return found;
    }

    /** The article that a run calls so: all of its first id are named in the order of a run. */
    private Optional<Article> repeated(String id) {
        Matcher repeated = REPEATED.matcher(id);
        if (!repeated.matches()) {
            return Optional.empty();
        }
        String own = repeated.group(1);
        try (WorkFolder work = WorkFolder.temporary();
                ArticleTable table = ArticleTable.create(PrepareSettings.standard(),
                        work.path().resolve("articles"))) {
            List<Article> articles = allOf(own, table);
            table.sort((a, b) -> Long.compare(a.offset(), b.offset()));
            for (int index = 0; index < table.size(); index++) {
                if (table.id(index).equals(id)) {
                    return Optional.of(articles.get((int) table.span(index).offset()));
                }
            }
            return Optional.empty();
        }
    }

    /** The articles of this id, and of names that a run may give them; fills the table with them. */
    private List<Article> allOf(String own, ArticleTable table) {
        PreparerWorker worker = new Preparer(PrepareSettings.standard()).worker();
        List<Article> articles = new ArrayList<>();
        read(article -> {
            if (article.id().equals(own) || article.id().startsWith(own + "#")) {
                table.add(article, new RecordSpan(0, articles.size(), 0, 1), worker.sketch(article));
                articles.add(article);
            }
        }, () -> false);
        return articles;
    }

    /** Reads on past records that are no articles: they have no id to look for. */
    private void read(Consumer<Article> action, BooleanSupplier enough) {
        read(action, rejected -> {}, enough);
    }

    private void read(Consumer<Article> action, Consumer<Rejected> refused, BooleanSupplier enough) {
        RecordSink sink = new RecordSink() {
            @Override
            public void article(Article article, RecordSpan span) {
                action.accept(article);
            }

            @Override
            public void rejected(Rejected rejected) {
                refused.accept(rejected);
            }
        };
        try (BlockReader reader = BlockReader.open(Inputs.expand(inputs), settings)) {
            RecordParser parser = new RecordParser(settings);
            for (Optional<RecordBlock> block = reader.next(); block.isPresent()
                    && !enough.getAsBoolean(); block = reader.next()) {
                parser.parse(block.get(), sink);
            }
        }
    }
}
