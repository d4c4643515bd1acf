package org.certwright.acme;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.certwright.model.DomainName;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.RevocationReason;

/** Orders and certificates of one account at one CA. */
public final class AcmeAccount {
    AcmeAccount() {}

    public Outcome<OrderFacts> newOrder(List<DomainName> names) {
        return Outcome.failed(org.certwright.model.Problem.of(AcmeProblem.STUCK));
    }

    public Outcome<List<OrderFacts>> liveOrders(List<DomainName> names) {
        return Outcome.failed(org.certwright.model.Problem.of(AcmeProblem.STUCK));
    }

    public Outcome<OrderFacts> order(URI order) {
        return Outcome.failed(org.certwright.model.Problem.of(AcmeProblem.STUCK));
    }

    public Outcome<List<DnsChallenge>> challenges(OrderFacts order) {
        return Outcome.failed(org.certwright.model.Problem.of(AcmeProblem.STUCK));
    }

    public Outcome<Nothing> answer(List<DnsChallenge> challenges) {
        return Outcome.failed(org.certwright.model.Problem.of(AcmeProblem.STUCK));
    }

    public Outcome<OrderFacts> awaitAuthorized(OrderFacts order, Duration patience, Consumer<String> progress) {
        return Outcome.failed(org.certwright.model.Problem.of(AcmeProblem.STUCK));
    }

    public Outcome<OrderFacts> finalizeOrder(OrderFacts order, byte[] csrDer) {
        return Outcome.failed(org.certwright.model.Problem.of(AcmeProblem.STUCK));
    }

    public Outcome<OrderFacts> awaitCertificate(OrderFacts order, Duration patience, Consumer<String> progress) {
        return Outcome.failed(org.certwright.model.Problem.of(AcmeProblem.STUCK));
    }

    public Outcome<byte[]> download(OrderFacts order, Optional<String> preferredChain) {
        return Outcome.failed(org.certwright.model.Problem.of(AcmeProblem.STUCK));
    }

    public Outcome<Nothing> revoke(byte[] certificateDer, RevocationReason reason) {
        return Outcome.failed(org.certwright.model.Problem.of(AcmeProblem.STUCK));
    }

    public Outcome<Nothing> deactivateAuthorizations(OrderFacts order) {
        return Outcome.failed(org.certwright.model.Problem.of(AcmeProblem.STUCK));
    }
}
