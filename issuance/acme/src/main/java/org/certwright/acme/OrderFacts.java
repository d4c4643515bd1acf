package org.certwright.acme;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.DomainName;
import org.certwright.model.Problem;

/**
 * An order as the CA last described it (RFC 8555 §7.1.3). The URL is all that is needed to take it up again later.
 *
 * @param names in the CA's order
 * @param authorizations one per name, in the CA's order
 * @param certificate where the certificate is, once the order is valid
 * @param error why the order failed, in our terms
 */
public record OrderFacts(
        URI url,
        OrderStatus status,
        List<DomainName> names,
        List<URI> authorizations,
        Optional<URI> certificate,
        Optional<Instant> expires,
        Optional<Problem> error) {
    public OrderFacts {
        names = List.copyOf(names);
        authorizations = List.copyOf(authorizations);
    }
}
