package org.certwright.acme;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads when a server wants to be asked again (RFC 9110 §10.2.3). */
final class RetryAfter {
    /** Longer waits are more often a mistake than a wish; a day later we simply ask. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");

    private RetryAfter() {}

    /**
     * The wait that {@code header} asks for; empty when it asks for none, for the past, or for nothing readable.
     *
     * @param now the time by the clock that a date in the header is meant by, which is the server's
     */
    static Optional<Duration> parse(String header, Instant now) {
        var value = header.strip();
        var asked = SECONDS.matcher(value).matches()
                ? Optional.of(seconds(value))
                : CaClock.date(Optional.of(value)).map(until -> Duration.between(now, until));
        return asked.filter(Duration::isPositive).map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Duration seconds(String digits) {
        return digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
    }
}
