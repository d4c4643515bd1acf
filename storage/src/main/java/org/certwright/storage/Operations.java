package org.certwright.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.OperationId;

/** What was approved and how far it got. */
@SuppressWarnings("DoNotCallSuggester")
public final class Operations {
    public void add(OperationRow row) {
        throw new UnsupportedOperationException();
    }

    public void update(
            OperationId id,
            OperationRow.State state,
            Optional<String> problemJson,
            Optional<Instant> retryAt,
            Instant now) {
        throw new UnsupportedOperationException();
    }

    public Optional<OperationRow> find(OperationId id) {
        throw new UnsupportedOperationException();
    }

    public List<OperationRow> findByPrefix(String prefix) {
        throw new UnsupportedOperationException();
    }

    public List<OperationRow> unfinished() {
        throw new UnsupportedOperationException();
    }

    public List<OperationRow> list(int limit) {
        throw new UnsupportedOperationException();
    }

    public List<JournalLine> journal(OperationId id) {
        throw new UnsupportedOperationException();
    }

    public JournalLine append(JournalLine line) {
        throw new UnsupportedOperationException();
    }

    public Optional<JournalLine> lineDone(OperationId id, String step) {
        throw new UnsupportedOperationException();
    }
}
