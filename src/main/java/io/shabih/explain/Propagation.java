package io.shabih.explain;

import io.shabih.Article;
import io.shabih.Beginning;
import io.shabih.Cluster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How a report went from outlet to outlet: who published first, who followed how long after, and what each changed.
 *
 * <pre>{@code
 * Propagation way = Propagation.of(cluster, index::article, normalizer::normalize);
 * way.steps().get(1).lag();      // Optional[PT18H]
 * }</pre>
 *
 * <p>Every article is held against the one of the earliest date; whether that was the first is {@link #beginning}'s to
 * tell. Cost: that of aligning them, up to {@value #MOST_CHARACTERS}
 * characters of a cluster in all; the articles after that have no changes listed.
 *
 * @param cluster all articles that carry the report
 * @param steps one an article, or those wanted alone, the earliest date first, those without one last
 */
public record Propagation(Cluster cluster, List<Step> steps) {
    private static final int MOST_CHARACTERS = 400_000;

    public Propagation {
        steps = List.copyOf(steps);
    }

    /**
     * One article of the cluster.
     *
     * @param member what is known of it
     * @param lag how long after the first time it came, as {@link Beginning#lag} tells it
     * @param changes of the first one's text; empty for that one itself, and where too much would have to be compared
     */
    public record Step(Cluster.Member member, Optional<Duration> lag, Optional<Changes> changes) {}

    /**
     * Follows a cluster.
     *
     * @param articles gives articles by their ids, empty for one that has gone meanwhile
     * @param normalise what makes equal words equal
     */
    public static Propagation of(Cluster cluster, Function<String, Optional<Article>> articles,
            UnaryOperator<String> normalise) {
        List<Cluster.Member> members = byDate(cluster);
        Beginning<Cluster.Member> beginning = Beginning.of(members);
        Optional<Article> first = articles.apply(members.getFirst().id());
        long left = MOST_CHARACTERS;
        List<Step> steps = new ArrayList<>();
        for (Cluster.Member member : members) {
            Optional<Changes> changes = Optional.empty();
            if (!steps.isEmpty() && first.isPresent() && left > 0) {
                Optional<Article> later = articles.apply(member.id());
                left -= length(first) + length(later);
                changes = left < 0
                        ? Optional.empty()
                        : later.map(article -> Changes.between(first.get(), article, normalise));
            }
            steps.add(new Step(member, beginning.lag(member), changes));
        }
        return new Propagation(cluster, steps);
    }

    /** The same without looking at texts: no changes. */
    public static Propagation byDatesOf(Cluster cluster) {
        return of(cluster, id -> Optional.empty(), UnaryOperator.identity());
    }

    /** The same with some of the steps alone; the cluster stays whole. */
    public Propagation only(Predicate<Cluster.Member> wanted) {
        return new Propagation(cluster, steps.stream().filter(step -> wanted.test(step.member())).toList());
    }

    /** The member of the earliest date, against which the others are held. */
    public Cluster.Member earliest() {
        return byDate(cluster).getFirst();
    }

    /** Who was first, if the dates tell. */
    public Beginning<Cluster.Member> beginning() {
        return Beginning.of(cluster.members());
    }

    private static List<Cluster.Member> byDate(Cluster cluster) {
        return cluster.members().stream()
                .sorted(Comparator.comparing(member -> member.date().orElse(Instant.MAX)))
                .toList();
    }

    private static int length(Optional<Article> article) {
        return article.map(of -> of.title().length() + of.body().length()).orElse(0);
    }
}
