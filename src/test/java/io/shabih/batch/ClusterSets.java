package io.shabih.batch;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.engine.Shabih;
import io.shabih.index.ArticleIndex;
import io.shabih.index.IndexUpdater;
import io.shabih.index.ClusterPage;
import io.shabih.index.ClusterQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Clusters as sets of ids, however they were made, to be held against each other. */
record ClusterSets(Set<Set<String>> clusters) {
    private static final Pattern MEMBER = Pattern.compile("\\{\"id\":\"([^\"]+)\",\"relation\"");
    private static final int PAGE = 1_000;

    /** Those of a batch run, which writes to a new folder. */
    static ClusterSets ofBatch(List<String> inputs, Path out) throws IOException {
        Shabih.dedupe(DedupeSettings.of(inputs, out), Progress.SILENT);
        return new ClusterSets(Files.readAllLines(out.resolve("clusters.jsonl")).stream()
                .map(line -> MEMBER.matcher(line).results().map(member -> member.group(1))
                        .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
                .collect(Collectors.toSet()));
    }

    /** Those of a new index after articles were added in portions of so many. */
    static ClusterSets ofAdding(List<Article> articles, int portion, Path directory) {
        try (IndexUpdater updater = IndexUpdater.open(directory)) {
            for (int from = 0; from < articles.size(); from += portion) {
                updater.add(articles.subList(from, Math.min(articles.size(), from + portion)));
            }
            return of(updater.index());
        }
    }

    static ClusterSets of(ArticleIndex index) {
        Set<Set<String>> clusters = new HashSet<>();
        int from = 0;
        ClusterPage page;
        do {
            page = index.clusters(
                    new ClusterQuery(ClusterQuery.Order.NEWEST, from, PAGE, ClusterQuery.Filter.none()));
            page.clusters().forEach(cluster -> clusters.add(cluster.members().stream().map(Cluster.Member::id)
                    .collect(Collectors.toCollection(TreeSet::new))));
            from += PAGE;
        } while (from < page.total());
        return new ClusterSets(clusters);
    }

    /** Clusters that the other has not. */
    ClusterSets without(ClusterSets other) {
        Set<Set<String>> own = new HashSet<>(clusters);
        own.removeAll(other.clusters);
        return new ClusterSets(own);
    }

    /** Pairs of articles that share a cluster. */
    Set<List<String>> pairs() {
        Set<List<String>> pairs = new HashSet<>();
        for (Set<String> cluster : clusters) {
            for (String a : cluster) {
                cluster.stream().filter(b -> a.compareTo(b) < 0).forEach(b -> pairs.add(List.of(a, b)));
            }
        }
        return pairs;
    }

    /** Pairs that share a cluster in one of the two and not in the other, as a share of all such pairs. */
    double difference(ClusterSets other) {
        Set<List<String>> both = pairs();
        both.retainAll(other.pairs());
        Set<List<String>> all = pairs();
        all.addAll(other.pairs());
        return 1 - (double) both.size() / all.size();
    }
}
