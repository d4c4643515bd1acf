package org.certwright.audit;

import java.nio.file.Path;
import org.certwright.model.Problem;

/** How a line is not as it was written. */
enum LineFault {
    /** It is not the line the next one was written after. */
    CHANGED("changed"),
    MISSING("missing"),
    REPEATED("repeated"),
    /** Not a line this program writes: other JSON, another order of members, other spelling, no JSON at all. */
    NOT_CANONICAL("not-canonical");

    private final String id;

    LineFault(String id) {
        this.id = id;
    }

    Problem at(long seq, Path log) {
        return Problem.of(AuditProblem.TAMPERED, "seq", Long.toString(seq), "fault", id, "path", log.toString());
    }
}
