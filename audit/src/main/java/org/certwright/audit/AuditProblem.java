package org.certwright.audit;

import org.certwright.model.ProblemCode;

/** What can be wrong with an audit log; texts in {@code messages/<lang>/audit.json}. */
enum AuditProblem implements ProblemCode {
    FULL("audit.full", Kind.PARKED),
    READ_ONLY("audit.read-only", Kind.LOCKED),
    IO("audit.io", Kind.PARKED),
    BUSY("audit.busy", Kind.PARKED),
    NOT_A_FILE("audit.not-a-file", Kind.PERMANENT),
    WIDE_MODE("audit.wide-mode", Kind.LOCKED),
    FOREIGN_OWNER("audit.foreign-owner", Kind.LOCKED),
    /** Names the first line that is not as it was written, and {@link LineFault} says how. */
    TAMPERED("audit.tampered", Kind.VERIFICATION),
    TRUNCATED("audit.truncated", Kind.VERIFICATION),
    REWRITTEN("audit.rewritten", Kind.VERIFICATION),
    CHECKPOINT_UNREADABLE("audit.checkpoint-unreadable", Kind.USAGE),
    CHECKPOINT_FORGED("audit.checkpoint-forged", Kind.VERIFICATION);

    private final String id;
    private final Kind kind;

    AuditProblem(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
