package org.certwright.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;
import org.certwright.model.IssuerEnvironment;

/**
 * A certificate as the inventory lists it; times are exact to the millisecond.
 *
 * @param superseded whether a newer one of the same names and environment exists that is not revoked
 * @param tags in the order of their letters
 */
public record Listed(
        Fingerprint id,
        List<DomainName> names,
        String issuer,
        IssuerEnvironment environment,
        Instant notBefore,
        Instant notAfter,
        boolean keyHere,
        boolean superseded,
        boolean archived,
        List<String> tags,
        Optional<Instant> revoked) {
    public Listed {
        names = List.copyOf(names);
        tags = List.copyOf(tags);
    }

    /** How it stands at {@code now}. */
    public CertificateStanding standing(Instant now) {
        return revoked.isPresent()
                ? CertificateStanding.REVOKED
                : CertificateStanding.of(notBefore.toEpochMilli(), notAfter.toEpochMilli(), now.toEpochMilli());
    }
}
