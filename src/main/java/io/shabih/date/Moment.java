package io.shabih.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
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
        if (!day.exists() || !clock.exists() || Math.abs(zoneSeconds) > LARGEST_ZONE_SECONDS) {
            return Optional.empty();
        }
        long second = day.epochSecond() + clock.secondOfDay() - zoneSeconds;
        return Optional.of(Instant.ofEpochSecond(second, clock.nano()));
    }

    /** A day of the Gregorian calendar. */
    record Day(int year, int month, int day) {
        boolean exists() {
            return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12
                    && day >= 1 && day <= Month.of(month).length(Year.isLeap(year));
        }

        long epochSecond() {
            return LocalDate.of(year, month, day).toEpochDay() * 86_400;
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
