package org.certwright.core.live;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** What came of one handshake. */
sealed interface Seen {
    /**
     * Certificates came.
     *
     * @param chain as they came, never empty
     * @param broke why the handshake did not end well afterwards, so that the server has not proven that it holds the key
     */
    record Certificates(List<X509Certificate> chain, String protocol, Optional<String> broke) implements Seen {
        public Certificates {
            chain = List.copyOf(chain);
        }
    }

    /** It speaks, but not TLS. */
    record NoTls(String said) implements Seen {}

    /** The handshake broke before a certificate came. */
    record NoHandshake(String reason) implements Seen {}

    /** There is no connection, or nothing came in time. */
    record NoAnswer(String reason) implements Seen {}
}
