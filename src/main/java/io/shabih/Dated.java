package io.shabih;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/** What was published at a date, which may be known to the day or the month alone. */
public interface Dated {
    /** Of every calendar. */
    Duration LONGEST_MONTH = Duration.ofDays(31);

    /** The moment, of a day without a time or a month its beginning; empty where no date is known. */
    Optional<Instant> date();

    /** How exactly {@link #date} is known. */
    DatePrecision precision();

    /** Whether it is known at what time of a day. */
    default boolean hasTime() {
        return date().isPresent() && precision() == DatePrecision.MINUTE;
    }

    /**
     * The day in UTC; of a day without a time, which may be one of another zone, that with the most of its hours; of a month the
     * first one.
     */
    default Optional<LocalDate> day() {
        Duration toMiddle = hasTime() ? Duration.ZERO : Duration.ofHours(12);
        return date().map(moment -> LocalDate.ofInstant(moment.plus(toMiddle), ZoneOffset.UTC));
    }

    /**
     * The date as ISO 8601 writes it: {@code 2025-02-05T16:10:00Z}, a day alone {@code 2025-02-05}, a month alone
     * {@code 2025-02}.
     */
    default Optional<String> isoDate() {
        return switch (precision()) {
            case MINUTE -> date().map(Instant::toString);
            case DAY -> day().map(LocalDate::toString);
            case MONTH -> day().map(first -> YearMonth.from(first).toString());
        };
    }

    /** From when on it was surely out: what came then or later came after it. Of a day alone the next day, of a month 31 days. */
    default Optional<Instant> surelyOut() {
        return date().map(moment -> switch (precision()) {
            case MINUTE -> moment.plusNanos(1);
            case DAY -> moment.plus(Duration.ofDays(1));
            case MONTH -> moment.plus(LONGEST_MONTH);
        });
    }
}
