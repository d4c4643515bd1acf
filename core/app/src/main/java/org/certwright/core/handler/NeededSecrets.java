package org.certwright.core.handler;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.certwright.core.profile.Profile;
import org.certwright.model.SecretRef;
import org.certwright.secrets.SecretKind;
import org.certwright.secrets.Vault;

/** The secrets that the inventory names: a vault without one of them is an older copy, or another profile's. */
final class NeededSecrets {
    private final Profile profile;

    NeededSecrets(Profile profile) {
        this.profile = profile;
    }

    /** Every secret that somebody here will ask the vault for. */
    Set<SecretRef> all() {
        var needed = new HashSet<SecretRef>();
        profile.store().issuers().all().forEach(issuer -> needed.add(issuer.accountKey()));
        profile.store()
                .dnsCredentials()
                .all()
                .forEach(credential -> needed.addAll(credential.secrets().values()));
        profile.audit().key().ifPresent(needed::add);
        needed.addAll(profile.store().certificates().keys());
        return needed;
    }

    /** Those that {@code vault} does not have. */
    Set<SecretRef> missingIn(Vault vault) {
        var missing = all();
        Stream.of(SecretKind.values())
                .flatMap(kind -> vault.refs(kind).stream())
                .forEach(missing::remove);
        return missing;
    }
}
