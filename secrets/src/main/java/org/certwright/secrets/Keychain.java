package org.certwright.secrets;

import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.secret.Secret;

/**
 * The operating system's own store of secrets. It holds one item per vault, the vault's key. Every call returns within
 * a few seconds, whatever the service behind it does.
 */
public interface Keychain {
    /** The name people know it by. */
    String title();

    /** What it protects a vault by, in one sentence. */
    default String protection() {
        return ProtectionTier.KEYCHAIN.title();
    }

    /** May connect in the background, since {@link #find} will follow; returns at once. */
    default void prepare() {}

    /** Looks without asking the user for anything. */
    KeychainItem find(String vaultId);

    /** Keeps {@code key}, in place of an older one; the caller still owns it. */
    Outcome<Nothing> store(String vaultId, Secret key);

    /** Done as well when there was none. */
    Outcome<Nothing> remove(String vaultId);
}
