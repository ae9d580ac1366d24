package io.shabih.date;

import static io.shabih.date.DateCursor.NONE;

import io.shabih.DatePrecision;
import io.shabih.date.Moment.Clock;
import io.shabih.date.Moment.Day;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dates in Western digits and English names: {@code [weekday] [clock] day [clock] [zone]}, or a month alone.
 *
 * <p>Goes over the text once and checks at the end only: what cannot be read is out of range (see {@link
 * Moment}), or leaves characters behind.
 */
final class WesternDate {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
            + "muhsafrborbtjmojmtrajshbramshwdhqdhh"; // those of the Hijri year, as DateWords calls them
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int UNKNOWN_ZONE = Integer.MAX_VALUE;
    private static final Map<String, Integer> ZONE_HOURS = Map.ofEntries(
            Map.entry("z", 0), Map.entry("ut", 0), Map.entry("utc", 0), Map.entry("gmt", 0),
            Map.entry("est", -5), Map.entry("edt", -4), Map.entry("cst", -6), Map.entry("cdt", -5),
            Map.entry("mst", -7), Map.entry("mdt", -6), Map.entry("pst", -8), Map.entry("pdt", -7),
            Map.entry("cet", 1), Map.entry("cest", 2), Map.entry("bst", 1), Map.entry("eet", 2),
            Map.entry("eest", 3), Map.entry("msk", 3));

    private final DateCursor cursor;
    private Clock clock = Clock.MIDNIGHT;
    private DatePrecision precision = DatePrecision.DAY;
    private boolean monthAlone;
    private int zoneSeconds;

    private WesternDate(String text) {
        this.cursor = new DateCursor(text);
    }

    static Optional<ReadDate> parse(String text) {
        return new WesternDate(text).date();
    }

    private Optional<ReadDate> date() {
        String word = cursor.atLetter() ? cursor.word() : "";
        if (isWeekday(word)) {
            cursor.take('.');
            cursor.skipSeparators();
            word = cursor.atLetter() ? cursor.word() : "";
        }
        if (atClock()) {
            readClock();
            cursor.skipSeparators();
        }
        Day day = word.isEmpty() ? day() : dayOfMonth(month(word));
        readTail();
        if (!cursor.atEnd() || monthAlone && precision == DatePrecision.MINUTE) {
            return Optional.empty();
        }
        Optional<Instant> instant = new Moment(day, clock, zoneSeconds).instant();
        return instant.map(moment -> new ReadDate(moment, monthAlone ? DatePrecision.MONTH : precision));
    }

    private Day day() {
        int digits = cursor.digitCount();
        return switch (digits) {
            case 1, 2 -> dayFirst();
            case 4 -> yearFirst();
            case 8, 12, 14 -> compact(digits);
            default -> new Day(NONE, NONE, NONE);
        };
    }

    private Day yearFirst() {
        int year = cursor.digits(4);
        char separator = separator();
        int month = cursor.oneOrTwoDigits();
        if (cursor.atEnd() && (separator == '-' || separator == '/')) {
            return month(year, month);
        }
        return new Day(year, cursor.take(separator) ? month : NONE, cursor.oneOrTwoDigits());
    }

    /** The first day of a month, of which no day is told. */
    private Day month(int year, int month) {
        monthAlone = true;
        return new Day(year, month, 1);
    }

    private Day compact(int digits) {
        int year = cursor.digits(4);
        boolean epoch = digits > 8 && Day.isHijri(year);
        Day day = new Day(epoch ? NONE : year, cursor.digits(2), cursor.digits(2));
        if (digits > 8) {
            clock = new Clock(cursor.digits(2), cursor.digits(2), digits > 12 ? cursor.digits(2) : 0, 0);
            precision = DatePrecision.MINUTE;
        }
        return day;
    }

    /** {@code 16/03/2018} and {@code 16 Mar 2018}. */
    private Day dayFirst() {
        int day = cursor.oneOrTwoDigits();
        char separator = cursor.peek();
        if (separator != ' ' && separator() == separator && cursor.atDigit()) {
            if (cursor.digitCount() == 4 && separator != '.') {
                return month(cursor.digits(4), day);
            }
            int month = cursor.oneOrTwoDigits();
            return new Day(cursor.take(separator) ? cursor.digits(4) : NONE, month, day);
        }
        cursor.skipSpaces();
        int month = month(cursor.word());
        cursor.take('.');
        cursor.take('-');
        cursor.skipSeparators();
        return named(yearOfName(), month, day);
    }

