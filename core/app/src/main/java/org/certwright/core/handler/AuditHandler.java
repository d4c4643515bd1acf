package org.certwright.core.handler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.certwright.audit.AuditLine;
import org.certwright.audit.AuditVerifier;
import org.certwright.audit.Ed25519Keys;
import org.certwright.core.file.WholeFile;
import org.certwright.core.log.AuditCopy;
import org.certwright.core.log.AuditFilters;
import org.certwright.core.port.FileChooser;
import org.certwright.core.port.PromptProblem;
import org.certwright.core.profile.AuditTrail;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.AuditCommand;
import org.certwright.ipc.AuditCommand.AuditExported;
import org.certwright.ipc.AuditCommand.AuditFound;
import org.certwright.ipc.AuditCommand.AuditPage;
import org.certwright.ipc.AuditCommand.AuditState;
import org.certwright.ipc.AuditCommand.AuditVerdict;
import org.certwright.ipc.AuditCommand.CheckpointSaved;
import org.certwright.ipc.AuditCommand.ExportAudit;
import org.certwright.ipc.AuditCommand.FindAudit;
import org.certwright.ipc.AuditCommand.VerifyAudit;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;

/** Reads, verifies and copies the audit log. */
public final class AuditHandler {
    private static final int MOST = 1_000;

    private final Profile profile;
    private final FileChooser chooser;
    private final InstantSource clock;
    private volatile Verified verified = new Verified(0, Optional.empty());

    AuditHandler(Profile profile, FileChooser chooser, InstantSource clock) {
        this.profile = profile;
        this.chooser = chooser;
        this.clock = clock;
    }

    /** How far the log was found unbroken since this program started. */
    private record Verified(long entries, Optional<Instant> at) {}

    public Outcome<?> handle(AuditCommand<?> command) {
        return switch (command) {
            case AuditCommand.ListAudit(var from, var most) ->
                profile.audit()
                        .log()
                        .read(Math.max(from, 0), Math.clamp(most, 1, MOST))
                        .map(lines -> new AuditPage(
                                lines.stream().map(AuditLine::line).toList(),
                                profile.audit().log().size()));
            case FindAudit wish -> find(wish);
            case ExportAudit wish -> export(wish);
            case AuditCommand.ShowAudit() -> state();
            case VerifyAudit wish -> verify(wish);
            case AuditCommand.SaveCheckpoint() -> saveCheckpoint();
        };
    }

    private Outcome<AuditFound> find(FindAudit wish) {
        wish.filter().text().ifPresent(Rows::search);
        var log = profile.audit().log();
        var before = wish.cursor().map(AuditHandler::place);
        return log.latest(AuditFilters.of(wish.filter()), Math.clamp(wish.most(), 1, MOST), before)
                .map(found -> new AuditFound(
                        found.lines().stream().map(AuditFilters::item).toList(),
                        found.next().map(String::valueOf),
                        log.size()));
    }

    /** A cursor that is none of ours leads nowhere. */
    private static long place(String cursor) {
        return cursor.matches("[0-9]{1,18}") ? Long.parseLong(cursor) : 0;
    }

    private Outcome<AuditExported> export(ExportAudit wish) {
        wish.filter().text().ifPresent(Rows::search);
        var name = "certwright-audit." + AuditFilters.ending(wish.form());
        return chooser.choose(new FileChooser.Save("Export the audit log", name))
                .then(file -> {
                    try {
                        long entries = new AuditCopy(profile.audit().log()).write(wish.filter(), wish.form(), file);
                        profile.audit()
                                .note(
                                        "log.export",
                                        Map.of("entries", String.valueOf(entries), "file", file.toString()));
                        return Outcome.done(new AuditExported(file.toString(), entries));
                    } catch (IOException unwritable) {
                        return unwritable(file, unwritable);
                    }
                });
    }

    private Outcome<CheckpointSaved> saveCheckpoint() {
        return chooser.choose(new FileChooser.Save("Save the signed checkpoint", "certwright-checkpoint.txt"))
                .then(file -> {
                    var note = profile.audit().checkpoint();
                    try {
                        WholeFile.write(file, note);
                    } catch (IOException unwritable) {
                        return unwritable(file, unwritable);
                    }
                    long entries = profile.audit().log().checkpointed().orStop();
                    return Outcome.done(new CheckpointSaved(file.toString(), entries));
                });
    }

    private static <T> Outcome<T> unwritable(Path file, IOException fault) {
        return Outcome.failed(
                Problem.of(PromptProblem.FILE_UNWRITABLE, "path", file.toString(), "detail", fault.toString()));
    }

    private Outcome<AuditState> state() {
        var log = profile.audit().log();
        var last = verified;
        return log.checkpointed()
                .map(checkpointed -> new AuditState(log.size(), last.entries(), last.at(), checkpointed));
    }

    private Outcome<AuditVerdict> verify(VerifyAudit wish) {
        var log = profile.folder().path().resolve("audit.jsonl");
        var checkpoint = wish.checkpoint()
                .or(() ->
                        AuditVerifier.newestCheckpoint(profile.folder().path()).orStop());
        var key = profile.audit().publicKey();
        verified = new Verified(0, Optional.empty()); // Until it holds again.
        return AuditVerifier.verify(log, checkpoint, key).map(verdict -> {
            verified = new Verified(verdict.entries(), Optional.of(clock.instant()));
            return new AuditVerdict(
                    verdict.entries(),
                    verdict.rootBase64(),
                    verdict.checkpointHeld(),
                    key.map(found -> Ed25519Keys.verifierKey(AuditTrail.ORIGIN, found))
                            .orElse(""),
                    checkpoint.orElse(""));
        });
    }
}
