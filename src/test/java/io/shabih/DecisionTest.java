package io.shabih;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Decision.Probabilities;
import io.shabih.Decision.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {
    private static final Probabilities LIKELY = new Probabilities(0.5, 0.25, 0.125, 0.125);

    private static Decision weighed(Rule rule) {
        return new Decision(rule, Optional.of(LIKELY), Map.of("apart", 0.5));
    }

    @Test
    void theProbabilityIsThatOfTheRelation() {
        Decision judged = weighed(Rule.JUDGED);
        assertEquals(0.25, judged.probability(Relation.UPDATE));
        assertEquals(0.125, judged.probability(Relation.RELATED));
        for (Relation same : List.of(Relation.NEAR, Relation.CONTAINS, Relation.CONTAINED)) {
            assertEquals(0.5, judged.probability(same));
        }
    }

    @Test
    void factsThatCannotBothBeOfOneReportAreSure() {
        assertEquals(1, weighed(Rule.OTHER_FACTS).probability(Relation.UPDATE));
    }

    @ParameterizedTest
    @EnumSource
    void aRuleIsWeighedOrSureAndNeverBoth(Rule rule) {
        if (rule.isWeighed()) {
            assertThrows(IllegalArgumentException.class, () -> Decision.by(rule));
            assertEquals(Optional.of(LIKELY), weighed(rule).probabilities());
        } else {
            assertThrows(IllegalArgumentException.class, () -> weighed(rule));
            assertEquals(1, Decision.by(rule).probability(Relation.NEAR));
        }
    }

    @Test
    void nothingIsWeighedWithoutProbabilities() {
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class,
                () -> new Decision(Rule.SAME_BODY, Optional.empty(), Map.of("apart", 0.5)));
        assertTrue(error.getMessage().contains("same-body") && error.getMessage().contains("apart"),
                error.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.001, Double.NaN, Double.POSITIVE_INFINITY})
    void aFeatureIsAboveZeroAndAtMostOne(double value) {
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class,
                () -> new Decision(Rule.JUDGED, Optional.of(LIKELY), Map.of("apart", value)));
        assertEquals("feature apart is " + value + "; allowed: above 0, at most 1", error.getMessage());
    }

    @Test
    void probabilitiesAreSharesOfOne() {
        assertThrows(IllegalArgumentException.class, () -> new Probabilities(0.5, 0.5, 0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> new Probabilities(1.5, -0.5, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Probabilities(Double.NaN, 0, 0, 1));
        List<String> names = new ArrayList<>();
        LIKELY.forEach((name, value) -> names.add(name + " " + value));
        assertEquals(List.of("same 0.5", "update 0.25", "related 0.125", "unrelated 0.125"), names);
        assertEquals(0.75, LIKELY.ofOneStory());
    }

    @Test
    void featuresCannotBeChangedThroughIt() {
        Map<String, Double> features = weighed(Rule.JUDGED).features();
        assertThrows(UnsupportedOperationException.class, () -> features.put("apart", 1.0));
    }

    @Test
    void theSharesOfTheReportsTurnWithTheSides() {
        Measured measured = new Measured(Measured.Text.BODIES,
                Optional.of(new Measured.Reports(0.5, 0.25, 0.75)));
        assertEquals(Optional.of(new Measured.Reports(0.5, 0.75, 0.25)), measured.reversed().reports());
        assertEquals(measured, measured.reversed().reversed());
        assertEquals(Measured.bodies(), Measured.bodies().reversed());
        assertThrows(IllegalArgumentException.class, () -> new Measured.Reports(0.5, 1.5, 0));
    }
}
