package org.certwright.core.live;

import org.certwright.model.ProblemCode;

/** Why a server could not be looked at at all. */
public enum LiveProblem implements ProblemCode {
    NOT_A_SERVER("live.not-a-server", Kind.USAGE),
    NO_ADDRESS("live.no-address", Kind.PERMANENT),
    BUSY("live.busy", Kind.PARKED);

    private final String id;
    private final Kind kind;

    LiveProblem(String id, Kind kind) {
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
