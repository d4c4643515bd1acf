package org.certwright.core.issuer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.certwright.acme.AcmeAccount;
import org.certwright.acme.AcmeClient;
import org.certwright.acme.DirectoryFacts;
import org.certwright.acme.Endpoint;
import org.certwright.core.profile.Profile;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.SecretRef;
import org.certwright.model.Stopped;
import org.certwright.secrets.SecretKind;
import org.certwright.secrets.SecretLabel;
import org.certwright.storage.IssuerRow;
import org.certwright.x509.Chain;
import org.certwright.x509.Keys;

/** Connects to the CAs of a profile: one client per directory, account keys from the vault. */
public final class AcmeDoor implements AutoCloseable {
    private static final String USER_AGENT = "certwright/0.1";

    private static final Duration TOLERATED_SKEW = Duration.ofMinutes(5);

    private final Profile profile;
    private final InstantSource clock;
    private final ReentrantLock connecting = new ReentrantLock();
    private final Map<Endpoint, AcmeClient> clients = new HashMap<>();

    public AcmeDoor(Profile profile, InstantSource clock) {
        this.profile = profile;
        this.clock = clock;
    }

    /** What the CA at an address that may be mistyped says about itself; nothing of the talk is kept. */
    public Outcome<DirectoryFacts> meet(URI directory, IssuerEnvironment environment, Optional<String> trustAnchorPem) {
        try (var client = new AcmeClient(endpoint(directory, environment, trustAnchorPem), clock, USER_AGENT)) {
            return client.meet();
        }
    }

    private static Endpoint endpoint(URI directory, IssuerEnvironment environment, Optional<String> trustAnchorPem) {
        return new Endpoint(
                directory,
                environment == IssuerEnvironment.INTERNAL,
                trustAnchorPem.map(AcmeDoor::anchors).orElse(List.of()));
    }

    /** The client for a directory; one for each. */
    public AcmeClient client(URI directory, IssuerEnvironment environment, Optional<String> trustAnchorPem) {
        var endpoint = endpoint(directory, environment, trustAnchorPem);
        connecting.lock();
        try {
            return clients.computeIfAbsent(endpoint, fresh -> new AcmeClient(fresh, clock, USER_AGENT));
        } finally {
            connecting.unlock();
        }
    }

    public AcmeClient client(IssuerRow issuer) {
        return client(issuer.directory(), issuer.environment(), issuer.trustAnchorPem());
    }

    /** Our account at {@code issuer}, ready to sign. */
    public AcmeAccount account(IssuerRow issuer) {
        return client(issuer).account(accountKey(issuer.name(), issuer.accountKey()), issuer.account());
    }

    /** The account key kept for {@code issuer}. */
    public KeyPair accountKey(String issuer, SecretRef ref) {
        try (var secret = profile.vault().open(ref, keyLabel(issuer))) {
            return Keys.read(secret).orStop();
        }
    }

    /** Under which label the account key of {@code issuer} is kept. */
    public static SecretLabel keyLabel(String issuer) {
        return new SecretLabel(SecretKind.ACCOUNT_KEY, issuer);
    }

    /** The issuer called {@code name}, or the only one there is. */
    public IssuerRow issuer(Optional<String> name) {
        var issuers = profile.store().issuers();
        if (name.isPresent()) {
            return issuers.find(name.get())
                    .orElseThrow(() -> Stopped.by(Problem.of(IssuerProblem.UNKNOWN, "name", name.get())));
        }
        var all = issuers.all();
        if (all.size() == 1) {
            return all.getFirst();
        }
        throw Stopped.by(
                all.isEmpty()
                        ? Problem.of(IssuerProblem.NONE)
                        : Problem.of(
                                IssuerProblem.WHICH,
                                "names",
                                String.join(
                                        ", ", all.stream().map(IssuerRow::name).toList())));
    }

    /**
     * Stops when our clock and the CA's differ by more than five minutes: a wrong clock would judge the certificate that
     * comes back, and rightly so only by accident.
     */
    public void needRightClock(IssuerRow issuer) {
        needRightClock(issuer.name(), client(issuer).directory().orStop().clockSkew());
    }

    /** The same for a CA whose directory was just read. */
    public void needRightClock(String issuer, Duration skew) {
        if (skew.abs().compareTo(TOLERATED_SKEW) > 0) {
            throw Stopped.by(Problem.of(
                    IssuerProblem.CLOCK_WRONG,
                    "issuer",
                    issuer,
                    "ours",
                    clock.instant().toString(),
                    "theirs",
                    clock.instant().plus(skew).toString()));
        }
    }

    /** The certificates of a trust anchor file. */
    public static List<X509Certificate> anchors(String pem) {
        return Chain.read(pem.getBytes(StandardCharsets.US_ASCII)).orStop().certificates();
    }

    @Override
    public void close() {
        clients.values().forEach(AcmeClient::close);
    }
}
