package io.shabih.date;

import io.shabih.DatePrecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the dates that news carries, whatever they look like; what is unreadable is no date.
 *
 * <pre>{@code
 * Dates.parse("Sun, 18 Feb 2018 21:35:43 +0400");  // 2018-02-18T17:35:43Z
 * Dates.parse("17/05/2015");                       // 2015-05-17T00:00:00Z, the day comes first
 * Dates.parse("١٦ آذار/مارس ٢٠١٨ - 10:30 م");      // 2018-03-16T22:30:00Z
 * Dates.read("12 رمضان 1446 هـ");                  // 2025-03-12, a day
 * Dates.read("كانون 2 2024");                      // 2024-01, a month
 * Dates.parse("1521212345");                       // seconds since 1970, or milliseconds
 * }</pre>
 *
 * <p>ISO 8601, RFC 822 and 1123, epoch seconds and milliseconds, day/month/year and year/month/day with
 * {@code /}, {@code -} or {@code .}, compact {@code 20180316T120000Z}, and written dates with English or
 * Arabic month names (both calendars of names and the Maghreb's), in Western, Arabic-Indic or Persian
 * digits; a month alone; Hijri dates, as the calendar of Umm al-Qura has them, which an outlet's may differ from by a day:
 * of a date in both calendars the other one counts. A time without a zone is taken as UTC, a date without a time as its midnight.
 * What is relative («منذ 3 ساعات») is no date: nobody says to when.
 *
 * <p>Range: years {@value Moment#FIRST_YEAR} to {@value Moment#LAST_YEAR}; epoch numbers from 1973 on, as
 * smaller ones are something else. Cost: about 0.1 microseconds for ISO 8601 and RFC 1123, some for others.
 * Never throws. Thread-safe.
 */
public final class Dates {
    private static final int LONGEST = 120;
    private static final Pattern EPOCH = Pattern
            .compile("\\d{9,13}(\\.\\d{0,9})?|\\d\\.\\d{1,15}[eE]\\+?\\d{1,2}");
    /** Behind the year of either calendar, or the word that joins them. */
    private static final Pattern BETWEEN_CALENDARS = Pattern
            .compile("الموافقة?|هـ|(?<=\\d{4} ?م)\\s*[-–—/|،(]+");
    private static final Pattern HIJRI_YEAR = Pattern.compile("(?<![\\d+])1[34]\\d\\d(?!\\d)");
    private static final double FIRST_EPOCH_SECOND = 1e8; // 1973
    private static final double FIRST_EPOCH_MILLI = 1e11; // 1973
    private static final double LAST_EPOCH_SECOND = 7.26e9; // 2200

    private Dates() {}

    /** The moment that the text tells, empty if it tells none. */
    public static Optional<Instant> parse(String text) {
        return ReadDate.instant(read(text));
    }

    /** The same, with how exactly the text tells it. */
    public static Optional<ReadDate> read(String text) {
        String date = text.strip();
        if (date.isEmpty() || date.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<ReadDate> western = ofWestern(date);
        return western.isPresent() ? western : ofWords(date);
    }

    private static Optional<ReadDate> ofWestern(String date) {
        Optional<ReadDate> western = WesternDate.parse(date);
        boolean epoch = western.isEmpty() && EPOCH.matcher(date).matches();
        return epoch ? ofEpoch(Double.parseDouble(date)) : western;
    }

    private static Optional<ReadDate> ofEpoch(double number) {
        double seconds = number >= FIRST_EPOCH_MILLI ? number / 1000 : number;
        boolean plausible = seconds >= FIRST_EPOCH_SECOND && seconds <= LAST_EPOCH_SECOND;
        return plausible
                ? Optional.of(new ReadDate(Instant.ofEpochMilli(Math.round(seconds * 1000)),
                        DatePrecision.MINUTE))
                : Optional.empty();
    }

    /** Of a date told in two calendars the one that all the world counts by, if it is readable. */
    private static Optional<ReadDate> ofWords(String date) {
        Optional<ReadDate> hijri = Optional.empty();
        List<String> parts = new ArrayList<>(List.of(date));
        parts.addAll(List.of(BETWEEN_CALENDARS.split(date)));
        for (String part : parts) {
            Optional<String> words = DateWords.toWestern(part);
            Optional<ReadDate> read = words.flatMap(Dates::ofWestern);
            if (read.isPresent() && !words.filter(Dates::isHijri).isPresent()) {
                return read;
            }
            hijri = hijri.isPresent() ? hijri : read;
        }
        return hijri;
    }

    private static boolean isHijri(String western) {
        return HIJRI_YEAR.matcher(western).find();
    }
}
