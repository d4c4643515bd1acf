package org.certwright.secrets;

import org.certwright.secrets.seal.Way;

/** What stands between a thief of the vault file and the secrets in it. */
public enum ProtectionTier {
    KEYCHAIN("The key of this vault is kept in the keychain of your login session."),
    PASSPHRASE("The key of this vault is made from your passphrase each time it is opened.");

    private final String title;

    ProtectionTier(String title) {
        this.title = title;
    }

    /** The tier of the slot that opens the standard compartment. */
    static ProtectionTier of(Way way) {
        return switch (way) {
            case KEYCHAIN -> KEYCHAIN;
            case PASSPHRASE -> PASSPHRASE;
            case HIGH_PASSPHRASE, RECOVERY -> throw new IllegalArgumentException("another compartment's");
        };
    }

    /** One sentence for people. */
    public String title() {
        return title;
    }
}
