package io.shabih.index;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.Decision;
import io.shabih.Decision.Probabilities;
import io.shabih.Match;
import io.shabih.RelatedArticle;
import io.shabih.RelatedArticle.Reason;
import io.shabih.Relation;
import io.shabih.facts.Stems;
import io.shabih.facts.Terms;
import io.shabih.index.Workers.Worker;
import io.shabih.ranking.Kinship;
import io.shabih.ranking.MarginalRelevance;
import io.shabih.ranking.SearchWords;
import io.shabih.ranking.WeightedWords;
import io.shabih.ranking.WordRanking;
import io.shabih.verify.Feature;
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
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.ScoreDoc;

/**
 * Makes the list of similar articles: of what shares the heaviest words, what an editor wants beside the article
 * ({@link Kinship}), nearer dates first among equals, one entry a cluster, no copy of the article itself, and nothing twice.
 *
 * <p>Copies that the clusters do not know of (their texts were never compared) are found here by comparing the
 * entries with the article and with each other. Not thread-safe.
 */
final class SimilarSearch {
    private static final int HITS_AN_ENTRY = 5;
    private static final int FEWEST_HITS = 20;
    private static final int LOOKED_AT_AN_ENTRY = 2;
    private static final int FEWEST_LOOKED_AT = 20;
    private static final double OLD_AGE_DAYS = 30;
    private static final double LEAST_BY_AGE = 0.3;
    private static final double UNKNOWN_AGE = 0.7;
    private static final double LEAST_BY_HEADLINE = 0.2;
    private static final int MOST_REASONS = 6;

    /** What is less likely to be wanted is left out, even where room is. */
    private static final double LEAST_KINSHIP = 0.55;

    /** Of a report that is no copy hardly more is told. */
    private static final double MOST_TOLD = 0.7;

    /** One word in common, be it the rarest name, is chance. */
    private static final int FEWEST_REASONS = 2;

    /** Two texts that have so much of their words in common are nothing to read one after the other. */
    private static final double SAME_WORDS = 0.7;

    /** In a smaller index no word is known to be rare, and little is there to choose from. */
    private static final int SMALL_INDEX = 100;

    private static final double LEAST_KINSHIP_IN_SMALL = 0.2;

    private final Snapshot snapshot;
    private final Comparer comparer;
    private final SearchWords words;
    private final KnownArticle asked;
    private final Terms told;
    private final Map<Compared, Verification> verified = new HashMap<>();

    SimilarSearch(Snapshot snapshot, Worker worker, KnownArticle asked) {
        this.snapshot = snapshot;
        this.comparer = worker.comparer();
        this.words = worker.words();
        this.asked = asked;
        this.told = asked.prepared().stems().terms(Stems.HEAD);
    }

    /** A document: its share of the subject, of its headline what the article tells of, its distance, its score by all of them. */
    private record Ranked(int number, double subject, OptionalDouble headline, OptionalDouble days,
            double score) {}

    /** What may be an entry, its kinship, its score by the probability that the two are related, and its likeness to others. */
    private record Hit(
            int number, KnownArticle known, double kinship, double score, int copies, Terms lead) {
        Article article() {
            return known.article();
        }

        Hit withCopy(int more) {
            return new Hit(number, known, kinship, score, copies + more, lead);
        }

        double likeness(Hit other) {
            return lead.resemblance(other.lead);
        }
    }

    private record Compared(String a, String b) {}

