package io.shabih.index;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.Decision.Probabilities;
import io.shabih.Match;
import io.shabih.RelatedArticle;
import io.shabih.Relation;
import io.shabih.facts.Stems;
import io.shabih.facts.Terms;
import io.shabih.index.Workers.Worker;
import io.shabih.ranking.SearchWords;
import io.shabih.ranking.WeightedWords;
import io.shabih.ranking.WordRanking;
import io.shabih.verify.Verification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.search.ScoreDoc;

/**
 * Makes the list of similar articles: what shares the heaviest words, nearer dates first among equals; then
 * one entry a story, no copy of the article itself, and nothing twice.
 *
 * <p>Copies that the stories do not know of (their texts were never compared) are found here by comparing the
 * entries with the article and with each other. Not thread-safe.
 */
final class SimilarSearch {
    private static final int HITS_AN_ENTRY = 5;
    private static final int FEWEST_HITS = 20;
    private static final int LOOKED_AT_AN_ENTRY = 2;
    private static final double OLD_AGE_DAYS = 30;
    private static final double LEAST_BY_AGE = 0.3;
    private static final double UNKNOWN_AGE = 0.7;
    private static final double LEAST_BY_HEADLINE = 0.2;
    /** What a hit loses whose headline is that of a better one. */
    private static final double SAMENESS = 0.6;
    private static final int MOST_REASONS = 6;
    /**
     * Hits that reach less of the score that is possible, counted by the probability that they have to do with the article,
     * are left out, even where room is.
     */
    private static final double LEAST_OF_POSSIBLE = 0.02;

    /** The same of what the best one taken reaches. */
    private static final double LEAST_OF_BEST = 0.4;

    /** In a smaller index no word is known to be rare, and little is there to choose from. */
    private static final int SMALL_INDEX = 100;

    private final Snapshot snapshot;
    private final Comparer comparer;
    private final SearchWords words;
    private final KnownArticle asked;
    private final Map<Compared, Verification> verified = new HashMap<>();

    SimilarSearch(Snapshot snapshot, Worker worker, KnownArticle asked) {
        this.snapshot = snapshot;
        this.comparer = worker.comparer();
        this.words = worker.words();
        this.asked = asked;
    }

    private record Hit(int number, KnownArticle known, double score, int copies) {
        Article article() {
            return known.article();
        }

        Hit scored(double newScore) {
            return new Hit(number, known, newScore, copies);
        }

        Hit withCopy(int more) {
            return new Hit(number, known, score, copies + more);
        }
    }

    /** A hit with what is left of its score beside those taken. */
    private record Novel(Hit hit, double score) {}

    private record Compared(String a, String b) {}

    SimilarList find(SimilarQuery query, List<Match> duplicates) throws IOException {
        Article article = asked.article();
        WeightedWords about = WeightedWords.of(
                words.of(article, Stems.HEAD_WORDS), snapshot.searcher());
        Set<String> own = ownIds(article, duplicates);
        List<Match> copies = new ArrayList<>(of(Relation::sameReport, duplicates, query));
        List<Match> updates = of(Relation.UPDATE::equals, duplicates, query);
        List<Hit> chosen = new ArrayList<>();
        for (Hit hit : hits(article, query, about, own)) {
            if (isCopy(asked, hit.known())) {
                copies.add(copy(hit.known()));
            } else if (!joins(hit, chosen)) {
                chosen.add(hit);
            }
        }
        List<RelatedArticle> best = diverse(chosen, query.most() + updates.size(), least(about)).stream()
                .map(hit -> entry(hit, about)).toList();
        Set<String> told = snapshot.withStories(updates.stream().map(this::other).toList());
        return new SimilarList(
                SimilarList.Basis.REPORT,
                best.stream().limit(query.most()).toList(),
                best.stream().filter(entry -> !told.contains(entry.id())).limit(query.most()).toList(),
                copies,
                updates);
    }

