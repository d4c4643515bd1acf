package org.certwright.core.handler;

import org.certwright.audit.AuditLine;
import org.certwright.audit.AuditVerifier;
import org.certwright.audit.Ed25519Keys;
import org.certwright.core.profile.AuditTrail;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.AuditCommand;
import org.certwright.ipc.AuditCommand.AuditPage;
import org.certwright.ipc.AuditCommand.AuditVerdict;
import org.certwright.ipc.AuditCommand.VerifyAudit;
import org.certwright.model.Outcome;

/** Reads and verifies the audit log. */
public final class AuditHandler {
    private final Profile profile;

    AuditHandler(Profile profile) {
        this.profile = profile;
    }

    public Outcome<?> handle(AuditCommand<?> command) {
        return switch (command) {
            case AuditCommand.ListAudit(var from, var most) ->
                profile.audit()
                        .log()
                        .read(Math.max(from, 0), Math.clamp(most, 1, 1_000))
                        .map(lines -> new AuditPage(
                                lines.stream().map(AuditLine::line).toList(),
                                profile.audit().log().size()));
            case VerifyAudit wish -> verify(wish);
        };
    }

    private Outcome<AuditVerdict> verify(VerifyAudit wish) {
        var log = profile.folder().path().resolve("audit.jsonl");
        var checkpoint = wish.checkpoint()
                .or(() ->
                        AuditVerifier.newestCheckpoint(profile.folder().path()).orStop());
        var key = profile.audit().publicKey();
        return AuditVerifier.verify(log, checkpoint, key)
                .map(verdict -> new AuditVerdict(
                        verdict.entries(),
                        verdict.rootBase64(),
                        verdict.checkpointHeld(),
                        key.map(found -> Ed25519Keys.verifierKey(AuditTrail.ORIGIN, found))
                                .orElse(""),
                        checkpoint.orElse("")));
    }
}
