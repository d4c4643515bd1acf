package org.certwright.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.Fingerprint;
import org.certwright.model.RevocationReason;

/** The certificates that were issued. */
@SuppressWarnings("DoNotCallSuggester")
public final class Certificates {
    public record Page(int limit, Optional<String> cursor, Optional<String> search) {}

    public record Listing(List<CertificateRow> rows, Optional<String> next) {}

    public void add(CertificateRow row) {
        throw new UnsupportedOperationException();
    }

    public Optional<CertificateRow> find(Fingerprint id) {
        throw new UnsupportedOperationException();
    }

    public List<CertificateRow> findByPrefix(String hexPrefix) {
        throw new UnsupportedOperationException();
    }

    public Listing list(Page page) {
        throw new UnsupportedOperationException();
    }

    public boolean markRevoked(Fingerprint id, Instant when, RevocationReason reason) {
        throw new UnsupportedOperationException();
    }

    public long count() {
        throw new UnsupportedOperationException();
    }
}
