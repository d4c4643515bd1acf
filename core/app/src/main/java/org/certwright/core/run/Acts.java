package org.certwright.core.run;

import java.security.SecureRandom;
import java.util.function.Consumer;
import org.certwright.core.dns.DnsDoor;
import org.certwright.core.issuer.AcmeDoor;
import org.certwright.core.plan.CredentialUse;
import org.certwright.core.port.SecretPrompt;
import org.certwright.core.profile.ProfileSettings;
import org.certwright.model.OperationId;
import org.certwright.model.Plan;
import org.certwright.targets.export.ExportTarget;

/** Knows which act carries out which plan. */
public final class Acts {
    private final AcmeDoor acme;
    private final DnsDoor dns;
    private final ExportTarget export;
    private final ProfileSettings settings;
    private final SecretPrompt prompt;
    private final SecureRandom random;
    private final CredentialUse use;

    public Acts(
            AcmeDoor acme,
            DnsDoor dns,
            ExportTarget export,
            ProfileSettings settings,
            SecretPrompt prompt,
            SecureRandom random,
            CredentialUse use) {
        this.acme = acme;
        this.dns = dns;
        this.export = export;
        this.settings = settings;
        this.prompt = prompt;
        this.random = random;
        this.use = use;
    }

    /** {@code end} ends another operation that a person approved to be ended. */
    Act of(Plan plan, Consumer<OperationId> end) {
        return switch (plan) {
            case Plan.Issue issue -> new IssueAct(issue, acme, new DnsProof(dns, issue), random);
            case Plan.Revoke revoke -> new RevokeAct(revoke, acme);
            case Plan.Export files -> new ExportAct(files, export, prompt);
            case Plan.OpenAccount account -> new OpenAccountAct(account, acme, prompt, random);
            case Plan.ChangeSetting change -> new ChangeSettingAct(change, settings);
            case Plan.RemoveCredential remove -> new RemoveCredentialAct(remove, use);
            case Plan.EndOperation ended -> new EndOperationAct(ended, end);
            case Plan.SetUpProtected _ -> new SetUpProtectedAct();
            case Plan.ProtectKey protect -> new ProtectKeyAct(protect);
            case Plan.RotateKeys rotate -> new RotateKeysAct(rotate);
            case Plan.ChangePassphrase change -> new ChangePassphraseAct(change);
            case Plan.RecoverProtected _ -> new RecoverProtectedAct();
        };
    }
}
