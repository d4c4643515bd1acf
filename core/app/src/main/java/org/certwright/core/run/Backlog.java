package org.certwright.core.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certwright.model.Plan;
import org.certwright.storage.OperationRow;
import org.certwright.storage.OperationRow.State;

/** Which of the unfinished operations may go on now, when a person asks for it and when nobody does. */
public final class Backlog {
    /** Unasked, what was parked without a date is tried again no sooner than this. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private static final Set<String> WAIT_FOR_A_PERSON = Stream.of(
                    Plan.Export.class,
                    Plan.SetUpProtected.class,
                    Plan.ProtectKey.class,
                    Plan.RotateKeys.class,
                    Plan.ChangePassphrase.class,
                    Plan.RecoverProtected.class)
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

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
     * It was killed, or what parked it may have passed. What a person stopped waits for a person, and so do an export,
     * since a key must not leave the vault at a moment nobody chose, and what asks for a passphrase.
     */
    public boolean isDue(OperationRow operation) {
        if (WAIT_FOR_A_PERSON.contains(operation.kind())) {
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
