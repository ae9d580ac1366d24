package io.shabih.verify;

import io.shabih.Decision;
import io.shabih.Decision.Probabilities;
import io.shabih.Decision.Rule;
import io.shabih.Evidence;
import io.shabih.Measured;
import io.shabih.Relation;
import io.shabih.prepare.PreparedArticle;
import java.util.List;
import java.util.Optional;

/**
 * Compares two prepared articles exactly and decides their relation as an editor would. What the texts
 * themselves settle is settled by a rule; all else is weighed by the {@link Judge}. The first one wins, and
 * its name stands in the {@link io.shabih.Decision}:
 *
 * <ol>
 *   <li>{@code too-little}: one has no body and fewer than four content words ({@link PreparedArticle#saysTooLittle}) &rarr; nothing
 *   <li>{@code same-text}: same normalised headline and body &rarr; EXACT
 *   <li>{@code same-body}: another headline over the same body &rarr; NEAR
 *   <li>{@code common-furniture}: what the bodies share tells of neither headline ({@link CommonText}), so that it is no sign of one
 *       report &rarr; RELATED where the resemblance is the one asked for, else nothing
 *   <li>{@code same-headline}: one has no body, or one of furniture alone, the headlines are equal &rarr; NEAR
 *   <li>{@code other-facts}: the judge says the same report, but headlines or texts state facts that cannot both
 *       be of one report ({@link OtherFacts}) &rarr; UPDATE, so that it is never dropped
 *   <li>{@code inside-longer}: the same report, inside a text more than twice as long under another headline
 *       &rarr; CONTAINS or CONTAINED; so is a report that stands whole in a longer text whose headline and lead tell of
 *       something else, but that is not taken for a copy
 *   <li>{@code judged}: what the judge says &rarr; NEAR, UPDATE, RELATED or nothing
 *   <li>{@code asked-for}: nothing, but the resemblance is the one asked for &rarr; RELATED
 * </ol>
 *
 * <p>The resemblance and the containments reported are those of the whole bodies; the judge and the rules see the
 * bodies without furniture, whose figures are told beside ({@link Measured}).
 *
 * <p>Cost: linear in the shingles and words of both. Immutable and thread-safe.
 */
public final class Verifier {
    /** Containment from which on a much shorter text stands inside the longer one. */
    private static final double INSIDE = 0.7;

    /** The same where nothing else says so: in a round-up under a headline of its own. */
    private static final double WHOLE = 0.9;

    /** Shingles of a report that is more than what two articles share by chance or custom. */
    private static final int FEWEST_SHINGLES = 30;

    private static final double LIKE_HEADLINE = 0.6;

    /** Resemblance from which on two bodies are versions of one text. */
    private static final double ALIKE = 0.5;

    private static final double MUCH_SHORTER = 0.5;

    private final VerifySettings settings;
    private final Judge judge;
    private final Judge ofHeadlines;

    public Verifier(VerifySettings settings) {
        this(settings, Judge.standard(), Judge.ofHeadlines());
    }

    Verifier(VerifySettings settings, Judge judge, Judge ofHeadlines) {
        this.settings = settings;
        this.judge = judge;
        this.ofHeadlines = ofHeadlines;
    }

    /** What {@code a} is to {@code b}, with the facts that they state differently. */
    public Verification explain(PreparedArticle a, PreparedArticle b) {
        Comparison pair = new Comparison(a, b);
        return withEvidence(verify(pair), pair);
    }

    /** The same where there is a relation; most pairs have none and are dropped unread. */
    public Optional<Verification> match(PreparedArticle a, PreparedArticle b) {
        Comparison pair = new Comparison(a, b);
        Verification verification = verify(pair);
        return verification.relation().isPresent()
                ? Optional.of(withEvidence(verification, pair))
                : Optional.empty();
    }

    /** What {@code a} is to {@code b}; nothing is looked for that only tells why. */
    public Verification verify(PreparedArticle a, PreparedArticle b) {
        return verify(new Comparison(a, b));
    }

    private static Verification withEvidence(Verification verification, Comparison pair) {
        Measured.Text text = Measures.areHeadlines(pair.a(), pair.b())
                ? Measured.Text.HEADLINES
                : Measured.Text.BODIES;
        if (!verification.decision().rule().isWeighed()) {
            return verification.withEvidence(new Measured(text, Optional.empty()), List.of());
        }
        Measures reports = reports(verification.measures(), pair);
        List<Evidence> evidence = ContradictionEvidence
                .of(pair.a(), pair.b(), pair.contradictions(), reports);
        if (!pair.haveFurniture()) {
            return verification.withEvidence(new Measured(text, Optional.empty()), evidence);
        }
        evidence.add(new Evidence("furniture", pair.a().furniture(), pair.b().furniture()));
        return verification.withEvidence(new Measured(text, Optional.of(reports.ofReports())), evidence);
    }

    private static Measures reports(Measures whole, Comparison pair) {
        return pair.haveFurniture() ? pair.reports() : whole;
    }

