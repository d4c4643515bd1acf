package org.certwright.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;

/**
 * Checks a log from its first line to its last. Whatever shows that it was touched is a failure: {@code audit.tampered}
 * names the first bad entry, {@code audit.truncated} what is missing below the checkpoint, {@code audit.rewritten} that
 * the log is consistent in itself but not the one the checkpoint was made of.
 */
public final class AuditVerifier {
    private AuditVerifier() {}

    /**
     * A log that holds.
     *
     * @param rootBase64 of the RFC 6962 tree over all entries
     * @param checkpointHeld whether there was a checkpoint to hold it against
     * @param firstFault the number of the entry whose line was cut at the very end, which is the trace of a crash and
     *     no sign of tampering: it was never acknowledged, and the next append sets it aside
     */
    public record Verdict(long entries, String rootBase64, boolean checkpointHeld, Optional<String> firstFault) {}

    /**
     * Holds {@code log} against itself and, if there is one, against a checkpoint that was kept elsewhere.
     *
     * @param key who must have signed the checkpoint; without it the checkpoint is taken as true, for example because
     *     it comes from a printed sheet
     */
    public static Outcome<Verdict> verify(Path log, Optional<String> checkpointNote, Optional<PublicKey> key) {
        var signed = checkpointNote.flatMap(Checkpoint::parse);
        if (checkpointNote.isPresent() && signed.isEmpty()) {
            return Outcome.failed(Problem.of(AuditProblem.CHECKPOINT_UNREADABLE));
        }
        if (signed.isPresent() && key.isPresent() && !signed.get().isBy(key.get())) {
            var origin = signed.get().checkpoint().origin();
            return Outcome.failed(Problem.of(AuditProblem.CHECKPOINT_FORGED, "origin", origin));
        }
        var checkpoint = signed.map(Checkpoint.Signed::checkpoint);
        if (checkpoint.isPresent() && Files.notExists(log)) {
            return Outcome.failed(checkpoint.get().truncated(log, 0));
        }
        try (var reader = new LineReader(log, 0)) {
            return verify(log, reader, checkpoint);
        } catch (IOException fault) {
            return Outcome.failed(IoFault.of(log, fault));
        }
    }

    /** The newest checkpoint that was made of the log in {@code profileFolder}. */
    public static Outcome<Optional<String>> newestCheckpoint(Path profileFolder) {
        var file = new CheckpointFile(profileFolder);
        try {
            return Outcome.done(file.newest());
        } catch (IOException fault) {
            return Outcome.failed(IoFault.of(file.path(), fault));
        }
    }

    private static Outcome<Verdict> verify(Path log, LineReader reader, Optional<Checkpoint> checkpoint)
            throws IOException {
        var chain = new ChainCheck(log);
        var tree = new MerkleTree();
        boolean rewritten = checkpoint.isPresent() && checkpoint.get().contradicts(tree);
        for (var line = reader.next(); line.isPresent(); line = reader.next()) {
            var fault = chain.next(line.get());
            if (fault.isPresent()) {
                return Outcome.failed(fault.get());
            }
            tree.add(line.get());
            rewritten |= checkpoint.isPresent() && checkpoint.get().contradicts(tree);
        }
        if (rewritten) { // Told last: a line that can be named says more.
            return Outcome.failed(checkpoint.orElseThrow().rewritten(log));
        }
        if (checkpoint.isPresent() && checkpoint.get().size() > tree.size()) {
            return Outcome.failed(checkpoint.get().truncated(log, tree.size()));
        }
        var cut = reader.torn() ? Optional.of(Long.toString(tree.size() + 1)) : Optional.<String>empty();
        return Outcome.done(new Verdict(tree.size(), tree.root(), checkpoint.isPresent(), cut));
    }
}
