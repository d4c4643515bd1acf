package org.certwright.acme;

import java.time.Duration;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** The one place where this module waits, and the monotonic clock it measures waiting by. */
interface Pace {
    Pace REAL = new Pace() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(time);
        }
    };

    long nanos();

    void sleep(Duration time) throws InterruptedException;

    /** Waits, unless the work is cancelled meanwhile. */
    default void pause(Duration time) {
        try {
            sleep(time);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw Stopped.by(Problem.of(AcmeProblem.CANCELLED), cancelled);
        }
    }

    /** A span of time that starts now. */
    default Patience patience(Duration length) {
        return new Patience(this, nanos(), length);
    }

    /** How long somebody is ready to wait. */
    record Patience(Pace pace, long since, Duration length) {
        Duration spent() {
            return Duration.ofNanos(pace.nanos() - since);
        }

        Duration left() {
            var left = length.minus(spent());
            return left.isNegative() ? Duration.ZERO : left;
        }
    }
}
