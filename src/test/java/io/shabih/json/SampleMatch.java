package io.shabih.json;

import io.shabih.Decision;
import io.shabih.Decision.Probabilities;
import io.shabih.Decision.Rule;
import io.shabih.Evidence;
import io.shabih.Match;
import io.shabih.Measured;
import io.shabih.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Matches as a run makes them. */
public final class SampleMatch {
    private SampleMatch() {}

    /** A match by the rule of its relation, or a judged one whose relation has a probability of 0.7. */
    public static Match of(String a, String b, Relation relation, double resemblance,
            List<Evidence> evidence) {
        double containment = Math.min(1, resemblance + 0.1);
        return new Match(a, b, relation, decision(relation), resemblance, containment, containment, 0.5,
                Measured.bodies(), evidence);
    }

    static Decision decision(Relation relation) {
        return switch (relation) {
            case EXACT -> Decision.by(Rule.SAME_TEXT);
            case NEAR -> judged(Rule.JUDGED, new Probabilities(0.7, 0.2, 0.06, 0.04));
            case CONTAINS, CONTAINED -> judged(Rule.INSIDE_LONGER, new Probabilities(0.7, 0.2, 0.06, 0.04));
            case UPDATE -> judged(Rule.JUDGED, new Probabilities(0.2, 0.7, 0.06, 0.04));
            case RELATED -> judged(Rule.JUDGED, new Probabilities(0.06, 0.04, 0.7, 0.2));
        };
    }

    static Decision judged(Rule rule, Probabilities likely) {
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("resemblance", 0.8125);
        features.put("headline-words", 1 / 3.0);
        return new Decision(rule, Optional.of(likely), features);
    }
}
