package org.certwright.secrets;

import java.security.SecureRandom;
import java.util.Optional;
import org.certwright.model.secret.Secret;

/**
 * One record as it stands in the database; its text columns are claims until {@link #open} succeeds.
 *
 * @param version of this record, so that an older ciphertext of it cannot take its place
 */
record StoredSecret(String id, String kind, String scope, long version, String keyId, Sealed sealed) {
    private static final long FIRST_VERSION = 1;

    static StoredSecret seal(SecretLabel label, Secret secret, VaultKeys keys, SecureRandom random) {
        var id = VaultKeys.randomId(random);
        var kind = label.kind().name();
        var associated = associatedData(keys, id, kind, label.scope(), FIRST_VERSION, keys.keyId());
        var sealed = secret.use(plain -> Sealed.seal(keys.dataKey(), plain, associated, random));
        return new StoredSecret(id, kind, label.scope(), FIRST_VERSION, keys.keyId(), sealed);
    }

    Optional<Secret> open(VaultKeys keys) {
        return sealed.open(keys.dataKey(), associatedData(keys, id, kind, scope, version, keyId));
    }

    boolean isUnder(SecretLabel label) {
        return kind.equals(label.kind().name()) && scope.equals(label.scope());
    }

    VaultState.Entry entry() {
        return new VaultState.Entry(id, kind, scope, version, keyId, sealed.digest());
    }

    private static byte[] associatedData(
            VaultKeys keys, String id, String kind, String scope, long version, String keyId) {
        return new Frame("record")
                .text(keys.vaultId())
                .text(id)
                .text(kind)
                .text(scope)
                .number(version)
                .text(keyId)
                .bytes();
    }
}
