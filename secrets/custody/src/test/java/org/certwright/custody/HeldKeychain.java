package org.certwright.custody;

import java.util.HashMap;
import java.util.Map;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.Keychain;
import org.certwright.secrets.KeychainItem;

/** A keychain in memory. */
final class HeldKeychain implements Keychain {
    private final Map<String, byte[]> items = new HashMap<>();

    @Override
    public String title() {
        return "the test keychain";
    }

    @Override
    public KeychainItem find(String vaultId) {
        var item = items.get(vaultId);
        return item == null ? new KeychainItem.Absent() : new KeychainItem.Present(Secret.copyOf(item));
    }

    @Override
    public Outcome<Nothing> store(String vaultId, Secret key) {
        items.put(vaultId, key.use(byte[]::clone));
        return Outcome.done();
    }

    @Override
    public Outcome<Nothing> remove(String vaultId) {
        items.remove(vaultId);
        return Outcome.done();
    }
}
