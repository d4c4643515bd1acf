package org.certwright.core.plan;

import org.certwright.core.profile.Profile;
import org.certwright.model.Plan;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.secrets.ProtectionTier;
import org.certwright.secrets.VaultProblem;

/** Plans what changes how the vault is protected. Each of these opens the vault: only then is it known what it has. */
public final class VaultPlanner {
    private final PlanBook book;
    private final Profile profile;
    private final CertificatePlanner certificates;

    public VaultPlanner(PlanBook book, Profile profile, CertificatePlanner certificates) {
        this.book = book;
        this.profile = profile;
        this.certificates = certificates;
    }

    public Plan setUp() {
        if (profile.compartment().exists()) {
            throw Stopped.by(Problem.of(VaultProblem.HIGH_EXISTS));
        }
        return book.write(Plan.SetUpProtected::new);
    }

    public Plan protectKey(String prefix) {
        var certificate = certificates.find(prefix);
        var id = certificate.id().abbreviated();
        var key = certificate
                .key()
                .orElseThrow(() -> Stopped.by(Problem.of(PlanProblem.KEY_ELSEWHERE, "certificate", id)));
        profile.compartment().needed();
        if (profile.compartment().reallyHolds(key)) {
            throw Stopped.by(Problem.of(PlanProblem.KEY_PROTECTED, "certificate", id));
        }
        return book.write(header -> new Plan.ProtectKey(header, certificate.id(), certificate.names()));
    }

    public Plan rotate() {
        boolean protectedToo = profile.compartment().exists();
        return book.write(header -> new Plan.RotateKeys(header, protectedToo));
    }

    public Plan changePassphrase(boolean ofVault) {
        boolean exists = profile.compartment().exists();
        if (ofVault && profile.vault().vault().tier() != ProtectionTier.PASSPHRASE) {
            throw Stopped.by(Problem.of(VaultProblem.NO_PASSPHRASE));
        }
        if (!ofVault) {
            profile.compartment().needed();
        }
        return book.write(header -> new Plan.ChangePassphrase(header, ofVault, exists));
    }

    public Plan recover() {
        profile.compartment().needed();
        return book.write(Plan.RecoverProtected::new);
    }
}
