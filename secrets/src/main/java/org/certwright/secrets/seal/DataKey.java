package org.certwright.secrets.seal;

import java.security.SecureRandom;

/**
 * The key that the records of one compartment are sealed under; wiped when closed.
 *
 * @param keyId its name, which every record and slot carries
 */
public record DataKey(String vaultId, String keyId, WipedKey key) implements AutoCloseable {
    public static DataKey fresh(String vaultId, SecureRandom random) {
        return new DataKey(vaultId, RandomId.fresh(random), WipedKey.random(random));
    }

    @Override
    public void close() {
        key.close();
    }
}
