package org.certwright.storage;

import java.util.List;
import java.util.Optional;
import org.certwright.model.DnsName;

/** What may write to which zones. */
@SuppressWarnings("DoNotCallSuggester")
public final class DnsCredentials {
    public void add(DnsCredentialRow row) {
        throw new UnsupportedOperationException();
    }

    public Optional<DnsCredentialRow> find(String name) {
        throw new UnsupportedOperationException();
    }

    public List<DnsCredentialRow> all() {
        throw new UnsupportedOperationException();
    }

    public boolean remove(String name) {
        throw new UnsupportedOperationException();
    }

    public Optional<DnsCredentialRow> forName(DnsName name) {
        throw new UnsupportedOperationException();
    }
}
