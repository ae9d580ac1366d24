package io.shabih.date;

import io.shabih.DatePrecision;
import java.time.Instant;
import java.util.Optional;

/**
 * A date as it was read.
 *
 * @param instant the moment, of a day alone its beginning
 */
public record ReadDate(Instant instant, DatePrecision precision) {
    public static Optional<Instant> instant(Optional<ReadDate> date) {
        return date.map(ReadDate::instant);
    }

    /** What stands beside an article's date, also where it has none. */
    public static DatePrecision precision(Optional<ReadDate> date) {
        return date.map(ReadDate::precision).orElse(DatePrecision.MINUTE);
    }
}
