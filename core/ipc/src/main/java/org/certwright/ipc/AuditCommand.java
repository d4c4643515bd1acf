package org.certwright.ipc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The audit log. */
public sealed interface AuditCommand<R> extends Command<R> {
    /** Reads lines as they stand in the log, oldest first. */
    record ListAudit(long from, int most) implements AuditCommand<AuditPage> {}

    /**
     * Finds entries, newest first. A page may be short, or empty, and yet have a {@code next}: few entries fit then, and
     * the search goes on with it.
     *
     * @param cursor the last page's {@code next}
     */
    record FindAudit(AuditFilter filter, int most, Optional<String> cursor) implements AuditCommand<AuditFound> {}

    /** Has a file picked and writes what {@link FindAudit} would find into it, oldest first. */
    record ExportAudit(AuditFilter filter, AuditForm form) implements AuditCommand<AuditExported> {}

    /** What is known of the log without reading it. */
    record ShowAudit() implements AuditCommand<AuditState> {}

    /** Checks the whole log against its newest checkpoint, or against {@code checkpoint} from elsewhere. */
    record VerifyAudit(Optional<String> checkpoint) implements AuditCommand<AuditVerdict> {}

    /** Signs the log as it stands, has a file picked and writes the signed checkpoint into it. */
    record SaveCheckpoint() implements AuditCommand<CheckpointSaved> {}

    /**
     * Which entries.
     *
     * @param areas empty for all
     * @param from the earliest moment, inclusive
     * @param until the latest moment, exclusive
     * @param text somewhere in the entry or in its sentence, in any case
     */
    record AuditFilter(
            List<AuditArea> areas,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<AuditPhase> phase,
            Optional<String> text) {
        public AuditFilter {
            areas = List.copyOf(areas);
        }
    }

    /** What an entry is about. */
    enum AuditArea {
        ISSUING,
        DNS,
        KEYS,
        EXPORT,
        REVOCATION,
        ACCOUNTS,
        CREDENTIALS,
        SETTINGS,
        APPROVALS,
        INVENTORY,
        SERVERS,
        LOG
    }

    /** Announced, done, not done, or a remark; the words of the log itself. */
    enum AuditPhase {
        INTENT,
        DONE,
        FAILED,
        NOTE
    }

    /** What the log is written as when it is exported. */
    enum AuditForm {
        /** The lines as they stand in the log. */
        JSON_LINES,
        /** A table for people, with the sentence of each entry. */
        CSV
    }

    /** The JSON lines as they stand in the log. */
    record AuditPage(List<String> lines, long size) {}

    record AuditFound(List<AuditItem> entries, Optional<String> next, long size) {}

    /**
     * One entry told.
     *
     * @param seq its number
     * @param sentence what happened
     * @param line as it stands in the log
     */
    record AuditItem(
            long seq,
            Instant time,
            String actor,
            String action,
            AuditArea area,
            AuditPhase phase,
            String sentence,
            Map<String, String> details,
            String line) {}

    record AuditExported(String path, long entries) {}

    record CheckpointSaved(String path, long entries) {}

    /**
     * How far the log is, how far it was verified since this program started, and what is signed.
     *
     * @param verified up to which entry, 0 for not yet
     * @param checkpointed how many entries the newest signed checkpoint covers
     */
    record AuditState(long size, long verified, Optional<Instant> verifiedAt, long checkpointed) {}

    record AuditVerdict(long entries, String root, boolean checkpointHeld, String publicKey, String checkpoint) {}
}