    /** The matches of a relation whose articles the query admits. */
    private List<Match> of(Predicate<Relation> relation, List<Match> matches, SimilarQuery query) {
        return matches.stream().filter(match -> relation.test(match.relation()))
                .filter(match -> snapshot.withoutBody(other(match))
                        .filter(other -> query.admits(asked.article(), other)).isPresent())
                .toList();
    }

    private String other(Match match) {
        return match.a().equals(asked.article().id()) ? match.b() : match.a();
    }

    /** Whether the two carry one report, and it shows at first sight. */
    private boolean isCopy(KnownArticle a, KnownArticle b) {
        return a.isLike(b) && isSameReport(exactly(a, b));
    }

    private Match copy(KnownArticle hit) {
        return Comparer.match(asked.article(), hit.article(), comparer.match(asked, hit).orElseThrow());
    }

    /** Whether the two carry one report, in whatever words. */
    private boolean areOneReport(KnownArticle a, KnownArticle b) {
        return (a.isNear(b) || a.isLike(b)) && isSameReport(exactly(a, b));
    }

    private Verification exactly(KnownArticle a, KnownArticle b) {
        return verified.computeIfAbsent(new Compared(a.id(), b.id()), pair -> comparer.verify(a, b));
    }

    private Set<String> ownIds(Article article, List<Match> duplicates) {
        return snapshot.withStories(Stream.concat(
                Stream.of(article.id()),
                duplicates.stream().filter(match -> match.relation().sameReport()).map(this::other))
                .toList());
    }

    /** The best hits, one a story, without those that are the article's own. */
    private List<Hit> hits(Article article, SimilarQuery query, WeightedWords about, Set<String> own)
            throws IOException {
        int most = HITS_AN_ENTRY * query.most() + FEWEST_HITS + own.size();
        LongPredicate dates = query.dates(article);
        ScoreDoc[] found = new WordRanking(about.words(), dates, most)
                .of(snapshot.searcher().getIndexReader().leaves());
        weigh(found, article);
        double least = least(about);
        List<Hit> hits = new ArrayList<>();
        Set<String> seen = new HashSet<>(own);
        for (ScoreDoc document : found) {
            if (document.score < least || hits.size() == LOOKED_AT_AN_ENTRY * query.most()) {
                break;
            }
            if (seen.add(snapshot.id(document.doc))) {
                hits.add(hit(document, shown -> dates.test(ArticleFields.millis(shown.date())),
                        seen));
            }
        }
        return hits;
    }

    private double least(WeightedWords about) {
        boolean small = snapshot.searcher().getIndexReader().numDocs() < SMALL_INDEX;
        return small ? 0 : LEAST_OF_POSSIBLE * about.most();
    }

    /** The story's representative where it may be shown, else the candidate. */
    private Hit hit(ScoreDoc found, Predicate<Article> allowed, Set<String> seen) {
        String id = snapshot.id(found.doc);
        Optional<Cluster> story = snapshot.storyOf(id);
        story.ifPresent(of -> of.members().forEach(member -> seen.add(member.id())));
        int shown = story.filter(of -> !of.representative().equals(id))
                .flatMap(of -> snapshot.number(of.representative()))
                .filter(number -> allowed.test(snapshot.texts().placed(number).article()))
                .orElse(found.doc);
        return new Hit(shown, snapshot.known(shown), found.score,
                story.map(of -> of.members().size() - 1).orElse(0));
    }

