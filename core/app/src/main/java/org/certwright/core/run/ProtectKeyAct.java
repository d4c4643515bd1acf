package org.certwright.core.run;

import java.util.Map;
import org.certwright.model.Fingerprint;
import org.certwright.model.Plan;

/** Moves a certificate's key into the protected compartment. */
final class ProtectKeyAct implements Act {
    private final Plan.ProtectKey plan;

    ProtectKeyAct(Plan.ProtectKey plan) {
        this.plan = plan;
    }

    @Override
    public Found perform(Run run) {
        return run.once("protect", "Move the key into the protected compartment", () -> {
            var row = run.profile()
                    .store()
                    .certificates()
                    .find(plan.certificate())
                    .orElseThrow();
            var ref = row.key().orElseThrow();
            var compartment = run.profile().compartment();
            if (!compartment.reallyHolds(ref)) { // A run that was killed may have been here.
                compartment.opened(
                        "It is needed to put the key in.",
                        (vault, high, typed) -> high.protect(ref, KeyLabel.of(row), typed));
                compartment.remember(ref);
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
        return Map.of("certificate", plan.certificate().value());
    }

    @Override
    public String action() {
        return "key.protect";
    }
}
