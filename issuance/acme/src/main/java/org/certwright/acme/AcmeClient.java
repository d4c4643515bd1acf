package org.certwright.acme;

import java.net.URI;
import java.security.KeyPair;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.certwright.model.Outcome;

/** One CA, spoken to by ACME (RFC 8555). */
public final class AcmeClient implements AutoCloseable {
    public AcmeClient(Endpoint endpoint, InstantSource clock, String userAgent) {}

    public Outcome<DirectoryFacts> directory() {
        return Outcome.failed(org.certwright.model.Problem.of(AcmeProblem.STUCK));
    }

    public Outcome<AccountFacts> openAccount(KeyPair key, List<String> contacts, Optional<ExternalAccount> eab) {
        return Outcome.failed(org.certwright.model.Problem.of(AcmeProblem.STUCK));
    }

    public Outcome<Optional<AccountFacts>> findAccount(KeyPair key) {
        return Outcome.failed(org.certwright.model.Problem.of(AcmeProblem.STUCK));
    }

    public AcmeAccount account(KeyPair key, URI accountUrl) {
        return new AcmeAccount();
    }

    public void warmUp() {}

    @Override
    public void close() {}
}
