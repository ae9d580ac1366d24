package io.shabih.index;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.Match;
import io.shabih.RelatedArticle;
import io.shabih.Relation;
import io.shabih.prepare.PreparedArticle;
import io.shabih.verify.Verification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * Makes the list of similar articles: what shares the heaviest words, nearer dates first among equals; then
 * one entry a story, no copy of the article itself, and nothing twice.
 *
 * <p>Copies that the stories do not know of (their texts were never compared) are found here by comparing the
 * entries with the article and with each other. Not thread-safe.
 */
final class SimilarSearch {
    private static final int HITS_AN_ENTRY = 8;
    private static final int FEWEST_HITS = 60;
    private static final double OLD_AGE_DAYS = 14;
    private static final double LEAST_BY_AGE = 0.6;
    private static final double MILLIS_A_DAY = 86_400_000;
    /** What a hit loses whose headline is that of a better one. */
    private static final double SAMENESS = 0.6;
    private static final int MOST_REASONS = 6;
    /** Hits that share less of the weight than the best hit's are left out, even where room is. */
    private static final double LEAST_OF_BEST = 0.12;

    private final Snapshot snapshot;
    private final Comparer comparer;
    private final SearchWords words;

    SimilarSearch(Snapshot snapshot, Comparer comparer, SearchWords words) {
        this.snapshot = snapshot;
        this.comparer = comparer;
        this.words = words;
    }

    private record Hit(int number, Article article, PreparedArticle prepared, double score, int copies) {
        Hit scored(double newScore) {
            return new Hit(number, article, prepared, newScore, copies);
        }

        Hit withCopy(int more) {
            return new Hit(number, article, prepared, score, copies + more);
        }
    }

    SimilarList find(Article article, SimilarQuery query, List<Match> duplicates) throws IOException {
        WeightedWords about = WeightedWords.of(
                words.of(article, PreparedArticle.HEAD_WORDS), snapshot.searcher());
        if (about.isEmpty()) {
            return new SimilarList(List.of(), duplicates);
        }
        Set<String> own = ownIds(article, duplicates);
        List<Match> copies = new ArrayList<>(duplicates);
        PreparedArticle prepared = comparer.prepare(article);
        List<Hit> chosen = new ArrayList<>();
        for (Hit hit : hits(article, query, about, own)) {
            Verification toArticle = comparer.verify(prepared, hit.prepared());
            if (isSameReport(toArticle)) {
                Comparer.match(article, hit.article(), toArticle).ifPresent(copies::add);
            } else if (!joins(hit, chosen)) {
                chosen.add(hit);
            }
        }
        List<Hit> best = diverse(chosen, query.most());
        return new SimilarList(best.stream().map(hit -> entry(hit, about)).toList(), copies);
    }

    private Set<String> ownIds(Article article, List<Match> duplicates) {
        Set<String> own = new HashSet<>();
        own.add(article.id());
        snapshot.storyOf(article.id()).ifPresent(
                story -> story.members().forEach(member -> own.add(member.id())));
        for (Match match : duplicates) {
            if (match.relation().sameReport()) {
                String other = match.a().equals(article.id()) ? match.b() : match.a();
                own.add(other);
                snapshot.storyOf(other).ifPresent(
                        story -> story.members().forEach(member -> own.add(member.id())));
            }
        }
        return own;
    }

