package org.certwright.core.plan;

import org.certwright.core.profile.Profile;
import org.certwright.storage.OperationRow;

/** Tells what ending an operation costs: until a certain step all of it can be had again, afterwards perhaps not. */
public final class NoReturn {
    private NoReturn() {}

    /** Whether {@code operation} began that step, in whatever run. */
    public static boolean passed(OperationRow operation, Profile profile) {
        var point = PlanSteps.pointOfNoReturn(operation.kind());
        return profile.store().operations().journal(operation.id()).stream()
                .anyMatch(line -> line.step().equals(point));
    }
}
