package org.certwright.acme;

import org.certwright.model.ProblemCode;

/** What can go wrong between us and a CA. */
public enum AcmeProblem implements ProblemCode {
    STUCK("acme.stuck", Kind.PARKED);

    private final String id;
    private final Kind kind;

    AcmeProblem(String id, Kind kind) {
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
