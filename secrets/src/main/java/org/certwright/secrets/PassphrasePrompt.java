package org.certwright.secrets;

import org.certwright.model.Outcome;
import org.certwright.model.secret.Secret;

/** Asks a human for a passphrase, in a native window or the terminal. The vault closes what it is given. */
public interface PassphrasePrompt {
    /** The passphrase that opens a vault. */
    Outcome<Secret> existing(String vaultTitle);

    /**
     * Asks whether a vault may rest on a passphrase alone and for a new passphrase, typed twice; refused when the user
     * does not want that.
     *
     * @param why what keeps the keychain from being used, as a clause for people
     */
    Outcome<Secret> fresh(String why);
}
