package io.shabih.verify;

import io.shabih.Evidence;
import io.shabih.Relation;
import io.shabih.prepare.PreparedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares two prepared articles exactly and decides their relation by a short list of rules, first one
 * wins; the evidence begins with the rule that decided.
 *
 * <ol>
 *   <li>{@code same-text}: same normalised headline and body &rarr; EXACT
 *   <li>{@code same-body}: another headline over the same body &rarr; NEAR
 *   <li>{@code same-headline}: one has no body, the headlines are equal &rarr; NEAR
 *   <li>{@code shared-text-other-facts}: much of the text is shared but facts conflict &rarr; UPDATE
 *   <li>{@code inside-longer}: one text stands inside a text more than twice as long, under another
 *       headline &rarr; CONTAINS or CONTAINED
 *   <li>{@code shared-text}: much of the text is shared &rarr; NEAR
 *   <li>{@code like-headline-other-facts}: headlines alike or some text shared, facts conflict &rarr;
 *       UPDATE
 *   <li>{@code like-headline}: headlines alike, or the resemblance asked for &rarr; RELATED
 * </ol>
 *
 * <p>Cost: linear in the shingles of both. Immutable and thread-safe.
 */
public final class Verifier {
    /** Resemblance from which on two texts are one, re-edited; also the usual least resemblance of a match. */
    private static final double SHARED_RESEMBLANCE = 0.5;

    /** Containment from which on the shorter text is taken from the longer one. */
    private static final double SHARED_CONTAINMENT = 0.7;

    /** Containment that suffices where the headlines agree too. */
    private static final double SHARED_CONTAINMENT_UNDER_LIKE_HEADLINE = 0.5;

    /** Fewer shared shingles (a quotation, a signature) are not a report. */
    private static final int FEWEST_SHARED = 8;

    private static final double LIKE_HEADLINE = 0.6;
    private static final double SOME_RESEMBLANCE = 0.3;
    private static final double MUCH_SHORTER = 0.5;

    private final VerifySettings settings;

    public Verifier(VerifySettings settings) {
        this.settings = settings;
    }

    /** What {@code a} is to {@code b}, and why. */
    public Verification verify(PreparedArticle a, PreparedArticle b) {
        Measures measures = Measures.of(a, b);
        List<Evidence> conflicts = Conflicts.between(a, b, measures);
        Decision decision = decide(a, b, measures, conflicts);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(rule(decision.rule()));
        evidence.addAll(conflicts);
        return new Verification(measures, decision.relation(), evidence);
    }

    static Evidence rule(String name) {
        return new Evidence("rule", name, name);
    }

    private record Decision(String rule, Optional<Relation> relation) {
        static Decision of(String rule, Relation relation) {
            return new Decision(rule, Optional.of(relation));
        }
    }

    private Decision decide(
            PreparedArticle a, PreparedArticle b, Measures measures, List<Evidence> conflicts) {
        boolean sameHeadline = a.headline().equals(b.headline());
        if (a.body().equals(b.body()) && sameHeadline) {
            return Decision.of("same-text", Relation.EXACT);
        }
        if (a.hasBody() && a.body().equals(b.body())) {
            return Decision.of("same-body", Relation.NEAR);
        }
        boolean bodies = a.hasBody() && b.hasBody();
        if (!bodies && sameHeadline && !a.headline().isEmpty()) {
            return Decision.of("same-headline", Relation.NEAR);
        }
        if (isSharedText(measures, bodies)) {
            return conflicts.isEmpty()
                    ? agreeing(measures)
                    : Decision.of("shared-text-other-facts", Relation.UPDATE);
        }
        return loose(measures, conflicts);
    }

    private static boolean isSharedText(Measures measures, boolean bodies) {
        if (measures.resemblance() >= SHARED_RESEMBLANCE) {
            return true;
        }
        double enough = measures.headlineResemblance() >= LIKE_HEADLINE
                ? SHARED_CONTAINMENT_UNDER_LIKE_HEADLINE
                : SHARED_CONTAINMENT;
        return bodies && measures.sharedCount() >= FEWEST_SHARED && measures.containment() >= enough;
    }

    private static Decision agreeing(Measures measures) {
        boolean inside = measures.lengthRatio() < MUCH_SHORTER
                && measures.headlineResemblance() < LIKE_HEADLINE;
        if (!inside) {
            return Decision.of("shared-text", Relation.NEAR);
        }
        boolean aIsLonger = measures.countA() > measures.countB();
        return Decision.of("inside-longer", aIsLonger ? Relation.CONTAINS : Relation.CONTAINED);
    }

    private Decision loose(Measures measures, List<Evidence> conflicts) {
        boolean likeHeadline = measures.headlineResemblance() >= LIKE_HEADLINE;
        boolean asked = measures.resemblance() >= settings.minResemblance();
        boolean alike = likeHeadline || asked || measures.resemblance() >= SOME_RESEMBLANCE;
        if (alike && !conflicts.isEmpty()) {
            return Decision.of("like-headline-other-facts", Relation.UPDATE);
        }
        if (likeHeadline || asked) {
            return Decision.of("like-headline", Relation.RELATED);
        }
        return new Decision("unlike", Optional.empty());
    }
}
