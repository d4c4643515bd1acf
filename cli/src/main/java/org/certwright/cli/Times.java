package org.certwright.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them, in their own zone. */
final class Times {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm zzz", Locale.ENGLISH);

    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss.SSS zzz", Locale.ENGLISH);

    private Times() {}

    static String local(Instant instant) {
        return LOCAL.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** For what lies closer together than minutes. */
    static String exact(Instant instant) {
        return EXACT.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** {@code 89 days left}, {@code expired 3 days ago}. */
    static String daysLeft(long days) {
        if (days < 0) {
            return "expired " + -days + (days == -1 ? " day ago" : " days ago");
        }
        return days == 1 ? "1 day left" : days + " days left";
    }
}
