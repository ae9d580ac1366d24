package io.shabih.index;

import io.shabih.Article;
import io.shabih.engine.Shabih;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long questions to an index take and how much CPU time, one after another in one thread: copies, similar articles,
 * MoreLikeThis beside it, and single articles added until they can be found and are on disk. Arguments: the index, a file of
 * articles that are in it, how many questions, and maybe a folder for MoreLikeThis's index over that file.
 */
public final class IndexLatency {
    private static final long SEED = 51;
    private static final int WARM_UP = 2_000;

    private IndexLatency() {}

    public static void main(String[] arguments) throws IOException {
        List<Article> all = Shabih.read(List.of(arguments[1]));
        int questions = Integer.parseInt(arguments[2]);
        List<Article> asked = new ArrayList<>(all);
        Collections.shuffle(asked, new Random(SEED));
        asked = asked.subList(0, Math.min(asked.size(), WARM_UP + questions));
        try (IndexUpdater updater = IndexUpdater.open(Path.of(arguments[0]))) {
            ArticleIndex index = updater.index();
            System.out
                    .println(String.format(Locale.ROOT, "%,d articles, %,d bytes, %,d articles to ask about",
                            index.stats().articles(), index.stats().bytes(), all.size()));
            ask("near-duplicate query", asked, index::duplicates);
            ask("similar articles, 10", asked, article -> index.similar(article, SimilarQuery.standard()));
            List<Article> first = asked.subList(0, Math.min(asked.size(), 1_500));
            ask("add one, on disk and visible", first, article -> updater.add(List.of(renamed(article))));
        }
        if (arguments.length > 3) {
            try (PlainMoreLikeThis plain = PlainMoreLikeThis.of(Path.of(arguments[3]), all)) {
                ask("Lucene MoreLikeThis, 10", asked, article -> plain.like(article, 10));
            }
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.println(String.format(Locale.ROOT, "heap: %,d bytes used, %,d at most",
                runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory()));
    }

    private interface Question {
        Object ask(Article article);
    }

    private static void ask(String what, List<Article> articles, Question question) {
        int warmUp = Math.min(WARM_UP, articles.size() / 3);
        articles.subList(0, warmUp).forEach(question::ask);
        Times times = new Times(articles.size() - warmUp);
        for (Article article : articles.subList(warmUp, articles.size())) {
            times.time(() -> question.ask(article));
        }
        times.print(what);
    }

    private static Article renamed(Article article) {
        return new Article("new-" + article.id(), article.title(), article.body() + " " + article.id(),
                article.date(),
                article.source(), article.url());
    }
}
