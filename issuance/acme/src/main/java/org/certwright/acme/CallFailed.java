package org.certwright.acme;

import java.time.Duration;
import java.util.Optional;
import org.certwright.model.Problem;
import org.jspecify.annotations.Nullable;

/** A request that failed in a way that somebody here may mend: by asking again, or by looking what became of it. */
final class CallFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is known about the request. */
    enum Fate {
        /** It never left, so nothing happened. */
        UNSENT,
        /** It left and no complete answer came: the CA may have acted. */
        LOST,
        /** The CA failed in the middle: it may have acted. */
        BROKEN,
        /** The CA wants us to come later, and did nothing. */
        LATER,
        /** The CA did not like our request number, and did nothing. */
        NONCE,
        /** The CA said no. */
        REFUSED
    }

    private final Fate fate;
    private final transient Problem problem;
    private final transient Optional<Duration> wait;

    CallFailed(Fate fate, Problem problem, Optional<Duration> wait, @Nullable Throwable cause) {
        super(problem.code().id(), cause, false, false);
        this.fate = fate;
        this.problem = problem;
        this.wait = wait;
    }

    Fate fate() {
        return fate;
    }

    Problem problem() {
        return problem;
    }

    /** What the CA asked us to wait. */
    Optional<Duration> wish() {
        return wait;
    }

    boolean mayHaveActed() {
        return fate == Fate.LOST || fate == Fate.BROKEN;
    }

    boolean is(AcmeProblem code) {
        return problem.code() == code;
    }
}
