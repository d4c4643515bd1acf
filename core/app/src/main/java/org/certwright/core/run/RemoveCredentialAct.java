package org.certwright.core.run;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.certwright.core.plan.CredentialUse;
import org.certwright.model.Fingerprint;
import org.certwright.model.Plan;

/** Forgets a DNS credential and wipes its secrets. */
final class RemoveCredentialAct implements Act {
    private final Plan.RemoveCredential plan;
    private final CredentialUse use;

    RemoveCredentialAct(Plan.RemoveCredential plan, CredentialUse use) {
        this.plan = plan;
        this.use = use;
    }

    @Override
    public Found perform(Run run) {
        return run.once("wipe", "Forget the credential and wipe its secrets", () -> {
            var store = run.profile().store().dnsCredentials();
            store.find(plan.name())
                    .ifPresent(
                            row -> { // A run that was killed may have been here.
                                use.needNone(plan.name());
                                var vault = run.profile().vault().vault();
                                row.secrets()
                                        .values()
                                        .forEach(ref -> vault.remove(ref).orStop());
                                store.remove(plan.name());
                            });
            return Found.NOTHING;
        });
    }

    @Override
    public Fingerprint subject() {
        return Fingerprint.of(("credential " + plan.name()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("credential", plan.name());
    }

    @Override
    public String action() {
        return "credential.remove";
    }
}
