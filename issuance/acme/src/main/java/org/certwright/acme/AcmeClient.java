package org.certwright.acme;

import java.net.URI;
import java.security.KeyPair;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.certwright.model.Outcome;

/**
 * A CA that speaks ACME (RFC 8555). One client keeps one directory, one connection and a stock of nonces; it may be used
 * by many threads. Every failure is an {@link AcmeProblem}; interrupting a caller cancels its request.
 */
public final class AcmeClient implements AutoCloseable {
    private final Ca ca;
    private final URI address;

    /**
     * Talks to nobody yet.
     *
     * @param userAgent program and version (RFC 8555 §6.1 demands one)
     */
    public AcmeClient(Endpoint endpoint, InstantSource clock, String userAgent) {
        this(endpoint, clock, userAgent, Pace.REAL, Limits.STANDARD);
    }

    AcmeClient(Endpoint endpoint, InstantSource clock, String userAgent, Pace pace, Limits limits) {
        this.address = endpoint.directory();
        this.ca = new Ca(endpoint, clock, userAgent, pace, limits);
    }

    /** What the CA says about itself; asked once. */
    public Outcome<DirectoryFacts> directory() {
        return attempt(() -> facts(ca.directory()));
    }

    /** The same for somebody who waits and has nothing there yet: nothing is repeated, and failures tell of the address. */
    public Outcome<DirectoryFacts> meet() {
        return new FirstContact(ca, address).directory().then(meta -> attempt(() -> facts(meta)));
    }

    private DirectoryFacts facts(Fields meta) {
        return new DirectoryFacts(
                meta.optionalText("termsOfService").flatMap(Links::parse).filter(Links::isWeb),
                meta.optionalText("website").flatMap(Links::parse).filter(Links::isWeb),
                meta.texts("caaIdentities"),
                meta.flag("externalAccountRequired"),
                ca.clock().skew());
    }

    /**
     * The account of {@code key}, made if there is none. Agrees to the CA's terms.
     *
     * @param contacts e-mail addresses or URLs; an account that already exists keeps its own
     */
    public Outcome<AccountFacts> openAccount(KeyPair key, List<String> contacts, Optional<ExternalAccount> eab) {
        return attempt(() -> new Accounts(ca).open(key, contacts, eab));
    }

    /** The account of {@code key}, if there is one. */
    public Outcome<Optional<AccountFacts>> findAccount(KeyPair key) {
        return attempt(() -> new Accounts(ca).find(key));
    }

    /**
     * Speaks for an account that is known to exist; asks the CA nothing.
     *
     * @throws org.certwright.model.Stopped when {@code accountUrl} is not at this CA
     */
    public AcmeAccount account(KeyPair key, URI accountUrl) {
        return new AcmeAccount(new Asking(ca, ca.login(key, accountUrl)));
    }

    /** Connects and fetches directory and nonce in the background; the first question then waits for them. */
    public void warmUp() {
        ca.warmUp();
    }

    @Override
    public void close() {
        ca.close();
    }

    private <T> Outcome<T> attempt(Supplier<T> work) {
        return ca.attempt(ca.host(), work);
    }
}
