package io.shabih.page;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.Match;
import io.shabih.RelatedArticle;
import io.shabih.Relation;
import io.shabih.index.ArticleIndex;
import io.shabih.index.HeadlineComparer;
import io.shabih.index.SimilarQuery;
import io.shabih.page.LinkedPage.Entry;
import io.shabih.page.LinkedPage.Resolution;
import io.shabih.page.LinkedPage.AlreadyShown;
import io.shabih.page.LinkedPage.EntryCluster;
import io.shabih.page.LinkedPage.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves the headlines of a page to indexed articles, groups those that carry one report, and makes a better list. Headlines of
 * articles that the index does not have are grouped by themselves. Not thread-safe.
 */
public final class PageLinker {
    /** Headlines that are less alike are of other reports. */
    private static final double LIKE_HEADLINE = 0.6;

    /** A second report that fits nearly as well makes the headline ambiguous. */
    private static final double CLEARLY_BETTER = 0.1;

    private static final int MOST_CANDIDATES = 5;

    /** What is much less like the page than the index's best is no reason to fill a slot. */
    private static final double LEAST_OF_BEST = 0.4;

    private final ArticleIndex index;
    private final HeadlineComparer names;

    /** Resolves to the articles of an index, which stays open meanwhile. */
    public PageLinker(ArticleIndex index) {
        this.index = index;
        this.names = index.headlines();
    }

    /**
     * Links one page.
     *
     * @param page what the page is about; need not be in the index
     * @param inlined a second article that the page shows whole
     * @param headlines the page's list
     */
    public LinkedPage link(Article page, Optional<Article> inlined, List<String> headlines) {
        Optional<Article> known = page.title().isEmpty() && page.body().isEmpty()
                ? Optional.empty()
                : indexed(page);
        List<List<Entry>> groups = new ArrayList<>();
        for (int i = 0; i < headlines.size(); i++) {
            Entry entry = resolve(i + 1, headlines.get(i));
            groups.stream().filter(group -> isOneReport(group.getFirst(), entry)).findFirst()
                    .orElseGet(() -> {
                        groups.add(new ArrayList<>());
                        return groups.getLast();
                    }).add(entry);
        }
        List<EntryCluster> clusters = groups.stream()
                .map(group -> new EntryCluster(group, shown(group.getFirst(), page, known, inlined)))
                .toList();
        return new LinkedPage(known, clusters, better(page, inlined, clusters, headlines.size()));
    }

    /** The page's article as the index has it: the nearest copy. */
    private Optional<Article> indexed(Article page) {
        return index.duplicates(page).stream()
                .filter(match -> match.relation() == Relation.EXACT || match.relation() == Relation.NEAR)
                .max(Comparator.comparingDouble(Match::resemblance)).flatMap(match -> other(match, page));
    }

    private Optional<Article> other(Match match, Article of) {
        return index.article(match.a().equals(of.id()) ? match.b() : match.a());
    }

    private record Candidate(Article article, double likeness, String cluster) {}

    private Entry resolve(int place, String headline) {
        Article asked = Article.ofHeadline("entry " + place + " of the page", headline);
        List<Candidate> candidates = names.duplicates(asked).stream()
                .filter(match -> match.headlineResemblance() >= LIKE_HEADLINE)
                .flatMap(match -> other(match, asked).stream()
                        .map(article -> new Candidate(article, match.headlineResemblance(),
                                clusterId(article))))
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.likeness())
                        .thenComparing(candidate -> candidate.article().id()))
                .toList();
        return new Entry(place, headline, resolution(candidates),
                candidates.stream().limit(MOST_CANDIDATES).map(Candidate::article).toList());
    }

    private String clusterId(Article article) {
        return index.clusterOf(article.id()).map(Cluster::id).orElse(article.id());
    }

    private static Resolution resolution(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return Resolution.UNKNOWN;
        }
        Candidate best = candidates.getFirst();
        boolean rival = candidates.stream().anyMatch(candidate -> !candidate.cluster().equals(best.cluster())
                && candidate.likeness() > best.likeness() - CLEARLY_BETTER);
        return rival ? Resolution.AMBIGUOUS : Resolution.RESOLVED;
    }

    private boolean isOneReport(Entry a, Entry b) {
        boolean resolved = a.resolution() == Resolution.RESOLVED && b.resolution() == Resolution.RESOLVED;
        if (resolved) {
            return clusterId(a.candidates().getFirst()).equals(clusterId(b.candidates().getFirst()));
        }
        return names.areOneReport(a.headline(), b.headline());
    }

    private AlreadyShown shown(Entry entry, Article page, Optional<Article> known,
            Optional<Article> inlined) {
        if (inlined.isPresent() && names.areOneReport(entry.headline(), inlined.get().title())) {
            return AlreadyShown.INLINED;
        }
        boolean own = known.isPresent() && entry.resolution() == Resolution.RESOLVED
                && clusterId(known.get()).equals(clusterId(entry.candidates().getFirst()));
        boolean titled = !page.title().isEmpty() && names.areOneReport(entry.headline(), page.title());
        return own || titled ? AlreadyShown.ARTICLE : AlreadyShown.NOT;
    }

    /** The page's clusters that it does not show already, then those of the index, as many as the page has slots. */
    private List<Suggestion> better(Article page, Optional<Article> inlined, List<EntryCluster> clusters,
            int most) {
        List<Suggestion> better = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        inlined.flatMap(this::indexed).ifPresent(article -> taken.add(clusterId(article)));
        for (EntryCluster cluster : clusters) {
            cluster.article().ifPresent(article -> taken.add(clusterId(article)));
            if (cluster.shown() == AlreadyShown.NOT) {
                String headline = cluster.article().map(Article::title)
                        .orElse(cluster.entries().getFirst().headline());
                better.add(new Suggestion(headline, cluster.article(), Optional.empty()));
            }
        }
        SimilarQuery query = SimilarQuery.standard().withMost(Math.clamp(2L * most, 1, 100));
        List<RelatedArticle> similars = index.similar(page, query).similar();
        double best = similars.stream().mapToDouble(RelatedArticle::score).max().orElse(0);
        for (RelatedArticle similar : similars) {
            Optional<Article> article = index.article(similar.id());
            boolean isNew = similar.score() >= LEAST_OF_BEST * best && article.isPresent()
                    && better.size() < most && taken.add(clusterId(article.get()))
                    && better.stream()
                            .noneMatch(other -> names.areOneReport(other.headline(), similar.title()));
            if (isNew) {
                better.add(new Suggestion(similar.title(), article, Optional.of(similar)));
            }
        }
        return better;
    }
}
