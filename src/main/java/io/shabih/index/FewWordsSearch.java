package io.shabih.index;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.RelatedArticle;
import io.shabih.ranking.SearchWords;
import io.shabih.ranking.WeightedWords;
import io.shabih.ranking.WordRanking;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.ScoreDoc;

/**
 * Finds articles that have a few words, as a search does: those with all of them in the headline, then with all of them
 * anywhere, and only where no article has all, those with some; one entry a cluster. However common a word is, it is looked
 * for.
 *
 * <p>Cost: to read the texts of {@value #HITS_AN_ENTRY} articles an entry. Not thread-safe.
 */
final class FewWordsSearch {
    /** So many hits an entry are looked at, for many may be of one cluster. */
    private static final int HITS_AN_ENTRY = 20;

    private static final int MOST_REASONS = 6;

    private final Snapshot snapshot;
    private final SearchWords words;

    FewWordsSearch(Snapshot snapshot, SearchWords words) {
        this.snapshot = snapshot;
        this.words = words;
    }

    /** Where an article has the words, the best place first. */
    private enum Place {
        HEADLINE,
        TEXT,
        IN_PART
    }

    private record Found(Place place, RelatedArticle entry) {}

    List<RelatedArticle> find(Article asked, SimilarQuery query) throws IOException {
        WeightedWords about = WeightedWords.ofAny(words.of(asked), snapshot.searcher());
        ScoreDoc[] hits = new WordRanking(about.words(), query.dates(asked), HITS_AN_ENTRY * query.most())
                .of(snapshot.searcher().getIndexReader().leaves());
        List<Found> found = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(asked.id()));
        for (ScoreDoc hit : hits) {
            if (!seen.contains(snapshot.id(hit.doc))) {
                found.add(found(snapshot.article(hit.doc), hit.score, about, seen));
            }
        }
        boolean any = found.stream().anyMatch(one -> one.place() != Place.IN_PART);
        return found.stream().filter(one -> !any || one.place() != Place.IN_PART)
                .sorted(Comparator.comparing(Found::place)) // of one place the best score stays first
                .limit(query.most()).map(Found::entry).toList();
    }

    private Found found(Article article, double score, WeightedWords about, Set<String> seen) {
        Object2IntMap<String> ofText = words.of(article);
        Place place = hasAll(words.of(article.withBody("")), about)
                ? Place.HEADLINE
                : hasAll(ofText, about) ? Place.TEXT : Place.IN_PART;
        Optional<Cluster> cluster = snapshot.clusterOf(article.id());
        seen.add(article.id());
        cluster.ifPresent(of -> of.members().forEach(member -> seen.add(member.id())));
        int copies = cluster.map(of -> of.members().size() - 1).orElse(0);
        return new Found(place,
                new RelatedArticle(article.id(), article.title(), article.source(), article.date(),
                        article.precision(), article.url(), score, copies,
                        about.sharedWith(ofText, MOST_REASONS)));
    }

    private static boolean hasAll(Object2IntMap<String> text, WeightedWords about) {
        return about.words().stream().allMatch(word -> text.containsKey(word.word()));
    }
}
