package org.certwright.core.plan;

import org.certwright.model.ProblemCode;

/** What can be wrong with a plan, before anything outside was touched. */
public enum PlanProblem implements ProblemCode {
    UNKNOWN("plan.unknown", Kind.USAGE),
    AMBIGUOUS("plan.ambiguous", Kind.USAGE),
    CHANGED("plan.changed", Kind.VERIFICATION),
    EXPIRED("plan.expired", Kind.PERMANENT),
    BEGUN("plan.begun", Kind.USAGE),
    STALE("plan.stale", Kind.PERMANENT),
    DISCARDED("plan.discarded", Kind.PERMANENT),
    ASKED("plan.asked", Kind.USAGE),
    NAMES_DIFFER("plan.names-differ", Kind.USAGE),
    NO_CREDENTIAL("plan.no-credential", Kind.USAGE),
    CREDENTIAL_ELSEWHERE("plan.credential-elsewhere", Kind.USAGE),
    CSR_AND_KEY("plan.csr-and-key", Kind.USAGE),
    NO_CERTIFICATE("plan.no-certificate", Kind.USAGE),
    AMBIGUOUS_CERTIFICATE("plan.ambiguous-certificate", Kind.USAGE),
    ALREADY_REVOKED("plan.already-revoked", Kind.USAGE),
    KEY_PROTECTED("plan.key-protected", Kind.USAGE),
    KEY_ELSEWHERE("plan.key-elsewhere", Kind.USAGE),
    NO_FILES("plan.no-files", Kind.USAGE),
    KEY_IN_THE_WAY("plan.key-in-the-way", Kind.USAGE),
    ALREADY_SET("plan.already-set", Kind.USAGE);

    private final String id;
    private final Kind kind;

    PlanProblem(String id, Kind kind) {
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
