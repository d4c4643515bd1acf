package org.certwright.acme;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.certwright.acme.AuthorizationFacts.Challenge;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.shredzone.acme4j.toolbox.JSONBuilder;

/** Shows what is to be proven, says that it is, and finds out why it was not believed (RFC 8555 §7.5). */
final class Authorizations {
    private final Asking asking;
    private final Ca ca;
    private final AuthorizationReading reading;

    /** Challenges seen open here, so that answering them needs no second look. */
    private final ConcurrentMap<URI, Challenge> open = new ConcurrentHashMap<>();

    Authorizations(Asking asking) {
        this.asking = asking;
        this.ca = asking.ca();
        this.reading = new AuthorizationReading(asking);
    }

    List<DnsChallenge> challenges(OrderFacts order) {
        var names = new HashSet<>(order.names());
        return FanOut.over(order.authorizations(), reading::read).stream()
                .map(authorization -> {
                    if (!names.contains(authorization.name())) {
                        throw Stopped.by(ca.problem(
                                AcmeProblem.OTHER_NAMES,
                                "wanted",
                                Orders.joined(order.names()),
                                "name",
                                authorization.name().ascii()));
                    }
                    return challenge(authorization);
                })
                .toList();
    }

    private DnsChallenge challenge(AuthorizationFacts authorization) {
        if (authorization.isInvalid() || authorization.isGone()) {
            throw Stopped.by(ended(authorization));
        }
        if (authorization.isValid()) {
            return new DnsChallenge(authorization.url(), authorization.name(), "", true);
        }
        var dns = authorization.dns().orElseThrow(() -> notOffered(authorization));
        open.put(authorization.url(), dns);
        return new DnsChallenge(authorization.url(), authorization.name(), dns.txtValue(), false);
    }

    private Stopped notOffered(AuthorizationFacts authorization) {
        return Stopped.by(ca.problem(
                AcmeProblem.DNS_NOT_OFFERED,
                "name",
                authorization.name().ascii(),
                "offered",
                String.join(", ", authorization.offered())));
    }

    void answer(List<DnsChallenge> challenges) {
        var todo = challenges.stream()
                .filter(challenge -> !challenge.alreadyValid())
                .toList();
        FanOut.over(
                todo,
                challenge -> ca.repetition()
                        .looking(() -> trigger(challenge.authorization()), () -> taken(challenge.authorization())));
    }

    private Nothing trigger(URI authorization) {
        var seen = Optional.ofNullable(open.get(authorization)).or(() -> stillOpen(authorization));
        seen.ifPresent(challenge -> {
            asking.tell(challenge.url(), new JSONBuilder());
            open.remove(authorization);
        });
        return Nothing.NOTHING;
    }

    private Optional<Challenge> stillOpen(URI authorization) {
        var now = reading.read(authorization);
        return now.isPending() ? now.dns().filter(dns -> dns.status().equals("pending")) : Optional.empty();
    }

    private Optional<Nothing> taken(URI authorization) {
        open.remove(authorization);
        return stillOpen(authorization).isPresent() ? Optional.empty() : Optional.of(Nothing.NOTHING);
    }

    /** Looks at one authorization in turn, in case its order does not follow it. */
    void requireAlive(OrderFacts order, int turn) {
        var urls = order.authorizations();
        var one = urls.isEmpty()
                ? Optional.<AuthorizationFacts>empty()
                : Optional.of(reading.read(urls.get(turn % urls.size())));
        one.filter(found -> found.isInvalid() || found.isGone()).ifPresent(found -> {
            throw Stopped.by(ended(found));
        });
    }

    /** Which names were not believed, and why; empty if all were. */
    Optional<Problem> failure(OrderFacts order) {
        var all = FanOut.over(order.authorizations(), reading::read);
        var invalid = all.stream().filter(AuthorizationFacts::isInvalid).toList();
        if (invalid.size() > 1) {
            return Optional.of(ended(invalid.getFirst())
                    .with(
                            "name",
                            invalid.stream().map(one -> one.name().ascii()).collect(Collectors.joining(", ")))
                    .with(
                            "said",
                            invalid.stream()
                                    .map(one -> one.name() + ": " + said(one))
                                    .collect(Collectors.joining("\n"))));
        }
        return invalid.stream()
                .findFirst()
                .or(() -> all.stream().filter(AuthorizationFacts::isGone).findFirst())
                .map(this::ended);
    }

    private Problem ended(AuthorizationFacts authorization) {
        if (authorization.isGone()) {
            return ca.problem(
                    AcmeProblem.AUTHORIZATION_GONE,
                    "name",
                    authorization.name().ascii(),
                    "status",
                    authorization.status());
        }
        return ca.problem(
                AcmeProblem.AUTHORIZATION_INVALID,
                "name",
                authorization.name().ascii(),
                "cause",
                authorization.error().map(error -> error.code().id()).orElse(""),
                "said",
                said(authorization));
    }

    private static String said(AuthorizationFacts authorization) {
        return authorization
                .error()
                .map(error -> error.details().getOrDefault("said", ""))
                .orElse("");
    }

    /** Gives up what is still open (RFC 8555 §7.5.2), so that it does not count as pending any longer. */
    void deactivate(OrderFacts order) {
        FanOut.over(order.authorizations(), url -> ca.repetition().looking(() -> release(url), Optional::empty));
    }

    private Nothing release(URI url) {
        if (reading.read(url).isPending()) {
            asking.tell(url, new JSONBuilder().put("status", "deactivated"));
        }
        return Nothing.NOTHING;
    }
}
