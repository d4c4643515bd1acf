package org.certwright.core.run;

import java.util.Map;
import org.certwright.model.Fingerprint;

/** Makes the protected compartment, once a person has its recovery key. */
final class SetUpProtectedAct implements Act {
    @Override
    public Found perform(Run run) {
        return run.once("set-up", "Make the protected compartment", () -> {
            var compartment = run.profile().compartment();
            if (!compartment.exists()) { // A run that was killed may have been here.
                try (var passphrase = compartment.fresh(
                        "Choose a passphrase for the protected compartment. Four words that do not belong together"
                                + " are easy to keep and hard to guess.")) {
                    compartment.setUp(passphrase);
                }
            }
            return Found.NOTHING;
        });
    }

    @Override
    public Fingerprint subject() {
        return VaultKeys.SUBJECT;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of();
    }

    @Override
    public String action() {
        return "vault.protect";
    }
}
