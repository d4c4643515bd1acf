package org.certwright.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.certwright.model.Outcome;

/**
 * The record of what was done, in {@code audit.jsonl}: one RFC 8785 line an entry, which names the SHA-256 of the line
 * before it, and signed checkpoints over the RFC 6962 tree of all lines.
 *
 * <p>Opening and appending read only the end of the file. What happened further up is found by {@link AuditVerifier}:
 * an edit, a removal or a new order breaks the chain of hashes; a truncation is below the last checkpoint's size, and a
 * rewritten log has another root than any checkpoint of before. Numbers are never given twice: after a loss this
 * process or the last checkpoint knows of, counting goes on above the gap, so that no later entry hides it.
 *
 * <p>A line without its newline is an append that was cut and never acknowledged. The next append moves it to {@code
 * audit.torn-<seq>-<hash>} and takes its place.
 */
public final class AuditLog implements AutoCloseable {
    private final Path folder;
    private final LogFile file;
    private final CheckpointFile checkpoints;
    private final TreeReader tree;
    private final ReentrantLock turn = new ReentrantLock();
    private LogEnd known;

    private AuditLog(Path folder, LogFile file, LogEnd known) {
        this.folder = folder;
        this.file = file;
        this.checkpoints = new CheckpointFile(folder);
        this.tree = new TreeReader(file.path());
        this.known = known;
    }

    /** Opens the log of the profile in {@code profileFolder}; the first append creates it. */
    public static Outcome<AuditLog> open(Path profileFolder) {
        var file = new LogFile(profileFolder);
        try {
            var objection = PrivateFiles.objection(file.path());
            if (objection.isPresent()) {
                return Outcome.failed(objection.get());
            }
            PrivateFiles.createFolder(profileFolder);
            var floor = new CheckpointFile(profileFolder).lastSize();
            return Outcome.done(new AuditLog(profileFolder, file, file.end().atLeast(floor)));
        } catch (IOException fault) {
            return Outcome.failed(IoFault.of(file.path(), fault));
        }
    }

    /**
     * Makes {@code entry} durable and gives its number. Unless this is done, what the entry announces must not be done
     * either.
     */
    public Outcome<Long> append(AuditEntry entry) {
        turn.lock();
        try (var _ = AppendLock.take(folder)) {
            var last = file.repairedEnd().orLater(known);
            var line = new LogLine(last.seq() + 1, last.link(), entry).json().getBytes(StandardCharsets.UTF_8);
            file.append(line);
            known = LogEnd.of(last.seq() + 1, line);
            return Outcome.done(known.seq());
        } catch (IOException fault) {
            return Outcome.failed(IoFault.of(file.path(), fault));
        } finally {
            turn.unlock();
        }
    }

    /**
     * Signs the log as it stands and keeps the note in {@code audit-checkpoints.txt}. A log that lost or changed what
     * the last checkpoint by this key covers is not signed: no new checkpoint can launder it.
     *
     * @return a C2SP signed note of a C2SP checkpoint
     */
    public Outcome<String> checkpoint(PrivateKey privateKey, PublicKey publicKey, String origin) {
        turn.lock();
        try (var _ = AppendLock.take(folder)) {
            var previous = checkpoints.last(origin, publicKey);
            var fault = tree.readOn(previous);
            if (fault.isPresent()) {
                return Outcome.failed(fault.get());
            }
            var note = new Checkpoint(origin, tree.size(), tree.root()).sign(privateKey, publicKey);
            checkpoints.append(note);
            return Outcome.done(note);
        } catch (IOException fault) {
            return Outcome.failed(IoFault.of(checkpoints.path(), fault));
        } finally {
            turn.unlock();
        }
    }

    /** At most {@code most} lines, from the one numbered {@code fromSeq} on, as they stand in the file. */
    public Outcome<List<AuditLine>> read(long fromSeq, int most) {
        var lines = new ArrayList<AuditLine>();
        if (!file.isThere()) {
            return Outcome.done(lines);
        }
        try (var reader = file.reader()) {
            long seq = 0;
            for (var line = reader.next(); line.isPresent() && lines.size() < most; line = reader.next()) {
                // A line that is not ours any more is shown under the number it should have.
                seq = LogLine.parse(line.get()).map(LogLine::seq).orElse(seq + 1);
                if (seq >= fromSeq) {
                    lines.add(new AuditLine(seq, new String(line.get(), StandardCharsets.UTF_8)));
                }
            }
            return Outcome.done(List.copyOf(lines));
        } catch (IOException fault) {
            return Outcome.failed(IoFault.of(file.path(), fault));
        }
    }

    /**
     * The newest lines that are {@code wanted}, newest first; what it costs does not grow with the log. A page may be
     * short, or empty, and yet have a {@code next}: then few lines are wanted.
     *
     * @param before {@link LatestLines#next} of the page before
     */
    public Outcome<LatestLines> latest(Predicate<FoundLine> wanted, int most, Optional<Long> before) {
        if (!file.isThere()) {
            return Outcome.done(new LatestLines(List.of(), Optional.empty()));
        }
        try {
            return Outcome.done(new LogSearch(file).latest(wanted, most, before));
        } catch (IOException fault) {
            return Outcome.failed(IoFault.of(file.path(), fault));
        }
    }

    /** Hands every line that is {@code wanted} to {@code visitor}, oldest first; how many there were. */
    public long copy(Predicate<FoundLine> wanted, LineVisitor visitor) throws IOException {
        return file.isThere() ? new LogSearch(file).copy(wanted, visitor) : 0;
    }

    /** How many lines the newest checkpoint in the profile covers, whoever signed it; 0 without one. */
    public Outcome<Long> checkpointed() {
        try {
            return Outcome.done(checkpoints.lastSize());
        } catch (IOException fault) {
            return Outcome.failed(IoFault.of(checkpoints.path(), fault));
        }
    }

    /** The highest number this log has given, as far as this process knows. */
    public long size() {
        turn.lock();
        try {
            return known.seq();
        } finally {
            turn.unlock();
        }
    }

    /** Nothing is held open between two calls; whatever was acknowledged is already durable. */
    @Override
    public void close() {}
}