    SimilarList find(SimilarQuery query, List<Match> duplicates) throws IOException {
        Article article = asked.article();
        WeightedWords about = WeightedWords.of(
                words.ofSubject(article, Stems.HEAD_WORDS), snapshot.searcher());
        Set<String> own = ownIds(article, duplicates);
        List<Match> copies = new ArrayList<>(of(Relation::sameReport, duplicates, query));
        List<Match> updates = of(Relation.UPDATE::equals, duplicates, query);
        List<Hit> kin = new ArrayList<>();
        for (Hit hit : hits(article, query, about, own)) {
            if (isCopy(asked, hit.known())) {
                copies.addAll(copies(hit, query));
            } else if (hit.kinship() >= least()) {
                kin.add(hit);
            }
        }
        List<RelatedArticle> best = chosen(kin, query, query.most() + updates.size(), about);
        Set<String> updated = snapshot.withClusters(updates.stream().map(this::other).toList());
        return new SimilarList(
                SimilarList.Basis.REPORT,
                best.stream().limit(query.most()).toList(),
                best.stream().filter(entry -> !updated.contains(entry.id())).limit(query.most()).toList(),
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

    /** All articles of a copy's text that the query admits. */
    private List<Match> copies(Hit hit, SimilarQuery query) {
        Verification verification = comparer.match(asked, hit.known()).orElseThrow();
        return snapshot.articlesOfText(hit.number()).stream()
                .filter(copy -> query.admits(asked.article(), copy))
                .map(copy -> Comparer.match(asked.article(), copy, verification)).toList();
    }

    private Verification exactly(KnownArticle a, KnownArticle b) {
        return verified.computeIfAbsent(new Compared(a.id(), b.id()), pair -> comparer.verify(a, b));
    }

    private Set<String> ownIds(Article article, List<Match> duplicates) {
        return snapshot.withClusters(Stream.concat(
                Stream.of(article.id()),
                duplicates.stream().filter(match -> match.relation().sameReport()).map(this::other))
                .toList());
    }

    /** The best hits, one a cluster, without those that are the article's own. */
    private List<Hit> hits(Article article, SimilarQuery query, WeightedWords about, Set<String> own)
            throws IOException {
        int most = HITS_AN_ENTRY * query.most() + FEWEST_HITS + own.size();
        LongPredicate dates = query.dates(article);
        ScoreDoc[] found = new WordRanking(about.words(), dates, most)
                .of(snapshot.searcher().getIndexReader().leaves());
        int lookedAt = Math.max(FEWEST_LOOKED_AT, LOOKED_AT_AN_ENTRY * query.most());
        List<Hit> hits = new ArrayList<>();
        Set<String> seen = new HashSet<>(own);
        for (Ranked document : ranked(found, article, about.most())) {
            if (hits.size() == lookedAt) {
                break;
            }
            boolean mayBeKin = mayBeKin(document, MOST_TOLD);
            if (mayBeKin && seen.add(snapshot.id(document.number()))) {
                hit(document, shown -> dates.test(ArticleFields.millis(shown.date())), seen)
                        .ifPresent(hits::add);
            }
        }
        return hits;
    }

    /** Whether it pays to compare it with the article, which costs most of a list. */
    private boolean mayBeKin(Ranked document, double told) {
        return Kinship.atMost(document.subject(), document.headline().orElse(told), told, document.days())
                .probability() >= least();
    }

    private double least() {
        boolean small = snapshot.searcher().getIndexReader().numDocs() < SMALL_INDEX;
        return small ? LEAST_KINSHIP_IN_SMALL : LEAST_KINSHIP;
    }

    /** The cluster's representative where it may be shown, else the candidate. */
    private Optional<Hit> hit(Ranked found, Predicate<Article> allowed, Set<String> seen) {
        String id = snapshot.id(found.number());
        Optional<Cluster> cluster = snapshot.clusterOf(id);
        cluster.ifPresent(of -> of.members().forEach(member -> seen.add(member.id())));
        int shown = cluster.filter(of -> !of.representative().equals(id))
                .flatMap(of -> snapshot.number(of.representative()))
                .filter(number -> allowed.test(snapshot.texts().placed(number).article()))
                .orElse(found.number());
        KnownArticle known = snapshot.known(shown);
        Terms lead = known.prepared().stems().terms(Stems.LEAD);
        double ofLead = lead.weight() > 0 ? lead.sharedWeight(told) / lead.weight() : 0;
        if (!mayBeKin(found, ofLead)) {
            return Optional.empty();
        }
        Verification verification = exactly(asked, known);
        double related = 1
                - verification.decision().probabilities().map(Probabilities::unrelated).orElse(1.0);
        return Optional
                .of(new Hit(shown, known, kinship(found, ofLead, verification), related * found.score(),
                        cluster.map(of -> of.members().size() - 1).orElse(0), lead));
    }

    /** 0 where the texts or their furniture settled what the two are to each other. */
    private double kinship(Ranked found, double ofLead, Verification verification) {
        Decision decision = verification.decision();
        if (decision.probabilities().isEmpty() || decision.rule() == Decision.Rule.COMMON_FURNITURE) {
            return 0;
        }
        double own = Math.max(verification.value(Feature.LEAD_NUMBERS_CONFLICT), Math.max(
                verification.value(Feature.HEADLINE_NAMES_CONFLICT),
                verification.value(Feature.LEAD_NAMES_CONFLICT)));
        return new Kinship(
                found.subject(),
                found.headline().orElse(ofLead),
                ofLead,
                decision.probabilities().get().unrelated(),
                own * verification.value(Feature.CONTAINMENT),
                found.days()).probability();
    }

    /**
     * Ranks documents by how much of their headlines the article tells of, and by their distance in time. A headline says
     * what a text is about; the words of its body may meet the article's by chance.
     */
    private List<Ranked> ranked(ScoreDoc[] found, Article article, double most) {
        Arrays.sort(found, Comparator.comparingInt(hit -> hit.doc)); // columns are read forwards
        long millis = ArticleFields.millis(article.date());
        return Arrays.stream(found).map(hit -> {
            OptionalDouble aboutIt = share(snapshot.texts().headline(hit.doc), told);
            OptionalDouble days = days(millis, snapshot.texts().millis(hit.doc));
            return new Ranked(hit.doc, hit.score / most, aboutIt, days,
                    hit.score * byAge(days) * (LEAST_BY_HEADLINE
                            + (1 - LEAST_BY_HEADLINE) * aboutIt.orElse(LEAST_BY_HEADLINE)));
        }).sorted(Comparator.comparingDouble((Ranked hit) -> -hit.score()).thenComparingInt(Ranked::number))
                .toList();
    }

    /** Empty where there is no headline, or, of a copy, none at hand; then it is about as near as others. */
    private static OptionalDouble share(Terms headline, Terms told) {
        return headline.weight() > 0
                ? OptionalDouble.of(headline.sharedWeight(told) / headline.weight())
                : OptionalDouble.empty();
    }

    private static OptionalDouble days(long a, long b) {
        boolean known = a != ArticleFields.NO_DATE && b != ArticleFields.NO_DATE;
        return known ? OptionalDouble.of(KnownArticle.daysApart(a, b)) : OptionalDouble.empty();
    }

    private static double byAge(OptionalDouble days) {
        return days.isPresent()
                ? LEAST_BY_AGE + (1 - LEAST_BY_AGE) * Math.exp(-days.getAsDouble() / OLD_AGE_DAYS)
                : UNKNOWN_AGE;
    }

    private static boolean isSameReport(Verification verification) {
        return verification.relation().filter(Relation::sameReport).isPresent();
    }

    /** The list of what is kin, each with its reasons. */
    private List<RelatedArticle> chosen(List<Hit> kin, SimilarQuery query, int most, WeightedWords about) {
        double best = kin.stream().mapToDouble(Hit::score).max().orElse(1);
        kin.sort(Comparator.comparingDouble((Hit hit) -> -hit.score())
                .thenComparing(hit -> hit.article().id()));
        List<Hit> reports = new ArrayList<>();
        for (Hit hit : kin) {
            if (!joins(hit, reports)) {
                reports.add(hit);
            }
        }
        Map<Integer, RelatedArticle> entries = new HashMap<>();
        List<KnownArticle> read = new ArrayList<>(List.of(asked));
        return new MarginalRelevance<>(query.diversity(), hit -> hit.score() / best, Hit::likeness)
                .choose(reports, most, hit -> {
                    if (read.stream().anyMatch(other -> repeats(other, hit.known()))) {
                        return false;
                    }
                    RelatedArticle entry = entry(hit, about);
                    boolean isFounded = entry.why().size() >= FEWEST_REASONS;
                    if (isFounded) {
                        read.add(hit.known());
                        entries.put(hit.number(), entry);
                    }
                    return isFounded;
                }).stream().map(hit -> entries.get(hit.number())).toList();
    }

    /** Whether a better hit carries the same report; then that has one copy more. */
    private boolean joins(Hit hit, List<Hit> best) {
        for (int i = 0; i < best.size(); i++) {
            if (isCopy(best.get(i).known(), hit.known())) {
                best.set(i, best.get(i).withCopy(1 + hit.copies()));
                return true;
            }
        }
        return false;
    }

    /** Whether who has read the one has nothing to read in the other. An update has. */
    private boolean repeats(KnownArticle a, KnownArticle b) {
        boolean sameWords = a.prepared().stems().terms(Stems.HEAD)
                .resemblance(b.prepared().stems().terms(Stems.HEAD)) >= SAME_WORDS;
        return sameWords
                ? exactly(a, b).relation().filter(Relation.UPDATE::equals).isEmpty()
                : (a.isNear(b) || a.isLike(b)) && isSameReport(exactly(a, b));
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
                asWritten(about.sharedWith(words.of(article, Stems.HEAD_WORDS), MOST_REASONS), article));
    }

    /** Reasons are for readers: in the entry's own spelling. */
    private List<Reason> asWritten(List<Reason> reasons, Article article) {
        Map<String, String> written = words.written(article,
                reasons.stream().map(Reason::word).collect(Collectors.toSet()));
        return reasons.stream()
                .map(reason -> new Reason(written.getOrDefault(reason.word(), reason.word()),
                        reason.weight()))
                .toList();
    }
}
