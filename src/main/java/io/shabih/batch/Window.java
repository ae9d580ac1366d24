package io.shabih.batch;

import java.time.Duration;
import java.util.Optional;

/**
 * How far apart two articles may have been published to be compared. An article without a date is compared
 * with all: missing evidence is not a difference.
 *
 * @param longestMillis the longest distance, {@link Long#MAX_VALUE} for no limit
 */
record Window(long longestMillis) {
    static Window of(Optional<Duration> longest) {
        return new Window(longest.map(Duration::toMillis).orElse(Long.MAX_VALUE));
    }

    boolean allows(long dateMillisA, long dateMillisB) {
        return longestMillis == Long.MAX_VALUE
                || dateMillisA == ArticleTable.NO_DATE
                || dateMillisB == ArticleTable.NO_DATE
                || Math.abs(dateMillisA - dateMillisB) <= longestMillis;
    }
}
