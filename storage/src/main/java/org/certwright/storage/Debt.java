package org.certwright.storage;

import java.time.Instant;
import java.util.Optional;
import org.certwright.model.OperationId;
import org.certwright.model.TxtRecord;

/**
 * A TXT record of ours that must be deleted again; written down before the record is.
 *
 * @param credential the name of the DNS credential that can delete it
 * @param attempts how often deleting it failed
 * @param nextAttempt not before then
 */
public record Debt(
        long id,
        OperationId operation,
        String credential,
        TxtRecord record,
        boolean paid,
        int attempts,
        Optional<Instant> nextAttempt) {}
