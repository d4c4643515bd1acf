package org.certwright.acme;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.certwright.model.DomainName;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.RevocationReason;
import org.certwright.model.Stopped;

/**
 * The orders and certificates of one account. Each method is one step of an issuance and can be taken again after a
 * crash: all it needs is the order's URL. What {@code progress} receives is the order's status as RFC 8555 spells it.
 */
public final class AcmeAccount {
    private final Ca ca;
    private final Orders orders;
    private final Authorizations authorizations;
    private final Certificates certificates;

    AcmeAccount(Asking asking) {
        this.ca = asking.ca();
        this.orders = new Orders(asking);
        this.authorizations = new Authorizations(asking);
        this.certificates = new Certificates(asking);
    }

    /** Orders a certificate for exactly {@code names}. A lost answer is looked for before the order is made again. */
    public Outcome<OrderFacts> newOrder(List<DomainName> names) {
        return attempt(names, () -> orders.make(names));
    }

    /** Orders for exactly {@code names} that are not over; none when the CA keeps no list (RFC 8555 §7.1.2.1). */
    public Outcome<List<OrderFacts>> liveOrders(List<DomainName> names) {
        return attempt(names, () -> orders.live(names));
    }

    /** The order as it is now. */
    public Outcome<OrderFacts> order(URI order) {
        return ca.attempt(ca.host(), () -> orders.read(order));
    }

    /** What to put into the DNS, one for each authorization. */
    public Outcome<List<DnsChallenge>> challenges(OrderFacts order) {
        return attempt(order.names(), () -> authorizations.challenges(order));
    }

    /** Tells the CA to look, for each challenge that it has not looked at yet. */
    public Outcome<Nothing> answer(List<DnsChallenge> challenges) {
        var names = challenges.stream().map(DnsChallenge::name).toList();
        return attempt(names, () -> done(() -> authorizations.answer(challenges)));
    }

    /** Waits until every name is authorized; at once if they are. */
    public Outcome<OrderFacts> awaitAuthorized(OrderFacts order, Duration patience, Consumer<String> progress) {
        var turn = new AtomicInteger();
        return attempt(order.names(), () -> {
            var now = orders.await(
                    order,
                    current -> current.status() != OrderStatus.PENDING,
                    patience,
                    progress,
                    () -> authorizations.requireAlive(order, turn.getAndIncrement()));
            if (now.status() == OrderStatus.INVALID) {
                throw Stopped.by(authorizations.failure(now).orElseGet(() -> orders.invalid(now)));
            }
            return now;
        });
    }

    /** Sends the CSR of an order that is ready; an order that has one already is returned as it is. */
    public Outcome<OrderFacts> finalizeOrder(OrderFacts order, byte[] csrDer) {
        return attempt(order.names(), () -> orders.finalizeWith(order, csrDer));
    }

    /** Waits until the certificate is made. */
    public Outcome<OrderFacts> awaitCertificate(OrderFacts order, Duration patience, Consumer<String> progress) {
        return attempt(order.names(), () -> {
            var now = orders.await(order, AcmeAccount::isOver, patience, progress, () -> {});
            if (now.status() == OrderStatus.INVALID) {
                throw Stopped.by(orders.invalid(now));
            }
            return now;
        });
    }

    private static boolean isOver(OrderFacts order) {
        return order.status() == OrderStatus.VALID || order.status() == OrderStatus.INVALID;
    }

    /**
     * The certificate and its chain in PEM, as the CA sent them.
     *
     * @param preferredChain the common name of the root that the chain shall end below; fails with what is offered
     */
    public Outcome<byte[]> download(OrderFacts order, Optional<String> preferredChain) {
        return attempt(order.names(), () -> {
            var certificate = order.certificate()
                    .or(() -> orders.read(order.url()).certificate())
                    .orElseThrow(() -> ca.lacking("certificate"));
            return certificates.download(certificate, preferredChain);
        });
    }

    /** Revokes a certificate that this account ordered; one that is revoked already is fine. */
    public Outcome<Nothing> revoke(byte[] certificateDer, RevocationReason reason) {
        return ca.attempt(ca.host(), () -> done(() -> certificates.revoke(certificateDer, reason)));
    }

    /** Gives up an order's open authorizations, so that a cancelled order does not count against limits. */
    public Outcome<Nothing> deactivateAuthorizations(OrderFacts order) {
        return attempt(order.names(), () -> done(() -> authorizations.deactivate(order)));
    }

    private <T> Outcome<T> attempt(List<DomainName> names, Supplier<T> work) {
        return ca.attempt(Orders.joined(names), work);
    }

    private static Nothing done(Runnable work) {
        work.run();
        return Nothing.NOTHING;
    }
}
