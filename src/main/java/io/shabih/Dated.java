package io.shabih;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What was published at a date, which may be known to the day alone. */
public interface Dated {
    /** The moment, of a day without a time its beginning; empty where no date is known. */
    Optional<Instant> date();

    /** How exactly {@link #date} is known. */
    DatePrecision precision();

    /** Whether it is known at what time of a day. */
    default boolean hasTime() {
        return date().isPresent() && precision() == DatePrecision.MINUTE;
    }

    /** The day in UTC; of a day without a time, which may be one of another zone, that with the most of its hours. */
    default Optional<LocalDate> day() {
        Duration toMiddle = hasTime() ? Duration.ZERO : Duration.ofHours(12);
        return date().map(moment -> LocalDate.ofInstant(moment.plus(toMiddle), ZoneOffset.UTC));
    }

    /** The date as ISO 8601 writes it: {@code 2025-02-05T16:10:00Z}, a day alone {@code 2025-02-05}. */
    default Optional<String> isoDate() {
        return hasTime() ? date().map(Instant::toString) : day().map(LocalDate::toString);
    }

    /** From when on it was surely out: what came then or later came after it. Of a day alone the next day. */
    default Optional<Instant> surelyOut() {
        return date().map(moment -> hasTime() ? moment.plusNanos(1) : moment.plus(Duration.ofDays(1)));
    }
}
