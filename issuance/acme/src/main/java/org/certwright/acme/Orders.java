package org.certwright.acme;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.certwright.acme.Asking.Answer;
import org.certwright.model.DomainName;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.shredzone.acme4j.connector.Resource;
import org.shredzone.acme4j.toolbox.JSONBuilder;

/** Makes, reads, awaits and finalizes orders (RFC 8555 §7.4). */
final class Orders {
    /** What an order's JSON says beyond its facts. */
    private record Noted(URI finalizeAt, Optional<Duration> retryAfter) {}

    private final Asking asking;
    private final Ca ca;
    private final OrderReading reading;
    private final OrderList list;
    private final ConcurrentMap<URI, Noted> noted = new ConcurrentHashMap<>();

    Orders(Asking asking) {
        this.asking = asking;
        this.ca = asking.ca();
        this.reading = new OrderReading(ca);
        this.list = new OrderList(asking, this);
    }

    /** One order, even if the answer to making it is lost: then the account's list is searched before asking again. */
    OrderFacts make(List<DomainName> names) {
        var identifiers = names.stream()
                .map(name -> Map.of("type", "dns", "value", name.ascii()))
                .toList();
        var claims = new JSONBuilder().array("identifiers", identifiers);
        var order = ca.repetition().looking(() -> create(claims), () -> unfinished(names));
        if (!new HashSet<>(order.names()).equals(new HashSet<>(names))) {
            throw Stopped.by(
                    ca.problem(AcmeProblem.OTHER_NAMES, "wanted", joined(names), "name", joined(order.names())));
        }
        return order;
    }

    private OrderFacts create(JSONBuilder claims) {
        var answer = asking.act(ca.resource(Resource.NEW_ORDER), claims);
        return note(answer.location().orElseThrow(() -> ca.lacking("Location")), answer);
    }

    /** The order that a lost answer was about. One already being finalized is somebody else's. */
    private Optional<OrderFacts> unfinished(List<DomainName> names) {
        return live(names).stream()
                .filter(order -> order.status() == OrderStatus.PENDING || order.status() == OrderStatus.READY)
                .max(Comparator.comparing(order -> order.expires().orElse(Instant.MIN)));
    }

    List<OrderFacts> live(List<DomainName> names) {
        return list.live(new HashSet<>(names));
    }

    OrderFacts read(URI order) {
        return note(order, asking.read(order));
    }

    OrderFacts note(URI url, Answer answer) {
        var order = reading.read(url, answer.fields());
        noted.put(url, new Noted(answer.fields().address("finalize"), answer.retryAfter()));
        return order;
    }

    /** Sends the CSR, unless the CA already has one. */
    OrderFacts finalizeWith(OrderFacts order, byte[] csr) {
        return switch (order.status()) {
            case PROCESSING, VALID -> order;
            case PENDING -> throw Stopped.by(ca.problem(AcmeProblem.ORDER_NOT_READY, "said", ""));
            case INVALID -> throw Stopped.by(invalid(order));
            case READY ->
                ca.repetition()
                        .looking(
                                () -> send(order, csr),
                                () -> Optional.of(read(order.url())).filter(now -> now.status() != OrderStatus.READY));
        };
    }

    private OrderFacts send(OrderFacts order, byte[] csr) {
        var known = noted.get(order.url());
        if (known == null) {
            var now = read(order.url());
            return now.status() == OrderStatus.READY ? send(now, csr) : finalizeWith(now, csr);
        }
        try {
            return note(order.url(), asking.act(known.finalizeAt(), new JSONBuilder().putBase64("csr", csr)));
        } catch (CallFailed refused) {
            return alreadyFinalized(order, refused);
        }
    }

    /** A CSR that arrived although its answer was lost makes the next one come too late. */
    private OrderFacts alreadyFinalized(OrderFacts order, CallFailed refused) {
        if (refused.is(AcmeProblem.ORDER_NOT_READY)) {
            var now = read(order.url());
            if (now.status() == OrderStatus.PROCESSING || now.status() == OrderStatus.VALID) {
                return now;
            }
        }
        throw refused;
    }

    /**
     * Asks until the order is {@code far} enough.
     *
     * @param between what else to look at while nothing changes; may throw what it finds
     */
    OrderFacts await(
            OrderFacts order, Predicate<OrderFacts> far, Duration length, Consumer<String> progress, Runnable between) {
        var patience = ca.pace().patience(length);
        var current = order;
        for (int asked = 0; !far.test(current); asked++) {
            pause(current, asked, patience);
            current = note(order.url(), asking.read(order.url(), ca.repetition().within(patience)));
            progress.accept(current.status().name().toLowerCase(Locale.ROOT));
            if (!far.test(current) && Rhythm.hasRoomForTwo(asked)) {
                between.run();
            }
        }
        return current;
    }

    private void pause(OrderFacts order, int asked, Pace.Patience patience) {
        var wish = Optional.ofNullable(noted.get(order.url())).flatMap(Noted::retryAfter);
        var wait = wish.filter(wished -> wished.compareTo(Rhythm.before(asked)) > 0);
        if (patience.left().isZero()
                || wait.filter(wished -> wished.compareTo(patience.left()) > 0).isPresent()) {
            var stuck = ca.problem(
                    AcmeProblem.STUCK,
                    "status",
                    order.status().name().toLowerCase(Locale.ROOT),
                    "seconds",
                    String.valueOf(patience.spent().toSeconds()));
            throw Stopped.by(wish.map(wished -> stuck.retryAt(ca.clock().ours().plus(wished)))
                    .orElse(stuck));
        }
        var rhythm = Rhythm.before(asked);
        ca.pace().pause(wait.orElse(rhythm.compareTo(patience.left()) > 0 ? patience.left() : rhythm));
    }

    /** Why an order ended without a certificate. */
    Problem invalid(OrderFacts order) {
        var said = order.error()
                .map(error -> error.details().getOrDefault("said", ""))
                .orElse("");
        var cause = order.error().map(error -> error.code().id()).orElse("");
        return ca.problem(AcmeProblem.ORDER_INVALID, "said", said, "cause", cause);
    }

    static String joined(List<DomainName> names) {
        return names.stream().map(DomainName::ascii).collect(Collectors.joining(", "));
    }
}
