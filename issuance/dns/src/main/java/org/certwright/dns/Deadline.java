package org.certwright.dns;

import java.time.Duration;

/**
 * A moment on the monotonic clock, which no change of the wall clock moves.
 *
 * @param nanos in terms of {@link System#nanoTime}
 */
record Deadline(long nanos) {
    static Deadline after(Duration wait) {
        return new Deadline(System.nanoTime() + wait.toNanos());
    }

    boolean passed() {
        return nanos - System.nanoTime() <= 0;
    }

    /** Zero once it has passed. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    /** For socket options, where 0 would mean for ever. */
    int millis() {
        return Math.clamp(remaining().toMillis(), 1, Integer.MAX_VALUE);
    }

    Deadline earlierOf(Deadline other) {
        return nanos - other.nanos < 0 ? this : other;
    }
}
