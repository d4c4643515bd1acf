package org.certwright.storage;

import java.time.Instant;
import java.util.Optional;
import org.certwright.model.Fingerprint;
import org.certwright.model.OperationId;

/**
 * One run of an approved plan; what it did so far stands in its journal.
 *
 * @param kind the simple name of the plan's record
 * @param approval who approved the plan and how
 * @param problemJson why it is parked or failed
 * @param retryAt when a parked operation may go on
 */
public record OperationRow(
        OperationId id,
        Fingerprint plan,
        String kind,
        State state,
        String approval,
        Optional<String> problemJson,
        Optional<Instant> retryAt,
        Instant created,
        Instant updated) {
    /** Where an operation stands. */
    public enum State {
        RUNNING,
        PARKED,
        DONE,
        FAILED,
        CANCELLED;

        /** Whether nothing more comes of it. */
        public boolean hasEnded() {
            return switch (this) {
                case RUNNING, PARKED -> false;
                case DONE, FAILED, CANCELLED -> true;
            };
        }
    }
}
