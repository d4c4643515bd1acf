package org.certwright.acme;

import java.net.URI;
import java.util.List;

/**
 * An account as the CA describes it (RFC 8555 §7.1.2).
 *
 * @param status {@code valid}, {@code deactivated} or {@code revoked}
 * @param contacts URLs, usually {@code mailto:}; many CAs no longer keep any
 */
public record AccountFacts(URI url, String status, List<String> contacts) {
    public AccountFacts {
        contacts = List.copyOf(contacts);
    }
}
