package org.certwright.storage;

import java.nio.file.Path;
import org.certwright.model.Outcome;

/** The inventory. */
@SuppressWarnings("DoNotCallSuggester")
public final class Store implements AutoCloseable {
    public static Outcome<Store> open(Path profileFolder) {
        throw new UnsupportedOperationException();
    }

    public Issuers issuers() {
        throw new UnsupportedOperationException();
    }

    public DnsCredentials dnsCredentials() {
        throw new UnsupportedOperationException();
    }

    public Certificates certificates() {
        throw new UnsupportedOperationException();
    }

    public Plans plans() {
        throw new UnsupportedOperationException();
    }

    public Operations operations() {
        throw new UnsupportedOperationException();
    }

    public Debts debts() {
        throw new UnsupportedOperationException();
    }

    public Settings settings() {
        throw new UnsupportedOperationException();
    }

    public void transaction(Runnable work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
