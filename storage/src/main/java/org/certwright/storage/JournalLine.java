package org.certwright.storage;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.certwright.model.OperationId;

/**
 * One line of an operation's journal: written before a step's effect and after it.
 *
 * @param seq counts from 1 within the operation; given by the store, so whatever a new line says is ignored
 */
public record JournalLine(
        OperationId operation, int seq, String step, Phase phase, Map<String, String> detail, Instant at) {
    public JournalLine {
        detail = Collections.unmodifiableMap(new TreeMap<>(detail));
    }

    /** Before the effect, after it, or after it did not work. */
    public enum Phase {
        INTENT,
        DONE,
        FAILED
    }
}
