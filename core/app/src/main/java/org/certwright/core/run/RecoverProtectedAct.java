package org.certwright.core.run;

import java.util.Map;
import org.certwright.model.Fingerprint;
import org.certwright.model.Outcome.Nothing;

/** Puts a new passphrase in place with the recovery key. */
final class RecoverProtectedAct implements Act {
    @Override
    public Found perform(Run run) {
        return run.once("recover", "Choose a new passphrase with the recovery key", () -> {
            var compartment = run.profile().compartment();
            compartment.<Nothing>recovered("It stands on the sheet that was kept.", (vault, high, typed) -> {
                try (var fresh = compartment.fresh("Choose the new passphrase of the protected compartment.")) {
                    return high.recover(typed, fresh);
                }
            });
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
        return "vault.recover";
    }
}
