package org.certwright.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends straight-line work whose outside broke or whose step did not succeed; the core's one door turns it back into an
 * {@link Outcome}. It carries a problem or a refusal and no stack, since it is no bug.
 */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome<?> outcome;

    private Stopped(Outcome<?> outcome, String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.outcome = outcome;
    }

    public static Stopped by(Problem problem) {
        return new Stopped(problem.asOutcome(), problem.code().id(), null);
    }

    /** {@code cause} is for the log only. */
    public static Stopped by(Problem problem, Throwable cause) {
        return new Stopped(problem.asOutcome(), problem.code().id(), cause);
    }

    public static Stopped refused(String reason) {
        return new Stopped(new Outcome.Refused<>(reason), "refused", null);
    }

    /** What to answer. */
    public <T> Outcome<T> outcome() {
        return switch (outcome) {
            case Outcome.Failed<?>(var problem) -> new Outcome.Failed<>(problem);
            case Outcome.Refused<?>(var reason) -> new Outcome.Refused<>(reason);
            case Outcome.Done<?> impossible -> throw new IllegalStateException("stopped although done", this);
        };
    }

    /** The problem, unless a human refused. */
    public Optional<Problem> problem() {
        return outcome instanceof Outcome.Failed<?>(var problem) ? Optional.of(problem) : Optional.empty();
    }
}
