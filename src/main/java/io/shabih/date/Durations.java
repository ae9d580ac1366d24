package io.shabih.date;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people write them: 90m, 36h, 7d. */
public final class Durations {
    private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,8})([dhm])");

    private Durations() {}

    /**
     * The time that is meant.
     *
     * @param setting what it is for, the first word of the message where it is none
     */
    public static Duration parse(String setting, String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new IllegalArgumentException(
                    setting + " is \"" + text + "\"; allowed: a number and d, h or m, for example 7d");
        }
        long count = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "d" -> Duration.ofDays(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofMinutes(count);
        };
    }

    /** As {@link #parse} reads it, in the largest unit of which it is a whole number; in ISO 8601 if it is of none. */
    public static String typed(Duration time) {
        if (time.equals(Duration.ofDays(time.toDays()))) {
            return time.toDays() + "d";
        }
        if (time.equals(Duration.ofHours(time.toHours()))) {
            return time.toHours() + "h";
        }
        return time.equals(Duration.ofMinutes(time.toMinutes())) ? time.toMinutes() + "m" : time.toString();
    }

    /** The largest two units that it has. */
    public static String show(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + "d" + (time.toHoursPart() > 0 ? " " + time.toHoursPart() + "h" : "");
        }
        if (time.toHours() > 0) {
            return time.toHours() + "h" + (time.toMinutesPart() > 0 ? " " + time.toMinutesPart() + "m" : "");
        }
        return time.toMinutes() + "m";
    }
}
