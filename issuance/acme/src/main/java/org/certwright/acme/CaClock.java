package org.certwright.acme;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** How far the CA's clock is from ours, by the Date header of its last answer (RFC 9110 §6.6.1). */
final class CaClock {
    /** From here on, certificates' dates and tokens go wrong in ways that look like other faults. */
    static final Duration TOLERABLE = Duration.ofMinutes(5);

    /** The header counts whole seconds, so less than this says nothing. */
    private static final Duration RESOLUTION = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final AtomicReference<Optional<Duration>> skew = new AtomicReference<>(Optional.empty());

    CaClock(InstantSource clock) {
        this.clock = clock;
    }

    void hear(HttpHeaders headers) {
        date(headers.firstValue("Date")).ifPresent(theirs -> {
            var difference = Duration.between(clock.instant(), theirs);
            var shown = difference.abs().compareTo(RESOLUTION) < 0 ? Duration.ZERO : difference;
            skew.set(Optional.of(shown.truncatedTo(ChronoUnit.SECONDS)));
        });
    }

    Instant ours() {
        return clock.instant();
    }

    /** The CA's clock minus ours; zero when the CA gave no date. */
    Duration skew() {
        return skew.get().orElse(Duration.ZERO);
    }

    /** What the CA's clock says now, if it is too far from ours. */
    Optional<Instant> theirsIfApart() {
        return skew.get().filter(apart -> apart.abs().compareTo(TOLERABLE) > 0).map(clock.instant()::plus);
    }

    /** What to wait for before asking again, in our time. */
    Optional<Duration> retryAfter(HttpHeaders headers) {
        var now = date(headers.firstValue("Date")).orElseGet(clock::instant);
        return headers.firstValue("Retry-After").flatMap(value -> RetryAfter.parse(value, now));
    }

    static Optional<Instant> date(Optional<String> header) {
        try {
            return header.map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip())));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
