package org.certwright.core.profile;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.storage.Settings;

/**
 * Makes guessing a passphrase through this program slow, for all windows and commands of a profile together: an attempt
 * is counted before it is made, so that ending the program does not undo it.
 */
final class PassphraseAttempts {
    private static final String SETTING = "protected.attempts";
    private static final int FREE = 3;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    private final Settings settings;
    private final InstantSource clock;

    PassphraseAttempts(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Stops while it is too early for another one. */
    void needAllowed() {
        var before = before();
        if (clock.instant().isBefore(before.last())) {
            write(before.failures()); // The clock was set back: the pause begins anew and does not last until then.
            before = before();
        }
        var from = before.last().plus(pause(before.failures()));
        if (clock.instant().isBefore(from)) {
            throw Stopped.by(
                    Problem.of(ProfileProblem.TOO_MANY_ATTEMPTS, "failures", Integer.toString(before.failures()))
                            .retryAt(from));
        }
    }

    private static Duration pause(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        var pause = FIRST.multipliedBy(1L << Math.min(failures - FREE, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** One is made now. */
    void begun() {
        write(before().failures() + 1);
    }

    /** The one that was begun opened it. */
    void succeeded() {
        write(0);
    }

    /** The one that was begun failed for another reason than what was typed. */
    void undecided() {
        write(Math.max(0, before().failures() - 1));
    }

    private void write(int failures) {
        settings.put(SETTING, failures + " " + clock.instant().getEpochSecond());
    }

    private Before before() {
        return settings.find(SETTING)
                .filter(stored -> stored.matches("[0-9]{1,8} [0-9]{1,12}"))
                .map(stored -> stored.split(" ", 2))
                .map(parts -> new Before(Integer.parseInt(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1]))))
                .orElseGet(() -> new Before(0, Instant.EPOCH));
    }

    private record Before(int failures, Instant last) {}
}
