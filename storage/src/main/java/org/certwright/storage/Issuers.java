package org.certwright.storage;

import java.util.List;
import java.util.Optional;

/** The CAs of this profile. */
@SuppressWarnings("DoNotCallSuggester")
public final class Issuers {
    public void add(IssuerRow row) {
        throw new UnsupportedOperationException();
    }

    public Optional<IssuerRow> find(String name) {
        throw new UnsupportedOperationException();
    }

    public List<IssuerRow> all() {
        throw new UnsupportedOperationException();
    }

    public boolean remove(String name) {
        throw new UnsupportedOperationException();
    }
}
