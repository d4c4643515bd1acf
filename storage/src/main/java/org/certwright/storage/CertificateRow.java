package org.certwright.storage;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.OperationId;
import org.certwright.model.RevocationReason;
import org.certwright.model.SecretRef;

/**
 * A certificate that was issued.
 *
 * @param id the SHA-256 of its DER
 * @param issuer the name of the {@link IssuerRow} it came from
 * @param serial hexadecimal
 * @param publicKey the SHA-256 of its SubjectPublicKeyInfo
 * @param key where the vault keeps its private key, unless its endpoint has it
 * @param chainPem itself and the intermediates, in the order a server sends them
 * @param order the order's URL, from which the CA gives it out again
 */
public record CertificateRow(
        Fingerprint id,
        List<DomainName> names,
        String issuer,
        IssuerEnvironment environment,
        String issuerDn,
        String serial,
        Instant notBefore,
        Instant notAfter,
        Fingerprint publicKey,
        String keyDescription,
        Optional<SecretRef> key,
        String chainPem,
        OperationId operation,
        URI order,
        Instant created,
        Optional<Instant> revoked,
        Optional<RevocationReason> revocationReason) {
    public CertificateRow {
        names = List.copyOf(names);
    }
}
