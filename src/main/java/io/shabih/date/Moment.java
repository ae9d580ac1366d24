package io.shabih.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.chrono.HijrahDate;
import java.util.Optional;

/**
 * A date and time as read, its parts not yet checked: a part that could not be read is out of range.
 *
 * @param zoneSeconds how much the clock is ahead of UTC
 */
record Moment(Day day, Clock clock, int zoneSeconds) {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2200;

    private static final int LARGEST_ZONE_SECONDS = 18 * 3600;

    /** The instant, empty if there is no such day or time, or it is absurd. */
    Optional<Instant> instant() {
        if (!clock.exists() || Math.abs(zoneSeconds) > LARGEST_ZONE_SECONDS) {
            return Optional.empty();
        }
        return day.date().map(date -> Instant.ofEpochSecond(
                date.toEpochDay() * 86_400 + clock.secondOfDay() - zoneSeconds, clock.nano()));
    }

    /**
     * A day of the Gregorian calendar or, where the year says so, of the Hijri one as Umm al-Qura reckons it.
     *
     * @param month 1 to 12; {@link #HIJRI_MONTH} more where it was named as one of the Hijri year
     */
    record Day(int year, int month, int day) {
        static final int HIJRI_MONTH = 100;
        private static final int FIRST_HIJRI_YEAR = 1318; // 1900
        private static final int LAST_HIJRI_YEAR = 1500;

        static boolean isHijri(int year) {
            return year >= FIRST_HIJRI_YEAR && year <= LAST_HIJRI_YEAR;
        }

        /** The day as all the world counts it, empty if there is none. */
        Optional<LocalDate> date() {
            if (isHijri(year)) {
                return hijri(month % HIJRI_MONTH);
            }
            boolean exists = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12
                    && day >= 1 && day <= Month.of(month).length(Year.isLeap(year));
            return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
        }

        private Optional<LocalDate> hijri(int hijriMonth) {
            try {
                return Optional.of(LocalDate.from(HijrahDate.of(year, hijriMonth, day)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /** The time of a day. */
    record Clock(int hour, int minute, int second, int nano) {
        static final Clock MIDNIGHT = new Clock(0, 0, 0, 0);

        boolean exists() {
            boolean endOfDay = hour == 24 && minute == 0 && second == 0;
            return hour >= 0 && (hour < 24 || endOfDay) && minute >= 0 && minute < 60
                    && second >= 0 && second <= 60;
        }

        int secondOfDay() {
            return hour * 3600 + minute * 60 + Math.min(second, 59); // a leap second is the one before it
        }

        /** This time of a twelve-hour clock, before or after noon. */
        Clock afterMidnightBy(int halfDayHour) {
            int twelve = hour == 12 ? 0 : hour;
            return new Clock(hour > 12 ? hour : twelve + halfDayHour, minute, second, nano);
        }
    }
}
