package org.certwright.ipc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.ExportFile;
import org.certwright.model.KeySpec;
import org.certwright.model.RevocationReason;

/** The spine: make a plan, look at it, apply what a human approved. Making a plan changes nothing outside. */
public sealed interface PlanCommand<R> extends Command<R> {
    /**
     * Plans a certificate.
     *
     * @param csr a PEM or base64 DER request whose key the endpoint keeps; without it we make a key
     * @param names may be empty with a CSR, else must equal the CSR's names
     * @param dnsCredential only when several credentials could write a record
     */
    record PlanIssue(
            List<String> names,
            Optional<String> issuer,
            Optional<String> csr,
            Optional<KeySpec> key,
            Optional<String> dnsCredential,
            Optional<String> preferredChain)
            implements PlanCommand<PlanView> {}

    record PlanRevoke(String certificate, RevocationReason reason) implements PlanCommand<PlanView> {}

    record PlanExport(String certificate, String folder, List<ExportFile> files) implements PlanCommand<PlanView> {}

    record PlanSetting(String setting, String value) implements PlanCommand<PlanView> {}

    /** Plans the protected compartment of the vault. */
    record PlanSetUpProtected() implements PlanCommand<PlanView> {}

    /** Plans that the private key of a certificate moves into the protected compartment. */
    record PlanProtectKey(String certificate) implements PlanCommand<PlanView> {}

    /** Plans new keys for the whole vault. */
    record PlanRotateKeys() implements PlanCommand<PlanView> {}

    /**
     * Plans another passphrase.
     *
     * @param ofVault for the vault itself, where it has one; else for the protected compartment
     */
    record PlanChangePassphrase(boolean ofVault) implements PlanCommand<PlanView> {}

    /** Plans a new passphrase for the protected compartment, by its recovery key. */
    record PlanRecoverProtected() implements PlanCommand<PlanView> {}

    record ShowPlan(String plan) implements PlanCommand<PlanView> {}

    /** The plans that wait for approval: made, not expired, not begun; newest first. */
    record ListPlans(int most) implements PlanCommand<PlanList> {}

    /** Forgets a plan that nobody approved. */
    record DiscardPlan(String plan) implements PlanCommand<PendingPlan> {}

    /**
     * Asks for approval and carries the plan out.
     *
     * @param approvedHash the whole hash, as approval without a terminal where the profile allows that
     */
    record ApplyPlan(String plan, Optional<String> approvedHash) implements PlanCommand<OperationView> {}

    record PlanList(List<PendingPlan> plans) {}

    /**
     * A plan that waits, in a line.
     *
     * @param subject what it is about, for example {@code Issue}: the kind of its {@link org.certwright.model.Plan}
     * @param title the act in one sentence
     */
    record PendingPlan(String hash, String subject, String title, Instant created, Instant expires) {}
}
