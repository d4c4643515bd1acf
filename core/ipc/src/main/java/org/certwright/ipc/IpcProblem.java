package org.certwright.ipc;

import org.certwright.model.ProblemCode;

/** What can be wrong with a message itself. */
public enum IpcProblem implements ProblemCode {
    REFUSED("ipc.refused"),
    TOO_FAST("ipc.too-fast"),
    MAY_NOT_APPROVE("ipc.may-not-approve"),
    NOT_HERE("ipc.not-here"),
    NO_SAMPLE("ipc.no-sample"),
    COMMAND_LINE("ipc.command-line"),
    BUG("ipc.bug");

    private final String id;

    IpcProblem(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Kind kind() {
        return this == BUG ? Kind.PERMANENT : Kind.USAGE;
    }
}
