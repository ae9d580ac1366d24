package io.shabih.out;

import io.shabih.Evidence;
import io.shabih.Match;
import java.util.Set;

/**
 * How sure it is what a match says.
 *
 * @param probability of the relation told, as the judge holds it; 1 where a rule decided
 * @param isSure whether a reader may be told so without a "perhaps": by a rule, by a report that stands whole in the
 *     other, or with a probability of {@value #SURE} or more
 */
public record Certainty(double probability, boolean isSure) {
    private static final double SURE = 0.8;
    private static final double WHOLE = 0.9;
    private static final Set<String> RULES = Set.of("same-text", "same-body", "same-headline", "other-facts");

    public static Certainty of(Match match) {
        if (RULES.contains(evidence(match, "rule"))) {
            return new Certainty(1, true);
        }
        double probability = probability(match, switch (match.relation()) {
            case UPDATE -> "update";
            case RELATED -> "related";
            default -> "same";
        });
        return new Certainty(probability, probability >= SURE || standsWhole(match));
    }

    /** Whatever the judge holds of it: a round-up tells of other news, too. */
    private static boolean standsWhole(Match match) {
        return evidence(match, "rule").equals("inside-longer")
                && Math.max(match.containmentA(), match.containmentB()) >= WHOLE;
    }

    /** {@code same=0.107 update=0.893 …}; 1 where nothing was weighed. */
    private static double probability(Match match, String verdict) {
        for (String word : evidence(match, "probability").split(" ")) {
            if (word.startsWith(verdict + "=")) {
                return Double.parseDouble(word.substring(verdict.length() + 1));
            }
        }
        return 1;
    }

    /** What stands in a match's evidence of a kind, empty where nothing does. */
    static String evidence(Match match, String kind) {
        return match.evidence().stream().filter(evidence -> evidence.kind().equals(kind))
                .map(Evidence::inA).findFirst().orElse("");
    }

    /** {@code "probability","certainty"}. */
    void write(Json json) {
        json.decimal("probability", probability).text("certainty", isSure ? "sure" : "perhaps");
    }
}
