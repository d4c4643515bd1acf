package org.certwright.cli;

import org.certwright.ipc.OperationView;
import org.certwright.ipc.ProblemView;
import org.certwright.model.ProblemCode;

/** What the shell is told; stable. */
final class ExitCode {
    static final int DONE = 0;
    static final int BUG = 1;
    static final int USAGE = 2;
    static final int REFUSED = 3;
    static final int LOCKED = 4;
    static final int FAILED = 5;
    static final int PARKED = 6;
    static final int VERIFICATION = 7;

    private ExitCode() {}

    static int of(ProblemView problem) {
        if (problem.code().equals("ipc.bug")) {
            return BUG;
        }
        return switch (ProblemCode.Kind.valueOf(problem.kind())) {
            case USAGE -> USAGE;
            case LOCKED -> LOCKED;
            case PERMANENT -> FAILED;
            case PARKED -> PARKED;
            case VERIFICATION -> VERIFICATION;
        };
    }

    /** An operation's end counts as the command's. */
    static int of(OperationView operation) {
        return switch (operation.state()) {
            case "DONE" -> DONE;
            case "CANCELLED" -> REFUSED;
            case "PARKED" ->
                operation
                        .problem()
                        .map(problem -> Math.max(of(problem), LOCKED))
                        .orElse(PARKED);
            default ->
                operation
                        .problem()
                        .map(problem -> Math.max(of(problem), FAILED))
                        .orElse(FAILED);
        };
    }
}
