package io.shabih.batch;

import io.shabih.Article;
import io.shabih.engine.Shabih;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Counts in what the live index differs from a batch run over the same articles: by the order in which they are
 * added. Writes a line an order, then the pairs that share a cluster on one side only.
 *
 * <pre>
 *   java -cp ... io.shabih.batch.OrderEffects CORPUS NEW_FOLDER [ARTICLES_A_COMMIT, default 1]
 * </pre>
 */
public final class OrderEffects {
    private static final long SEED = 0x5EED_0005L;

    private OrderEffects() {}

    public static void main(String[] args) throws IOException {
        List<String> corpus = List.of(args[0]);
        int portion = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        Path folder = Files.createDirectories(Path.of(args[1]));
        ClusterSets batch = ClusterSets.ofBatch(corpus, folder.resolve("out"));
        List<Article> articles = new ArrayList<>(Shabih.read(corpus));
        articles.sort(Comparator.comparing((Article article) -> article.date().isEmpty())
                .thenComparing(article -> article.date().orElse(Instant.MAX))
                .thenComparing(Article::id));
        System.out
                .println("order\tclusters\tonly in batch\tonly in index\tpairs only in batch\tonly in index");
        System.out.println("batch\t" + batch.clusters().size());
        compare(batch, ClusterSets.ofAdding(articles, portion, folder.resolve("date")), "date");
        compare(batch, ClusterSets.ofAdding(articles.reversed(), portion, folder.resolve("reverse")),
                "reverse");
        List<Article> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(SEED));
        compare(batch, ClusterSets.ofAdding(shuffled, portion, folder.resolve("shuffled")), "shuffled");
    }

    private static void compare(ClusterSets batch, ClusterSets index, String order) {
        System.out.println(order + "\t" + index.clusters().size()
                + "\t" + batch.without(index).clusters().size()
                + "\t" + index.without(batch).clusters().size()
                + "\t" + minus(batch, index).size() + "\t" + minus(index, batch).size());
        minus(batch, index).forEach(pair -> System.out.println("  only in batch " + pair));
        minus(index, batch).forEach(pair -> System.out.println("  only in index " + pair));
    }

    private static Set<List<String>> minus(ClusterSets a, ClusterSets b) {
        Set<List<String>> left = new HashSet<>(a.pairs());
        left.removeAll(b.pairs());
        return left;
    }
}
