package org.certwright.core.port;

import org.certwright.model.Outcome;
import org.certwright.model.secret.Secret;

/** Asks a person for a secret in a place the UI cannot see: a terminal, a file descriptor, a native window. */
public interface SecretPrompt {
    /** The secret, or a refusal when nobody gives one. */
    @SuppressWarnings("exports") // Only this module and its front ends can name a Secret, and that is the point.
    Outcome<Secret> ask(Question question);

    /**
     * What is asked for.
     *
     * @param slot which kind of secret, so that a caller without a terminal can say where it comes from
     * @param words what to show, complete
     * @param twice whether it is new and must be typed twice
     */
    record Question(Slot slot, String words, boolean twice) {}

    /** The kinds of secrets a person can be asked for. */
    enum Slot {
        DNS_CREDENTIAL,
        EXTERNAL_ACCOUNT_KEY,
        PFX_PASSWORD,
        VAULT_PASSPHRASE
    }
}
