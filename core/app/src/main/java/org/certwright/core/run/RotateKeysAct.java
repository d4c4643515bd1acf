package org.certwright.core.run;

import java.util.Map;
import java.util.Optional;
import org.certwright.core.profile.ProtectedCompartment;
import org.certwright.model.Fingerprint;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.Plan;

/** Gives the vault new keys. */
final class RotateKeysAct implements Act {
    private final Plan.RotateKeys plan;

    RotateKeysAct(Plan.RotateKeys plan) {
        this.plan = plan;
    }

    @Override
    public Found perform(Run run) {
        var compartment = run.profile().compartment();
        var found = run.once("rotate", "Seal every secret under new keys", () -> {
            rotate(run, compartment);
            return Found.NOTHING;
        });
        run.again(
                "forget",
                "Forget the old key",
                () -> run.profile()
                        .vault()
                        .<Nothing>trying(vault -> compartment.rekeying(vault).forgetOldKey()));
        return found;
    }

    private void rotate(Run run, ProtectedCompartment compartment) {
        if (plan.protectedToo()) {
            compartment.<Nothing>opened(
                    "It is needed to give the compartment new keys.",
                    (vault, high, typed) -> compartment.rekeying(vault).rotate(Optional.of(typed), compartment::show));
        } else {
            run.profile()
                    .vault()
                    .<Nothing>trying(
                            vault -> compartment.rekeying(vault).rotate(Optional.empty(), none -> Outcome.done()));
        }
    }

    @Override
    public Fingerprint subject() {
        return VaultKeys.SUBJECT;
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("protected", plan.protectedToo() ? "included" : "none");
    }

    @Override
    public String action() {
        return "vault.rotate";
    }
}
