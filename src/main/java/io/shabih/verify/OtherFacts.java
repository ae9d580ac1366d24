package io.shabih.verify;

import io.shabih.facts.PlacedFacts.Difference;
import io.shabih.facts.PlacedFacts.Fact;
import java.util.List;

/**
 * Whether two articles that read like one report state facts that cannot both be of one report: such a pair is an update,
 * however much of the text they share.
 *
 * <p>Headlines are compared whatever the texts are; facts between the same words, and a denial in nearly the same
 * headline, only where one text was taken over from the other: who retells a report retells its facts in his own order.
 * One number that differs far down is taken for a correction, as readers take it.
 */
final class OtherFacts {
    /** Containment from which on a text counts as taken over. */
    static final double TAKEN_OVER = 0.5;

    private static final double LIKE_HEADLINE = 0.5;

    /** Share of the words of two headlines alone from which on they tell the same, but for what they state. */
    private static final double ALIGNED = 0.5;

    private static final int MORE_THAN_A_CORRECTION = 2;

    private OtherFacts() {}

    static boolean in(FeatureValues features, Contradictions found) {
        boolean takenOver = features.value(Feature.CONTAINMENT) >= TAKEN_OVER;
        return inHeadlines(found)
                || features.value(Feature.ALIGNED) >= ALIGNED && features.value(Feature.HEADLINE_OPPOSITE) > 0
                || takenOver && (isDenial(features, found) || inTexts(found.inContext()));
    }

    /** Another number, day or part in the headlines, or the same parties the other way round. */
    static boolean inHeadlines(Contradictions found) {
        return found.areOtherParts() || found.headlineNumbersUnknown() || found.headlineDaysConflict()
                || found.headlines().areRolesSwapped();
    }

    private static boolean isDenial(FeatureValues features, Contradictions found) {
        return found.headlinesOppose() && features.value(Feature.HEADLINE_PLAIN) >= LIKE_HEADLINE;
    }

    /** Another day or location between the same words, another number there in the leads, or several such numbers. */
    private static boolean inTexts(List<Difference> differences) {
        return differences.size() >= MORE_THAN_A_CORRECTION
                || differences.stream().anyMatch(one -> one.fact() != Fact.NUMBER || one.leading());
    }
}
