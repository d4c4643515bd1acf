package org.certwright.acme;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.certwright.model.DomainName;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** Reads order objects (RFC 8555 §7.1.3). */
final class OrderReading {
    private final Ca ca;

    OrderReading(Ca ca) {
        this.ca = ca;
    }

    OrderFacts read(URI url, Fields order) {
        var authorizations = order.addresses("authorizations");
        if (authorizations.size() > ca.limits().authorizations()) {
            throw Stopped.by(ca.problem(
                    AcmeProblem.TOO_MANY_AUTHORIZATIONS,
                    "count",
                    String.valueOf(authorizations.size()),
                    "limit",
                    String.valueOf(ca.limits().authorizations())));
        }
        var names = names(order).orElseThrow(() -> order.without("identifiers"));
        return new OrderFacts(
                ca.origin().permit(url),
                status(order),
                names,
                authorizations.stream().map(ca.origin()::permit).toList(),
                order.optionalAddress("certificate").map(ca.origin()::permit),
                order.instant("expires"),
                ca.inner(order, "error").map(error -> named(error, names)));
    }

    private static Problem named(Problem error, List<DomainName> names) {
        return error.details().containsKey("name") ? error : error.with("name", Orders.joined(names));
    }

    private static OrderStatus status(Fields order) {
        var status = order.text("status");
        return Arrays.stream(OrderStatus.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(status))
                .findFirst()
                .orElseThrow(() -> order.without("status"));
    }

    /** The names of an order; empty if it is for something else than DNS names, as another client's may be. */
    static Optional<List<DomainName>> names(Fields order) {
        var names =
                order.objects("identifiers").stream().map(OrderReading::name).toList();
        return names.isEmpty() || names.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(names.stream().flatMap(Optional::stream).toList());
    }

    static Optional<DomainName> name(Fields identifier) {
        try {
            return identifier
                    .optionalText("value")
                    .filter(value -> identifier.optionalText("type").equals(Optional.of("dns")))
                    .map(value -> new DomainName(value.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
