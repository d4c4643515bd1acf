package org.certwright.ipc;

import java.util.List;
import java.util.Optional;

/** The audit log. */
public sealed interface AuditCommand<R> extends Command<R> {
    /** Reads lines, oldest first. */
    record ListAudit(long from, int most) implements AuditCommand<AuditPage> {}

    /** Checks the whole log against its newest checkpoint, or against {@code checkpoint} from elsewhere. */
    record VerifyAudit(Optional<String> checkpoint) implements AuditCommand<AuditVerdict> {}

    /** The JSON lines as they stand in the log. */
    record AuditPage(List<String> lines, long size) {}

    record AuditVerdict(long entries, String root, boolean checkpointHeld, String publicKey, String checkpoint) {}
}
