package org.certwright.acme;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Which CA to talk to and what makes its TLS certificate believable.
 *
 * @param directory where the CA's directory is (RFC 8555 §7.1.1); https, no user-info, no fragment
 * @param internal whether the CA may stand at a loopback, link-local or private address
 * @param trustAnchors the only certificates its TLS certificate may chain to; empty means the platform's
 */
public record Endpoint(URI directory, boolean internal, List<X509Certificate> trustAnchors) {
    public Endpoint {
        if (!"https".equalsIgnoreCase(directory.getScheme())
                || directory.getHost() == null
                || directory.getRawUserInfo() != null
                || directory.getRawFragment() != null) {
            throw new IllegalArgumentException("an ACME directory is a plain https address");
        }
        trustAnchors = List.copyOf(trustAnchors);
    }
}