    /** The best hits, one a story, without those that are the article's own. */
    private List<Hit> hits(Article article, SimilarQuery query, WeightedWords about, Set<String> own)
            throws IOException {
        Query filtered = query.since()
                .<Query>map(since -> new BooleanQuery.Builder()
                        .add(about.query(), Occur.MUST)
                        .add(LongField.newRangeQuery(ArticleFields.DATE, since.toEpochMilli(),
                                Long.MAX_VALUE),
                                Occur.FILTER)
                        .build())
                .orElse(about.query());
        int most = Math.max(FEWEST_HITS, HITS_AN_ENTRY * query.most()) + own.size();
        List<Hit> hits = new ArrayList<>();
        Set<String> seen = new HashSet<>(own);
        float best = 0;
        for (ScoreDoc found : snapshot.searcher().search(filtered, most).scoreDocs) {
            Article candidate = snapshot.article(found.doc);
            best = Math.max(best, found.score);
            if (found.score < LEAST_OF_BEST * best || hits.size() == 4 * query.most()) {
                break;
            }
            if (seen.add(candidate.id())) {
                Optional<Cluster> story = snapshot.storyOf(candidate.id());
                story.ifPresent(of -> of.members().forEach(member -> seen.add(member.id())));
                Article shown = story.filter(of -> !of.representative().equals(candidate.id()))
                        .flatMap(of -> snapshot.article(of.representative()))
                        .filter(first -> isSince(first, query))
                        .orElse(candidate);
                hits.add(new Hit(
                        found.doc,
                        shown,
                        comparer.prepare(shown),
                        found.score * byAge(article, candidate),
                        story.map(of -> of.members().size() - 1).orElse(0)));
            }
        }
        hits.sort(Comparator.comparingDouble((Hit hit) -> -hit.score())
                .thenComparing(hit -> hit.article().id()));
        return hits;
    }

    private static boolean isSince(Article article, SimilarQuery query) {
        return query.since().isEmpty()
                || article.date().filter(date -> !date.isBefore(query.since().get())).isPresent();
    }

    private static double byAge(Article article, Article hit) {
        if (article.date().isEmpty() || hit.date().isEmpty()) {
            return LEAST_BY_AGE;
        }
        double days = Math.abs(article.date().get().toEpochMilli() - hit.date().get().toEpochMilli())
                / MILLIS_A_DAY;
        return LEAST_BY_AGE + (1 - LEAST_BY_AGE) * Math.exp(-days / OLD_AGE_DAYS);
    }

    private static boolean isSameReport(Verification verification) {
        return verification.relation().filter(Relation::sameReport).isPresent();
    }

    /** Whether a better hit carries the same report; then it has one copy more. */
    private boolean joins(Hit hit, List<Hit> chosen) {
        for (int i = 0; i < chosen.size(); i++) {
            if (isSameReport(comparer.verify(chosen.get(i).prepared(), hit.prepared()))) {
                chosen.set(i, chosen.get(i).withCopy(1 + hit.copies()));
                return true;
            }
        }
        return false;
    }

    /**
     * Takes the best hit again and again, the others losing by the likeness of their headlines to those taken.
     *
     * @see <a href="https://doi.org/10.1145/290941.291025">J. Carbonell, J. Goldstein, The use of MMR, 1998</a>
     */
    private static List<Hit> diverse(List<Hit> hits, int most) {
        List<Hit> left = new ArrayList<>(hits);
        List<Hit> taken = new ArrayList<>();
        while (!left.isEmpty() && taken.size() < most) {
            Hit best = left.stream()
                    .map(hit -> hit.scored(hit.score() * (1 - SAMENESS * likeness(hit, taken))))
                    .max(Comparator.comparingDouble(Hit::score)
                            .thenComparing(hit -> hit.article().id(), Comparator.reverseOrder()))
                    .orElseThrow();
            taken.add(best);
            left.removeIf(hit -> hit.article().id().equals(best.article().id()));
        }
        return taken;
    }

    private static double likeness(Hit hit, List<Hit> taken) {
        double most = 0;
        for (Hit other : taken) {
            Set<String> shared = new HashSet<>(hit.prepared().headlineWords());
            shared.retainAll(other.prepared().headlineWords());
            int all = hit.prepared().headlineWords().size() + other.prepared().headlineWords().size()
                    - shared.size();
            most = Math.max(most, all == 0 ? 0 : (double) shared.size() / all);
        }
        return most;
    }

    private RelatedArticle entry(Hit hit, WeightedWords about) {
        Article article = hit.article();
        return new RelatedArticle(
                article.id(),
                article.title(),
                article.source(),
                article.date(),
                article.url(),
                hit.score(),
                hit.copies(),
                about.sharedWith(words.of(article, PreparedArticle.LEAD_WORDS), MOST_REASONS));
    }
}
