/**
 * When was that? Dates as newspapers and feeds write them become instants with the precision that they were written with.
 *
 * <p>In go texts: ISO dates, the dates of mail and of feeds, Arabic months and numerals, seconds since 1970, and durations such as
 * {@code 72h}. Out come an {@link java.time.Instant} with its {@link io.shabih.DatePrecision}, a
 * {@link java.time.Duration}, or nothing where the text is no date. What a date means for an article is for the rooms below.
 */
@NullMarked
package io.shabih.date;

import org.jspecify.annotations.NullMarked;
