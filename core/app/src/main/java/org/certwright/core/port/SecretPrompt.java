package org.certwright.core.port;

import java.util.List;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.Problem;
import org.certwright.model.secret.Secret;

/** Asks a person for a secret in a place the UI cannot see: a terminal, a file descriptor, a native window. */
public interface SecretPrompt {
    /** The secret, or a refusal when nobody gives one. */
    @SuppressWarnings("exports") // Only this module and its front ends can name a Secret, and that is the point.
    Outcome<Secret> ask(Question question);

    /** Whether a person types, who can be asked once more after a slip. */
    default boolean asksAgain() {
        return false;
    }

    /**
     * Shows a person something they must keep, where the UI cannot see it; done once they say that they have it.
     *
     * @param lines what it is, as it is read aloud; nobody shows it a second time
     */
    default Outcome<Nothing> show(Keepsake keepsake, List<String> lines) {
        return Problem.of(PromptProblem.NOBODY_TO_SHOW, "what", keepsake.title())
                .asOutcome();
    }

    /**
     * What is shown.
     *
     * @param title in one sentence
     * @param words what it is for and where it belongs
     */
    record Keepsake(String title, String words) {}

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
        VAULT_PASSPHRASE,
        /** Of the protected compartment. */
        PROTECTED_PASSPHRASE,
        RECOVERY_KEY;

        /** Whether it opens something here, rather than being something to keep or to hand on. */
        public boolean opens() {
            return switch (this) {
                case VAULT_PASSPHRASE, PROTECTED_PASSPHRASE, RECOVERY_KEY -> true;
                case DNS_CREDENTIAL, EXTERNAL_ACCOUNT_KEY, PFX_PASSWORD -> false;
            };
        }
    }
}
