package org.certwright.secrets;

import java.security.SecureRandom;
import org.certwright.secrets.seal.DataKey;
import org.certwright.secrets.seal.Derivation;
import org.certwright.secrets.seal.WipedKey;

/**
 * The keys of an open vault's standard compartment; wiped when it closes. The high compartment's are never here.
 *
 * <p>The input key, from which the slot's key derives, is kept because it is one half of what opens the high compartment.
 */
final class VaultKeys implements AutoCloseable {
    private final DataKey data;
    private final WipedKey input;
    private final WipedKey manifestKey;

    /** Takes both over. */
    VaultKeys(DataKey data, WipedKey input) {
        this.data = data;
        this.input = input;
        this.manifestKey = Derivation.MANIFEST.of(data.key(), data.vaultId());
    }

    /** A new data key under a copy of {@code input}. */
    static VaultKeys fresh(String vaultId, WipedKey input, SecureRandom random) {
        return new VaultKeys(DataKey.fresh(vaultId, random), input.copy());
    }

    String vaultId() {
        return data.vaultId();
    }

    String keyId() {
        return data.keyId();
    }

    DataKey data() {
        return data;
    }

    WipedKey input() {
        return input;
    }

    WipedKey manifestKey() {
        return manifestKey;
    }

    @Override
    public void close() {
        data.close();
        input.close();
        manifestKey.close();
    }
}
