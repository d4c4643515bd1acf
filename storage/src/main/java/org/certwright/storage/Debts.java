package org.certwright.storage;

import java.time.Instant;
import java.util.List;
import org.certwright.model.OperationId;
import org.certwright.model.TxtRecord;

/** TXT records of ours that must be deleted again. */
@SuppressWarnings("DoNotCallSuggester")
public final class Debts {
    public List<Debt> open(OperationId operation, String credential, List<TxtRecord> records) {
        throw new UnsupportedOperationException();
    }

    public void pay(long id) {
        throw new UnsupportedOperationException();
    }

    public void failed(long id, Instant nextAttempt) {
        throw new UnsupportedOperationException();
    }

    public List<Debt> unpaid() {
        throw new UnsupportedOperationException();
    }

    public List<Debt> unpaidOf(OperationId operation) {
        throw new UnsupportedOperationException();
    }

    public List<Debt> ofOperation(OperationId id) {
        throw new UnsupportedOperationException();
    }
}