    /** Of a month that was named, which must be one of the year's calendar. */
    private static Day named(int year, int month, int day) {
        return new Day(year, Day.isHijri(year) == month > Day.HIJRI_MONTH ? month : NONE, day);
    }

    /** {@code Mar 16, 2018}, and {@code Mar 16 10:30:00 +0000 2018} as C and Twitter write it. */
    private Day dayOfMonth(int month) {
        cursor.take('.');
        cursor.skipSpaces();
        if (cursor.digitCount() == 4) {
            monthAlone = true;
            return named(cursor.digits(4), month, 1);
        }
        int day = cursor.oneOrTwoDigits();
        cursor.skipSeparators();
        if (atClock()) {
            readClock();
            cursor.skipSpaces();
            zoneSeconds = cursor.atDigit() ? 0 : zone();
            cursor.skipSpaces();
        }
        return named(cursor.digits(4), month, day);
    }

    /** RFC 2822: two digits from 50 on are of the last century. */
    private int yearOfName() {
        if (cursor.digitCount() != 2) {
            return cursor.digits(4);
        }
        int year = cursor.digits(2);
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private char separator() {
        char separator = cursor.peek();
        return cursor.take('-') || cursor.take('/') || cursor.take('.') ? separator : 0;
    }

    /** Time and zone behind the day. */
    private void readTail() {
        boolean apart = !cursor.atDigit();
        if ((cursor.peek() | 0x20) == 't') {
            cursor.skip(1);
        }
        cursor.skipSeparators();
        if (apart && cursor.atDigit()) {
            readClock();
        }
        cursor.skipSpaces();
        if (!cursor.atEnd()) {
            zoneSeconds = zone();
        }
        cursor.skipSpaces();
    }

    private boolean atClock() {
        int digits = cursor.digitCount();
        return digits > 0 && digits <= 2 && cursor.peek(digits) == ':';
    }

    /** {@code 9:30}, {@code 21:30:15.250}, {@code 9:30 pm}, compact {@code 2130} and {@code 213015}. */
    private void readClock() {
        boolean colons = atClock();
        int hour = colons ? cursor.oneOrTwoDigits() : cursor.digits(2);
        cursor.take(':');
        int minute = cursor.digits(2);
        boolean seconds = colons ? cursor.take(':') : cursor.atDigit();
        int second = seconds ? cursor.digits(2) : 0;
        clock = new Clock(hour, minute, second, seconds ? cursor.nanos() : 0);
        precision = DatePrecision.MINUTE;
        cursor.skipSpaces();
        boolean halfDay = (cursor.peek(1) | 0x20) == 'm' && !Character.isLetter(cursor.peek(2));
        if (halfDay && "aApP".indexOf(cursor.peek()) >= 0) {
            clock = clock.afterMidnightBy((cursor.peek() | 0x20) == 'p' ? 12 : 0);
            cursor.skip(2);
        }
    }

    /** {@code Z}, {@code +0300}, {@code +03:00}, {@code +3}, {@code EST}, {@code GMT+3}. */
    private int zone() {
        int named = 0;
        if (cursor.atLetter()) {
            Integer hours = ZONE_HOURS.get(cursor.word());
            if (hours == null) {
                return UNKNOWN_ZONE;
            }
            named = hours * 3600;
        }
        boolean west = cursor.peek() == '-';
        if (!cursor.take('+') && !cursor.take('-')) {
            return named;
        }
        int hours = cursor.oneOrTwoDigits();
        cursor.take(':');
        int minutes = cursor.atDigit() ? cursor.digits(2) : 0;
        if (hours == NONE || minutes == NONE || minutes > 59) {
            return UNKNOWN_ZONE;
        }
        int offset = hours * 3600 + minutes * 60;
        return named + (west ? -offset : offset);
    }

    private static boolean isWeekday(String word) {
        return word.length() >= 3 && WEEKDAYS.contains(word.substring(0, 3)) && !word.equals("month");
    }

    /** 1 to 12 for a month's name or its first three letters, {@link Day#HIJRI_MONTH} more for one of the Hijri year. */
    private static int month(String word) {
        if (word.length() < 3) {
            return NONE;
        }
        int at = MONTHS.indexOf(word.substring(0, 3));
        int month = at % 3 == 0 ? at / 3 + 1 : NONE;
        return month > 12 ? Day.HIJRI_MONTH + month - 12 : month;
    }
}
