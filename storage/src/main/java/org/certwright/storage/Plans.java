package org.certwright.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.Fingerprint;

/** Plans that wait for approval or were approved. */
@SuppressWarnings("DoNotCallSuggester")
public final class Plans {
    public void add(PlanRow row) {
        throw new UnsupportedOperationException();
    }

    public Optional<PlanRow> find(Fingerprint hash) {
        throw new UnsupportedOperationException();
    }

    public List<PlanRow> findByPrefix(String hexPrefix) {
        throw new UnsupportedOperationException();
    }

    public int removeExpired(Instant now) {
        throw new UnsupportedOperationException();
    }
}
