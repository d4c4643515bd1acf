package org.certwright.core.sample;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.Keychain;
import org.certwright.secrets.KeychainItem;

/** Stands in for the keychain in a sample profile: its one item lives as long as the process. */
public final class MemoryKeychain implements Keychain {
    private final Map<String, Secret> items = new ConcurrentHashMap<>();

    @Override
    public String title() {
        return "a keychain of the sample, in memory only";
    }

    @Override
    public KeychainItem find(String vaultId) {
        var kept = items.get(vaultId);
        return kept == null ? new KeychainItem.Absent() : new KeychainItem.Present(kept.use(Secret::copyOf));
    }

    @Override
    public Outcome<Nothing> store(String vaultId, Secret key) {
        items.put(vaultId, key.use(Secret::copyOf));
        return Outcome.done();
    }

    @Override
    public Outcome<Nothing> remove(String vaultId) {
        var removed = items.remove(vaultId);
        if (removed != null) {
            removed.close();
        }
        return Outcome.done();
    }
}
