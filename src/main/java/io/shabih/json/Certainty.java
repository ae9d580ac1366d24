package io.shabih.json;

import io.shabih.Decision.Rule;
import io.shabih.Match;

/**
 * How sure it is what a match says.
 *
 * @param probability of the relation told, as the judge holds it; 1 where the texts settled it
 * @param isSure whether a reader may be told so without a "perhaps": by a rule, by a report that stands whole in the
 *     other, or with a probability of {@value #SURE} or more
 */
public record Certainty(double probability, boolean isSure) {
    private static final double SURE = 0.8;
    private static final double WHOLE = 0.9;

    public static Certainty of(Match match) {
        double probability = match.probability();
        return new Certainty(probability, probability >= SURE || standsWhole(match));
    }

    /** Whatever the judge holds of it: a round-up tells of other news, too. */
    private static boolean standsWhole(Match match) {
        return match.decision().rule() == Rule.INSIDE_LONGER
                && Math.max(match.containmentA(), match.containmentB()) >= WHOLE;
    }

    /** {@code "certainty"}, which stands beside {@code "probability"}. */
    public void write(Json json) {
        json.text("certainty", isSure ? "sure" : "perhaps");
    }
}
