package io.shabih;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How exactly a date tells when something was published. */
public enum DatePrecision {
    /** A day and the time of it. */
    MINUTE((byte) 0),
    /** A day alone; its moment is the day's beginning. */
    DAY((byte) 1),
    /** A month alone; its moment is the beginning of its first day. */
    MONTH((byte) 2);

    private final byte code;

    DatePrecision(byte code) {
        this.code = code;
    }

    /** Of a moment whose precision was not stated: midnight in UTC is how programs write a day alone. */
    static DatePrecision of(Optional<Instant> date) {
        return date.filter(moment -> moment.equals(moment.truncatedTo(ChronoUnit.DAYS))).isPresent()
                ? DAY
                : MINUTE;
    }

    /** What stands for it in files. */
    public byte code() {
        return code;
    }

    /** What a code stands for. */
    public static DatePrecision ofCode(int code) {
        return code == MONTH.code ? MONTH : code == DAY.code ? DAY : MINUTE;
    }
}
