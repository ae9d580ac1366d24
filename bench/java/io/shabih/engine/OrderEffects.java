package io.shabih.engine;

import io.shabih.Article;
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
 * added, one commit each. Writes a line an order, then the pairs that share a cluster on one side only.
 *
 * <pre>
 *   java -cp ... io.shabih.engine.OrderEffects CORPUS NEW_FOLDER
 * </pre>
 */
public final class OrderEffects {
    private static final long SEED = 0x5EED_0005L;

    private OrderEffects() {}

    public static void main(String[] args) throws IOException {
        List<String> corpus = List.of(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        ClusterSets batch = ClusterSets.ofBatch(corpus, folder.resolve("out"));
        List<Article> articles = new ArrayList<>(Shabih.read(corpus));
        articles.sort(Comparator.comparing((Article article) -> article.date().isEmpty())
                .thenComparing(article -> article.date().orElse(Instant.MAX))
                .thenComparing(Article::id));
        System.out.println("order\tclusters\tonly in batch\tonly in index\tpairs only in batch\tonly in index");
        compare("date", batch, articles, folder);
        compare("reverse", batch, articles.reversed(), folder);
        List<Article> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(SEED));
        compare("shuffled", batch, shuffled, folder);
    }

    private static void compare(String order, ClusterSets batch, List<Article> articles, Path folder) {
        ClusterSets index = ClusterSets.ofAdding(articles, 1, folder.resolve(order));
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
