package io.shabih.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.engine.Shabih;
import io.shabih.index.IndexUpdater;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The live index finds the clusters of the batch run; for other orders see {@link IndexUpdater}. */
class IndexVersusBatchTest {
    private static final long SEED = 0x5EED_0005L;
    private static final List<String> CORPUS = List.of("seeds/articles");
    private static final double MOST_BY_ORDER = 0.02;

    @TempDir
    private static Path folder = Path.of("");

    private static ClusterSets batch;
    private static List<Article> byDate;

    @BeforeAll
    static void cluster() throws IOException {
        batch = ClusterSets.ofBatch(CORPUS, folder.resolve("out"));
        assertTrue(batch.clusters().size() > 20, () -> batch.clusters().size() + " clusters");
        byDate = Shabih.read(CORPUS).stream()
                .sorted(Comparator.comparing((Article article) -> article.date().isEmpty())
                        .thenComparing(article -> article.date().map(date -> date.toEpochMilli()).orElse(0L))
                        .thenComparing(Article::id))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1_000})
    void sameClustersByDateHoweverManyAtATime(int portion, @TempDir Path directory) {
        assertEquals(batch, ClusterSets.ofAdding(byDate, portion, directory));
    }

    @Test
    void sameClustersInTheOrderOfTheInputs(@TempDir Path directory) {
        assertEquals(batch, ClusterSets.ofAdding(Shabih.read(CORPUS), 50, directory));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void nearlyTheSameClustersBackwards(int portion, @TempDir Path directory) {
        ClusterSets reversed = ClusterSets.ofAdding(byDate.reversed(), portion, directory);
        assertEquals(0, batch.difference(reversed), MOST_BY_ORDER);
    }

    @Test
    void nearlyTheSameClustersInAnyOrder(@TempDir Path directory) {
        List<Article> shuffled = new ArrayList<>(byDate);
        Collections.shuffle(shuffled, new Random(SEED));
        assertEquals(0, batch.difference(ClusterSets.ofAdding(shuffled, 50, directory)), MOST_BY_ORDER);
    }

    @Test
    void deletingAndAddingAgainChangesNothing(@TempDir Path directory) {
        List<Article> articles = new ArrayList<>(byDate);
        Random random = new Random(SEED);
        try (IndexUpdater updater = IndexUpdater.open(directory)) {
            updater.add(articles);
            for (int round = 0; round < 10; round++) {
                Collections.shuffle(articles, random);
                List<Article> some = articles.subList(0, 40);
                updater.delete(some.stream().map(Article::id).toList());
                updater.add(some.subList(0, 20));
                updater.add(articles.subList(20, 60)); // a half of them is there already
            }
            assertEquals(articles.size(), updater.index().stats().articles());
            assertEquals(0, batch.difference(ClusterSets.of(updater.index())), MOST_BY_ORDER);
        }
    }
}
