package org.certwright.x509;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * A path every rule of {@link ChainChecker} holds for.
 *
 * @param path leaf first; the anchor, if there is one, last
 * @param anchor what the path ends in; empty when no anchors were given, so that nothing is said about trust
 */
public record CheckedChain(List<X509Certificate> path, Optional<X509Certificate> anchor) {
    public CheckedChain {
        path = List.copyOf(path);
    }
}
