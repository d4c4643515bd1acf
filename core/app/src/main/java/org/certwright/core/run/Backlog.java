package org.certwright.core.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.certwright.model.Plan;
import org.certwright.storage.OperationRow;
import org.certwright.storage.OperationRow.State;

/** Which of the unfinished operations may go on now, when a person asks for it and when nobody does. */
public final class Backlog {
    /** Unasked, what was parked without a date is tried again no sooner than this. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final StoredProblems problems = new StoredProblems();
    private final InstantSource clock;

    public Backlog(InstantSource clock) {
        this.clock = clock;
    }

    /** Nothing outside asked to wait any longer. */
    public boolean mayGoOn(OperationRow operation) {
        return isPast(operation.retryAt());
    }

    /**
     * It was killed, or what parked it may have passed. What a person stopped waits for a person, and so does an export:
     * a key must not leave the vault at a moment nobody chose.
     */
    public boolean isDue(OperationRow operation) {
        if (operation.kind().equals(Plan.Export.class.getSimpleName())) {
            return false;
        }
        if (operation.state() == State.RUNNING) {
            return true;
        }
        return !stoppedByPerson(operation)
                && isPast(operation
                        .retryAt()
                        .or(() -> Optional.of(operation.updated().plus(PAUSE))));
    }

    private boolean stoppedByPerson(OperationRow operation) {
        return operation
                .problemJson()
                .map(problems::read)
                .map(problem -> problem.code().equals(OperationProblem.INTERRUPTED.id()))
                .orElse(true);
    }

    private boolean isPast(Optional<Instant> moment) {
        return moment.map(when -> !when.isAfter(clock.instant())).orElse(true);
    }
}