    private Verification verify(Comparison pair) {
        Measures measures = pair.whole();
        if (pair.a().saysTooLittle() || pair.b().saysTooLittle()) {
            return verification(measures, Ruling.nothing(Rule.TOO_LITTLE), Optional.empty());
        }
        Optional<Ruling> settled = settled(pair.a(), pair.b());
        if (settled.isPresent() && !isOfFurniture(settled.get(), pair)) {
            return verification(measures, settled.get(), Optional.empty());
        }
        Measures reports = reports(measures, pair);
        double[] values = Features.of(pair, reports);
        Judge asked = pair.areHeadlinesAlone() ? ofHeadlines : judge;
        Weighed weighed = new Weighed(new FeatureValues(values), asked.probabilities(values));
        Verdict judged = pair.areHeadlinesAlone()
                ? Verdict.ofHeadlines(weighed.likely())
                : Verdict.of(weighed.likely());
        Verdict verdict = guarded(judged, weighed.features(), pair.contradictions());
        Ruling ruling = verdict != judged
                ? Ruling.of(Rule.OTHER_FACTS, Relation.UPDATE)
                : weigh(reports, verdict, isAskedFor(measures));
        Ruling sound = isOfFurniture(ruling, pair) ? strangers(isAskedFor(measures)) : ruling;
        return verification(measures, sound, Optional.of(weighed));
    }

    private boolean isAskedFor(Measures measures) {
        return measures.resemblance() >= settings.minResemblance();
    }

    /** Whether a ruling rests on the bodies and all that they share is furniture. */
    private static boolean isOfFurniture(Ruling ruling, Comparison pair) {
        boolean rests = ruling.relation().filter(Relation::sameReport).isPresent()
                || ruling.relation().isPresent() && pair.reports().resemblance() >= ALIKE;
        return rests && CommonText.isFurniture(pair.a(), pair.b(), pair.reports());
    }

    private static Ruling strangers(boolean askedFor) {
        return askedFor
                ? Ruling.of(Rule.COMMON_FURNITURE, Relation.RELATED)
                : Ruling.nothing(Rule.COMMON_FURNITURE);
    }

    private static Verification verification(Measures measures, Ruling ruling, Optional<Weighed> weighed) {
        Decision decision = weighed
                .map(of -> new Decision(ruling.rule(), Optional.of(of.likely()), of.features()))
                .orElseGet(() -> Decision.by(ruling.rule()));
        return new Verification(measures, ruling.relation(), decision, Measured.bodies(), List.of());
    }

    /** A rule and what it says; empty where the two have nothing to do with each other. */
    private record Ruling(Rule rule, Optional<Relation> relation) {
        static Ruling of(Rule rule, Relation relation) {
            return new Ruling(rule, Optional.of(relation));
        }

        static Ruling nothing(Rule rule) {
            return new Ruling(rule, Optional.empty());
        }
    }

    /** What the judge was given and what he made of it. */
    private record Weighed(FeatureValues features, Probabilities likely) {}

    private static Optional<Ruling> settled(PreparedArticle a, PreparedArticle b) {
        boolean sameHeadline = a.headlineKey().equals(b.headlineKey());
        if (a.bodyKey().equals(b.bodyKey()) && sameHeadline) {
            return Optional.of(Ruling.of(Rule.SAME_TEXT, Relation.EXACT));
        }
        if (a.hasReport() && b.hasReport() && a.bodyKey().equals(b.bodyKey())) {
            return Optional.of(Ruling.of(Rule.SAME_BODY, Relation.NEAR));
        }
        boolean bodies = a.hasReport() && b.hasReport();
        if (!bodies && sameHeadline && a.hasHeadline()) {
            return Optional.of(Ruling.of(Rule.SAME_HEADLINE, Relation.NEAR));
        }
        return Optional.empty();
    }

    private static Ruling weigh(Measures reports, Verdict verdict, boolean askedFor) {
        return switch (verdict) {
            case SAME -> same(reports);
            case UPDATE -> Ruling.of(Rule.JUDGED, Relation.UPDATE);
            case RELATED -> Ruling.of(Rule.JUDGED, Relation.RELATED);
            case UNRELATED -> unrelated(reports, askedFor);
        };
    }

    private static Ruling unrelated(Measures measures, boolean askedFor) {
        boolean whole = isInside(measures, WHOLE)
                && Math.min(measures.countA(), measures.countB()) >= FEWEST_SHINGLES;
        if (whole) {
            return inside(measures);
        }
        return askedFor
                ? Ruling.of(Rule.ASKED_FOR, Relation.RELATED)
                : Ruling.nothing(Rule.JUDGED);
    }

    /** The judge's verdict, but never the same report where the two state facts that exclude each other. */
    static Verdict guarded(Verdict judged, FeatureValues features, Contradictions found) {
        boolean otherFacts = judged == Verdict.SAME && OtherFacts.in(features, found);
        return otherFacts ? Verdict.UPDATE : judged;
    }

    private static Ruling same(Measures measures) {
        return isInside(measures, INSIDE) ? inside(measures) : Ruling.of(Rule.JUDGED, Relation.NEAR);
    }

    private static boolean isInside(Measures measures, double leastContainment) {
        return measures.lengthRatio() < MUCH_SHORTER
                && measures.containment() >= leastContainment
                && measures.headlineResemblance() < LIKE_HEADLINE;
    }

    private static Ruling inside(Measures measures) {
        boolean aIsLonger = measures.countA() > measures.countB();
        return Ruling.of(Rule.INSIDE_LONGER, aIsLonger ? Relation.CONTAINS : Relation.CONTAINED);
    }
}
