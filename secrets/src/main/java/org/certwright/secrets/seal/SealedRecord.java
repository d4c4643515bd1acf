package org.certwright.secrets.seal;

import java.security.SecureRandom;
import java.util.Optional;
import org.certwright.model.secret.Secret;

/**
 * One record as it stands in the database; everything but the ciphertext is a claim until {@link #open} succeeds.
 *
 * @param keyId the data key it is sealed under, and so its compartment
 */
public record SealedRecord(Identity identity, String keyId, Sealed sealed) {

    /**
     * What a record is.
     *
     * @param version of this record, so that an older ciphertext of it cannot take its place
     */
    public record Identity(String id, String kind, String scope, long version) {
        private static final long FIRST_VERSION = 1;

        public static Identity fresh(String kind, String scope, SecureRandom random) {
            return new Identity(RandomId.fresh(random), kind, scope, FIRST_VERSION);
        }

        /** The same record, sealed once more. */
        public Identity next() {
            return new Identity(id, kind, scope, version + 1);
        }
    }

    public static SealedRecord seal(Identity identity, Secret secret, DataKey key, SecureRandom random) {
        var associated = associatedData(key.vaultId(), identity, key.keyId());
        var sealed = secret.use(plain -> Sealed.seal(key.key(), plain, associated, random));
        return new SealedRecord(identity, key.keyId(), sealed);
    }

    /** The secret, or nothing when the key is another one or anything of this record was changed. */
    public Optional<Secret> open(DataKey key) {
        return sealed.open(key.key(), associatedData(key.vaultId(), identity, keyId));
    }

    private static byte[] associatedData(String vaultId, Identity identity, String keyId) {
        return new Frame("record")
                .text(vaultId)
                .text(identity.id())
                .text(identity.kind())
                .text(identity.scope())
                .number(identity.version())
                .text(keyId)
                .bytes();
    }
}
