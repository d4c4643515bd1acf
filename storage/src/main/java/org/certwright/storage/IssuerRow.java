package org.certwright.storage;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.KeySpec;
import org.certwright.model.SecretRef;

/**
 * A CA where this profile has an account.
 *
 * @param accountKey where the vault keeps the account's private key
 * @param account the account URL (RFC 8555 §7.3), which is also the key id of every request
 * @param contacts as given to the CA, for example {@code mailto:…}
 * @param termsOfService the URL that was accepted
 * @param externalAccount the key id of the external account binding (RFC 8555 §7.3.4); its MAC key is not kept
 * @param trustAnchorPem the one root to believe for this directory's TLS, in place of the system's
 */
public record IssuerRow(
        String name,
        URI directory,
        IssuerEnvironment environment,
        KeySpec accountKeySpec,
        SecretRef accountKey,
        URI account,
        List<String> contacts,
        Optional<String> termsOfService,
        Optional<String> externalAccount,
        Optional<String> trustAnchorPem,
        Optional<String> preferredChain,
        Instant created) {
    public IssuerRow {
        contacts = List.copyOf(contacts);
    }
}
