package io.shabih.verify;

import io.shabih.Decision;
import io.shabih.Decision.Probabilities;
import io.shabih.Decision.Rule;
import io.shabih.Evidence;
import io.shabih.Match;
import io.shabih.Measured;
import io.shabih.Relation;
import java.util.List;
import java.util.Optional;

/**
 * What comparing two articles exactly gave.
 *
 * @param measures the numbers
 * @param relation what the first is to the second; empty where they have nothing to do with each other
 * @param decision the rule that decided, and what was weighed
 * @param measured what the numbers are of
 * @param conflicts facts that the articles state differently
 */
public record Verification(
        Measures measures, Optional<Relation> relation, Decision decision, Measured measured,
        List<Evidence> conflicts) {
    /** One pair of a thousand is no better known. */
    private static final int MOST_WEIGHT = 7_000;
    private static final int OTHER_FACTS = 2_500;
    private static final int COPY = 3_000;
    private static final int LIKELIEST = 100;
    private static final int THOUSAND = 1_000;

    /** Probability from which on one article may be dropped for another. */
    private static final double SURE = 0.9;

    private static final double COPIED_TEXT = 0.5;
    private static final double COPIED_LEAD = 0.3;
    private static final double COPIED_WHOLLY = 0.85;
    private static final double COPIED_BOTH_LEADS = 0.6;

    public Verification {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * How much it speaks for one cluster: the log-odds that the two carry one report, in thousandths, from {@code -}{@value
     * #MOST_WEIGHT} to {@value #MOST_WEIGHT}. Facts that exclude each other weigh against it, and furniture alone surely; what is
     * copied weighs {@value #COPY} at least, for its text is taken over whatever the judge misses beside it.
     */
    public int weight() {
        return switch (decision.rule()) {
            case SAME_TEXT, SAME_BODY, SAME_HEADLINE -> MOST_WEIGHT;
            case TOO_LITTLE, COMMON_FURNITURE -> -MOST_WEIGHT;
            case OTHER_FACTS -> -OTHER_FACTS;
            case JUDGED ->
                clamped(Math.max(logOdds(), isCopy() ? COPY : isSameReport() ? LIKELIEST : -MOST_WEIGHT));
            case INSIDE_LONGER, ASKED_FOR -> clamped(isCopy() ? Math.max(COPY, logOdds()) : logOdds());
        };
    }

    private boolean isSameReport() {
        return relation.filter(Relation::sameReport).isPresent();
    }

    private double logOdds() {
        double same = decision.probabilities().orElseThrow().same();
        return THOUSAND * Math.log(same / (1 - same));
    }

    private static int clamped(double weight) {
        return (int) Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, Math.round(weight)));
    }

    /**
     * Whether one of the two may be dropped for the other: the same report by a
     * rule, or surely so with its text taken over. Two outlets' own texts of one event are NEAR in {@code
     * matches.jsonl} but both are kept.
     */
    public boolean isCopy() {
        return relation.filter(Relation::sameReport).isPresent()
                && decision.probabilities().map(this::isSureCopy).orElse(true);
    }

    /**
     * The same report, with its text taken over: wholly, or much of it with its lead and the judge is sure. A new lead
     * over the old text is how a running cluster goes on, so where the judge is not sure both leads must be taken over,
     * unless the report stands inside a much longer text, which has a lead of its own and is not dropped.
     */
    private boolean isSureCopy(Probabilities likely) {
        boolean wholly = value(Feature.LEAD_AND_TEXT_TAKEN) >= COPIED_WHOLLY;
        boolean edited = value(Feature.CONTAINMENT) >= COPIED_TEXT
                && value(Feature.LEAD_TAKEN) >= COPIED_LEAD;
        boolean bothLeads = value(Feature.LEAD_TAKEN) >= COPIED_BOTH_LEADS;
        boolean sure = likely.same() >= SURE;
        boolean copied = wholly && (bothLeads || isInsideLonger())
                || sure && (edited || value(Feature.NO_BODY) > 0);
        return copied && Verdict.of(likely) == Verdict.SAME && value(Feature.LEAD_NUMBERS_CONFLICT) == 0;
    }

    /** What was measured of the pair, 0 where nothing was weighed. */
    public double value(Feature feature) {
        return decision.features().getOrDefault(feature.kebabName(), 0.0);
    }

    private boolean isInsideLonger() {
        return relation.filter(r -> r == Relation.CONTAINS || r == Relation.CONTAINED).isPresent();
    }

    /**
     * The match of the two articles under these ids.
     *
     * @throws java.util.NoSuchElementException if there is no relation
     */
    public Match toMatch(String a, String b) {
        return new Match(
                a,
                b,
                relation.orElseThrow(),
                decision,
                measures.resemblance(),
                measures.containmentA(),
                measures.containmentB(),
                measures.headlineResemblance(),
                measured,
                conflicts);
    }

    /** The verification of two articles whose normalised texts are equal. */
    public static Verification ofSameText() {
        return new Verification(
                Measures.ofSameText(), Optional.of(Relation.EXACT), Decision.by(Rule.SAME_TEXT),
                Measured.bodies(), List.of());
    }

    Verification withEvidence(Measured of, List<Evidence> found) {
        return new Verification(measures, relation, decision, of, found);
    }

    /** The same, seen from the other article. */
    public Verification reversed() {
        List<Evidence> turned = conflicts.stream().map(e -> new Evidence(e.kind(), e.inB(), e.inA()))
                .toList();
        return new Verification(
                measures.reversed(), relation.map(Relation::reversed), decision, measured.reversed(), turned);
    }
}
