package io.shabih.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.index.ArticleIndex;
import io.shabih.index.IndexUpdater;
import io.shabih.index.StoryQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live index finds the clusters of the batch run. */
class IndexVersusBatchTest {
    private static final long SEED = 0x5EED_0005L;
    private static final Pattern MEMBER = Pattern.compile("\\{\"id\":\"([^\"]+)\",\"relation\"");

    private static final double MOST_BY_ORDER = 0.02;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void sameClustersInOrderAndNearlySoInAnyOther() throws IOException {
        Path corpus = Path.of("seeds/articles");
        Set<Set<String>> batch = batch(corpus);
        assertTrue(batch.size() > 20, () -> batch.size() + " clusters");
        List<Article> articles = new ArrayList<>(Shabih.read(List.of(corpus.toString())));
        assertEquals(batch, indexed(articles, 1_000));
        assertEquals(batch, indexed(articles, 7));
        Collections.shuffle(articles, new Random(SEED));
        // A shingle is rare or not by what was there when an article came, so an order may find a pair more or less.
        assertEquals(0, difference(batch, indexed(articles, 50)), MOST_BY_ORDER);
    }

    @Test
    void deletingAndAddingAgainChangesNothing() throws IOException {
        Path corpus = Path.of("seeds/articles");
        List<Article> articles = new ArrayList<>(Shabih.read(List.of(corpus.toString())));
        Random random = new Random(SEED);
        Path directory = folder.resolve("index");
        try (IndexUpdater updater = IndexUpdater.open(directory)) {
            updater.add(articles);
            for (int round = 0; round < 10; round++) {
                Collections.shuffle(articles, random);
                List<Article> some = articles.subList(0, 40);
                updater.delete(some.stream().map(Article::id).toList());
                updater.add(some.subList(0, 20));
                updater.add(articles.subList(20, 60)); // a half of them is there already
            }
            assertEquals(389, updater.index().stats().articles());
            assertEquals(0, difference(batch(corpus), stories(updater.index())), MOST_BY_ORDER);
        }
    }

    /** Pairs of articles that are in one cluster by one way and not by the other, as a share of all such pairs. */
    private static double difference(Set<Set<String>> a, Set<Set<String>> b) {
        Set<String> pairsOfA = pairs(a);
        Set<String> pairsOfB = pairs(b);
        Set<String> both = new HashSet<>(pairsOfA);
        both.retainAll(pairsOfB);
        Set<String> all = new HashSet<>(pairsOfA);
        all.addAll(pairsOfB);
        return 1 - (double) both.size() / all.size();
    }

    private static Set<String> pairs(Set<Set<String>> clusters) {
        Set<String> pairs = new HashSet<>();
        for (Set<String> cluster : clusters) {
            for (String a : cluster) {
                cluster.stream().filter(b -> a.compareTo(b) < 0).forEach(b -> pairs.add(a + " " + b));
            }
        }
        return pairs;
    }

    private Set<Set<String>> indexed(List<Article> articles, int portion) {
        Path directory = folder.resolve("index-" + portion);
        try (IndexUpdater updater = IndexUpdater.open(directory)) {
            for (int from = 0; from < articles.size(); from += portion) {
                updater.add(articles.subList(from, Math.min(articles.size(), from + portion)));
            }
            return stories(updater.index());
        }
    }

    private static Set<Set<String>> stories(ArticleIndex index) {
        return index.stories(StoryQuery.newest(1_000)).stories().stream()
                .map(story -> story.members().stream().map(Cluster.Member::id).collect(
                        Collectors.<String, Set<String>>toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    private Set<Set<String>> batch(Path corpus) throws IOException {
        Path out = folder.resolve("out");
        Shabih.dedupe(DedupeSettings.of(List.of(corpus.toString()), out), Progress.SILENT);
        return Files.readAllLines(out.resolve("clusters.jsonl")).stream()
                .map(IndexVersusBatchTest::members)
                .collect(Collectors.toSet());
    }

    private static Set<String> members(String cluster) {
        Set<String> members = new TreeSet<>();
        Matcher member = MEMBER.matcher(cluster);
        while (member.find()) {
            members.add(member.group(1));
        }
        return members;
    }
}
