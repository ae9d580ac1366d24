package io.shabih.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarginalRelevanceTest {
    /** Of one colour are alike. */
    private record Ball(String colour, double relevance) {}

    private static final List<Ball> BALLS = List.of(new Ball("red", 0.9), new Ball("red", 0.8),
            new Ball("green", 0.6),
            new Ball("red", 0.5), new Ball("blue", 0.3));

    private static List<Double> chosen(double diversity, int most) {
        return new MarginalRelevance<>(diversity, Ball::relevance,
                (a, b) -> a.colour().equals(b.colour()) ? 1 : 0)
                .choose(BALLS, most, ball -> true).stream().map(Ball::relevance).toList();
    }

    @Test
    void withoutDiversityTheMostRelevantComeFirst() {
        assertEquals(List.of(0.9, 0.8, 0.6, 0.5, 0.3), chosen(0, 9));
        assertEquals(List.of(0.9, 0.8), chosen(0, 2));
    }

    @Test
    void whatRepeatsAnEntryWaitsForOthers() {
        assertEquals(List.of(0.9, 0.6, 0.3, 0.8, 0.5), chosen(0.5, 9));
    }

    @Test
    void whatIsNotTakenRepelsNothing() {
        assertEquals(List.of(0.8, 0.6), new MarginalRelevance<Ball>(0.5, Ball::relevance,
                (a, b) -> a.colour().equals(b.colour()) ? 1 : 0)
                .choose(BALLS, 2, ball -> ball.relevance() != 0.9).stream().map(Ball::relevance).toList());
    }

    @Test
    void amongEqualsTheFirstGivenIsFirst() {
        List<String> equals = List.of("b", "a", "c");
        assertEquals(equals,
                new MarginalRelevance<String>(0.3, one -> 1, (a, b) -> 0).choose(equals, 3, one -> true));
    }
}
