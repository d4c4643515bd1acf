package org.certwright.acme;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a CA says about itself (RFC 8555 §9.7.6). Links are http or https; any other kind is left out.
 *
 * @param caaIdentities the names a CAA record may give to allow this CA (RFC 8659 §4.2)
 * @param externalAccountRequired whether a new account needs an {@link ExternalAccount}
 * @param clockSkew the CA's clock minus ours; positive when ours is slow, zero when the CA gave no date
 */
public record DirectoryFacts(
        Optional<URI> termsOfService,
        Optional<URI> website,
        List<String> caaIdentities,
        boolean externalAccountRequired,
        Duration clockSkew) {
    public DirectoryFacts {
        caaIdentities = List.copyOf(caaIdentities);
    }
}
