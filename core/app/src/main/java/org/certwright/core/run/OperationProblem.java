package org.certwright.core.run;

import org.certwright.model.ProblemCode;

/** What can be wrong with an operation itself. */
public enum OperationProblem implements ProblemCode {
    UNKNOWN("operation.unknown", Kind.USAGE),
    AMBIGUOUS("operation.ambiguous", Kind.USAGE),
    ENDED("operation.ended", Kind.USAGE),
    BUSY("operation.busy", Kind.PARKED),
    NO_RETURN("operation.no-return", Kind.USAGE),
    INTERRUPTED("operation.interrupted", Kind.PARKED),
    NEEDS_APPROVAL("operation.needs-approval", Kind.USAGE),
    WRONG_HASH("operation.wrong-hash", Kind.USAGE),
    HASH_NOT_ALLOWED("operation.hash-not-allowed", Kind.USAGE),
    ORDER_INVALID("operation.order-invalid", Kind.PERMANENT),
    UNEXPECTED_NAME("operation.unexpected-name", Kind.VERIFICATION),
    JOURNAL_CHANGED("operation.journal-changed", Kind.VERIFICATION),
    QUARANTINED("operation.quarantined", Kind.VERIFICATION),
    CREDENTIAL_GONE("operation.credential-gone", Kind.PARKED);

    private final String id;
    private final Kind kind;

    OperationProblem(String id, Kind kind) {
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
