package org.certwright.secrets;

/** What stands between a thief of the vault file and the secrets in it. */
public enum ProtectionTier {
    KEYCHAIN("The key of this vault is kept in the keychain of your login session."),
    PASSPHRASE("The key of this vault is made from your passphrase each time it is opened.");

    private final String title;

    ProtectionTier(String title) {
        this.title = title;
    }

    /** One sentence for people. */
    public String title() {
        return title;
    }
}
