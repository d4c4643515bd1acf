package org.certwright.core.run;

import java.util.Map;
import java.util.Optional;
import org.certwright.core.profile.ProtectedCompartment;
import org.certwright.model.Fingerprint;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.Plan;
import org.certwright.model.secret.Secret;

/** Puts another passphrase in the place of one. */
final class ChangePassphraseAct implements Act {
    private final Plan.ChangePassphrase plan;

    ChangePassphraseAct(Plan.ChangePassphrase plan) {
        this.plan = plan;
    }

    @Override
    public Found perform(Run run) {
        return run.once("change", "Change the passphrase", () -> {
            var compartment = run.profile().compartment();
            if (plan.protectedToo()) {
                compartment.<Nothing>opened("It is needed to change the lock.", (vault, high, typed) -> {
                    try (var fresh = fresh(compartment)) {
                        return plan.ofVault()
                                ? compartment.rekeying(vault).changePassphrase(fresh, Optional.of(typed))
                                : high.changePassphrase(typed, fresh);
                    }
                });
            } else {
                try (var fresh = fresh(compartment)) {
                    run.profile()
                            .vault()
                            .<Nothing>trying(
                                    vault -> compartment.rekeying(vault).changePassphrase(fresh, Optional.empty()));
                }
            }
            return Found.NOTHING;
        });
    }

    private Secret fresh(ProtectedCompartment compartment) {
        return compartment.fresh("Choose the new passphrase of " + which() + ".");
    }

    private String which() {
        return plan.ofVault() ? "the vault" : "the protected compartment";
    }

    @Override
    public Fingerprint subject() {
        return VaultKeys.SUBJECT;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("of", which());
    }

    @Override
    public String action() {
        return "vault.passphrase";
    }
}
