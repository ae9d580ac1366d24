package io.shabih.date;

import java.time.Instant;

/** The beginning of a span as people write it: a date, or a time before another moment. */
public final class Since {
    private Since() {}

    /**
     * The moment that is meant.
     *
     * @param setting what it is for, the first word of the message where it is none
     * @param text {@code 72h}, {@code 7d}, or a date that {@link Dates} reads
     * @param newest the moment from which a time counts back
     * @throws IllegalArgumentException if it is neither
     */
    public static Instant parse(String setting, String text, Instant newest) {
        return Dates.parse(text).orElseGet(() -> {
            try {
                return newest.minus(Durations.parse(setting, text));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(setting + " is \"" + text
                        + "\"; allowed: a time such as 72h or 7d, or a date such as 2025-02-01", e);
            }
        });
    }
}
