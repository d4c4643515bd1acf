package org.certwright.dns;

import java.time.Duration;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** The one place that waits for time to pass, and the one that says what an interrupt means: cancel. */
final class Pause {
    private Pause() {}

    static void of(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException cancelled) {
            throw interrupted();
        }
    }

    /** Restores the interrupt flag and ends the work. */
    static Stopped interrupted() {
        Thread.currentThread().interrupt();
        return Stopped.by(Problem.of(DnsProblem.INTERRUPTED));
    }

    /** To be called in every handler of an I/O failure: an interrupted channel fails, too. */
    static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
    }

    /** {@code wait} in a form that needs no translation: 250 ms, 30 s, 4 min. */
    static String inWords(Duration wait) {
        if (wait.toSeconds() == 0) {
            return wait.toMillis() + " ms";
        }
        return wait.toMinutes() < 2 ? wait.toSeconds() + " s" : wait.toMinutes() + " min";
    }
}
