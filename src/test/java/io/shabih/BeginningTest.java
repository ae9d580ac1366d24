package io.shabih;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BeginningTest {
    private static final Cluster.Member EVENING = at("evening", "2025-06-03T20:30:00Z");
    private static final Cluster.Member MORNING = at("morning", "2025-06-04T07:15:00Z");
    private static final Cluster.Member NOON = at("noon", "2025-06-04T12:00:00Z");
    private static final Cluster.Member DAY = day("day", "2025-06-04T00:00:00Z");
    private static final Cluster.Member NEXT_DAY = day("next-day", "2025-06-05T00:00:00Z");
    private static final Cluster.Member UNDATED = new Cluster.Member("undated", Relation.NEAR, 1, 1,
            Optional.empty(), "", "");

    @Test
    void theEarliestTimeIsFirst() {
        Beginning<Cluster.Member> beginning = Beginning.of(List.of(NOON, UNDATED, MORNING));
        assertEquals(Optional.of(MORNING), beginning.first());
        assertEquals(Optional.of(Duration.ofMinutes(285)), beginning.lag(NOON));
        assertEquals(Optional.empty(), beginning.lag(UNDATED));
        assertEquals(List.of(true, false, false), later(beginning, NOON, MORNING, UNDATED));
    }

    @Test
    void aDayWithoutATimeMayBeBeforeOrAfterATimeOfThatDay() {
        Beginning<Cluster.Member> beginning = Beginning.of(List.of(NOON, DAY, MORNING));
        assertEquals(Optional.empty(), beginning.first());
        assertEquals(Optional.empty(), beginning.lag(NOON));
        assertEquals(List.of(true, false, false), later(beginning, NOON, MORNING, DAY));
    }

    /** A month's first day is what it is kept as, no day on which it is known to have been published. */
    @Test
    void aMonthMayBeBeforeOrAfterAnyDayOfIt() {
        Cluster.Member month = new Cluster.Member("month", Relation.NEAR, true, 1, 1,
                Optional.of(Instant.parse("2025-06-01T00:00:00Z")), DatePrecision.MONTH, "", "");
        Beginning<Cluster.Member> beginning = Beginning.of(List.of(NOON, month));
        assertEquals(Optional.empty(), beginning.first());
        assertEquals(Optional.empty(), beginning.lag(NOON));
        assertEquals(List.of(false, false), later(beginning, NOON, month));
        Cluster.Member august = at("august", "2025-08-01T00:00:00Z");
        assertEquals(Optional.of(month), Beginning.of(List.of(august, month)).first());
        assertEquals(Optional.of("2025-06"), month.isoDate());
    }

    @Test
    void ofTwoDaysTheEarlierOneIsFirst() {
        Beginning<Cluster.Member> beginning = Beginning.of(List.of(NEXT_DAY, DAY));
        assertEquals(Optional.of(DAY), beginning.first());
        assertEquals(Optional.empty(), beginning.lag(NEXT_DAY));
        assertEquals(Optional.empty(),
                Beginning.of(List.of(DAY, day("same", "2025-06-04T00:00:00Z"))).first());
    }

    @Test
    void aTimeOfTheDayBeforeIsFirst() {
        Beginning<Cluster.Member> beginning = Beginning.of(List.of(DAY, NOON, EVENING));
        assertEquals(Optional.of(EVENING), beginning.first());
        assertEquals(Optional.of(Duration.ofMinutes(930)), beginning.lag(NOON));
        assertEquals(Optional.empty(), beginning.lag(DAY));
        assertEquals(List.of(true, true, false), later(beginning, DAY, NOON, EVENING));
    }

    @Test
    void ofTwoAtOneMomentNoneIsFirstButLagsCountFromIt() {
        Beginning<Cluster.Member> beginning = Beginning
                .of(List.of(MORNING, at("same", "2025-06-04T07:15:00Z"), NOON));
        assertEquals(Optional.empty(), beginning.first());
        assertEquals(Optional.of(Duration.ofMinutes(285)), beginning.lag(NOON));
        assertEquals(Optional.of(Duration.ZERO), beginning.lag(MORNING));
    }

    @Test
    void withoutAnyDateNothingIsTold() {
        Beginning<Cluster.Member> beginning = Beginning.of(List.of(UNDATED));
        assertEquals(Optional.empty(), beginning.first());
        assertEquals(List.of(false), later(beginning, UNDATED));
    }

    @Test
    void aDayIsWrittenAsADay() {
        assertEquals(Optional.of("2025-06-04"), DAY.isoDate());
        assertEquals(Optional.of("2025-06-04"), day("of Baghdad", "2025-06-03T21:00:00Z").isoDate());
        assertEquals(Optional.of("2025-06-04"), day("of New York", "2025-06-04T05:00:00Z").isoDate());
        assertEquals(Optional.of("2025-06-04T12:00:00Z"), NOON.isoDate());
        assertEquals(Optional.of("2025-06-04T00:00:00Z"), midnight().isoDate());
        assertEquals(Optional.empty(), UNDATED.isoDate());
    }

    private static List<Boolean> later(Beginning<Cluster.Member> beginning, Cluster.Member... members) {
        return List.of(members).stream().map(beginning::isLater).toList();
    }

    private static Cluster.Member at(String id, String moment) {
        return new Cluster.Member(id, Relation.NEAR, 1, 1, Optional.of(Instant.parse(moment)), "", "");
    }

    private static Cluster.Member midnight() {
        return new Cluster.Member("midnight", Relation.NEAR, true, 1, 1,
                Optional.of(Instant.parse("2025-06-04T00:00:00Z")), DatePrecision.MINUTE, "", "");
    }

    private static Cluster.Member day(String id, String moment) {
        return new Cluster.Member(id, Relation.NEAR, true, 1, 1, Optional.of(Instant.parse(moment)),
                DatePrecision.DAY, "", "");
    }
}
