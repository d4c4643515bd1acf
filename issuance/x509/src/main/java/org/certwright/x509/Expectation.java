package org.certwright.x509;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;

/**
 * What an issued certificate must be to be the one that was asked for.
 *
 * @param publicKey of the CSR, as {@link Csr#publicKey}
 * @param names all of them and no others
 * @param anchors what the chain must end in; when empty, it must only be sound up to its top
 */
public record Expectation(Fingerprint publicKey, List<DomainName> names, Instant now, List<X509Certificate> anchors) {
    public Expectation {
        names = List.copyOf(names);
        anchors = List.copyOf(anchors);
    }
}
