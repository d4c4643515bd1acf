package org.certwright.acme;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again when that is safe. The table is the whole policy; what it cannot mend is parked by the caller. */
final class Repetition {
    private static final List<Duration> WAITS =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(8), Duration.ofSeconds(30));

    /** A request is tried with ten numbers each time, so three times say enough. */
    private static final int NONCE_REPEATS = 2;

    /** A longer wait is better spent parked, where it survives the end of the program. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Pace pace;
    private final Supplier<Duration> patience;

    Repetition(Pace pace) {
        this(pace, () -> LONGEST_WAIT);
    }

    private Repetition(Pace pace, Supplier<Duration> patience) {
        this.pace = pace;
        this.patience = patience;
    }

    /** The same table, cut short where the caller would no longer wait. */
    Repetition within(Pace.Patience limit) {
        return new Repetition(pace, limit::left);
    }

    /** Repeats a request that changes nothing. */
    <T> T reading(Supplier<T> request) {
        return looking(request, Optional::empty);
    }

    /**
     * Repeats a request that changes something, but never blindly: where the CA may have acted, {@code look} finds out,
     * and only if it finds nothing is the request sent again.
     */
    <T> T looking(Supplier<T> request, Supplier<Optional<T>> look) {
        for (int failures = 0; ; failures++) {
            try {
                return request.get();
            } catch (CallFailed failed) {
                pace.pause(waitAfter(failures, failed));
                var found = failed.mayHaveActed() ? look.get() : Optional.<T>empty();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
    }

    private Duration waitAfter(int failures, CallFailed failed) {
        if (failures >= repeats(failed)) {
            throw failed;
        }
        var wait = failed.wish().orElseGet(() -> jittered(WAITS.get(failures)));
        if (wait.compareTo(LONGEST_WAIT) > 0 || wait.compareTo(patience.get()) > 0) {
            throw failed;
        }
        return wait;
    }

    private static int repeats(CallFailed failed) {
        return switch (failed.fate()) {
            case UNSENT, LOST, BROKEN -> WAITS.size();
            case LATER -> failed.wish().isPresent() ? WAITS.size() : 0;
            case NONCE -> NONCE_REPEATS;
            case REFUSED -> 0;
        };
    }

    /** Up to a quarter less. Clients only have to differ, so the clock's low digits are chance enough. */
    private Duration jittered(Duration wait) {
        return wait.minus(
                wait.multipliedBy(Math.floorMod(pace.nanos() / 1_000, 256)).dividedBy(1_024));
    }
}