    /**
     * Weighs hits by how much of their headlines the article tells of, and by their distance in time, and sorts them
     * anew. A headline says what a text is about; the words of its body may meet the article's by chance.
     */
    private void weigh(ScoreDoc[] found, Article article) {
        Arrays.sort(found, Comparator.comparingInt(hit -> hit.doc)); // columns are read forwards
        long millis = ArticleFields.millis(article.date());
        Terms told = asked.prepared().stems().terms(Stems.HEAD);
        for (ScoreDoc hit : found) {
            double aboutIt = share(snapshot.texts().headline(hit.doc), told);
            double near = byAge(millis, snapshot.texts().millis(hit.doc));
            hit.score *= (float) (near * (LEAST_BY_HEADLINE + (1 - LEAST_BY_HEADLINE) * aboutIt));
        }
        Arrays.sort(found, Comparator.comparingDouble((ScoreDoc hit) -> -hit.score)
                .thenComparingInt(hit -> hit.doc));
    }

    /** Of a copy the headline is not at hand; then it is about as near as others. */
    private static double share(Terms headline, Terms told) {
        return headline.weight() > 0 ? headline.sharedWeight(told) / headline.weight() : LEAST_BY_HEADLINE;
    }

    private static double byAge(long millis, long ofHit) {
        if (millis == ArticleFields.NO_DATE || ofHit == ArticleFields.NO_DATE) {
            return UNKNOWN_AGE;
        }
        double days = KnownArticle.daysApart(millis, ofHit);
        return LEAST_BY_AGE + (1 - LEAST_BY_AGE) * Math.exp(-days / OLD_AGE_DAYS);
    }

    private static boolean isSameReport(Verification verification) {
        return verification.relation().filter(Relation::sameReport).isPresent();
    }

    /** Whether a better hit carries the same report; then it has one copy more. */
    private boolean joins(Hit hit, List<Hit> chosen) {
        for (int i = 0; i < chosen.size(); i++) {
            if (isCopy(chosen.get(i).known(), hit.known())) {
                chosen.set(i, chosen.get(i).withCopy(1 + hit.copies()));
                return true;
            }
        }
        return false;
    }

    /**
     * Takes the best hit again and again, the others losing by the likeness of their headlines to those taken. What is
     * taken was compared exactly with the article and with all that was taken before.
     *
     * @see <a href="https://doi.org/10.1145/290941.291025">J. Carbonell, J. Goldstein, The use of MMR, 1998</a>
     */
    private List<Hit> diverse(List<Hit> hits, int most, double least) {
        List<Hit> left = new ArrayList<>(hits);
        List<Hit> taken = new ArrayList<>();
        double bound = least;
        while (!left.isEmpty() && taken.size() < most) {
            Novel best = left.stream()
                    .map(hit -> new Novel(hit, hit.score() * (1 - SAMENESS * likeness(hit, taken))))
                    .max(Comparator.comparingDouble(Novel::score)
                            .thenComparing(novel -> novel.hit().article().id(), Comparator.reverseOrder()))
                    .orElseThrow();
            left.remove(best.hit());
            boolean isNew = Stream.concat(Stream.of(asked), taken.stream().map(Hit::known))
                    .noneMatch(other -> areOneReport(other, best.hit().known()));
            double related = isNew ? related(best.hit()) : 0;
            if (isNew && related >= bound) {
                taken.add(best.hit().scored(best.score()));
                bound = Math.max(bound, LEAST_OF_BEST * related);
            }
        }
        return taken;
    }

    private double related(Hit hit) {
        double unrelated = exactly(asked, hit.known()).decision().probabilities()
                .map(Probabilities::unrelated).orElse(0.0);
        return hit.score() * (1 - unrelated);
    }

    private static double likeness(Hit hit, List<Hit> taken) {
        return taken.stream()
                .mapToDouble(other -> hit.known().headline().resemblance(other.known().headline()))
                .max().orElse(0);
    }

    private RelatedArticle entry(Hit hit, WeightedWords about) {
        Article article = snapshot.article(hit.number()); // its words are shown
        return new RelatedArticle(
                article.id(),
                article.title(),
                article.source(),
                article.date(),
                article.precision(),
                article.url(),
                hit.score(),
                hit.copies(),
                about.sharedWith(words.of(article, Stems.LEAD_WORDS), MOST_REASONS));
    }
}
