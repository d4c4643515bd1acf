package org.certwright.core.handler;

import java.util.Optional;
import java.util.function.Function;
import org.certwright.core.plan.PlanBook;
import org.certwright.core.run.Operations;
import org.certwright.model.Plan;
import org.certwright.model.Stopped;
import org.certwright.storage.OperationRow;

/**
 * Plans, has a person approve and applies in one go, for acts whose whole plan fits into the question. Where nobody can
 * be asked the plan waits; where a person says no it is forgotten.
 */
final class AtOnce {
    private final PlanBook book;
    private final Operations operations;
    private final Approvals approvals;

    AtOnce(PlanBook book, Operations operations, Approvals approvals) {
        this.book = book;
        this.operations = operations;
        this.approvals = approvals;
    }

    OperationRow carryOut(Function<Plan.Header, Plan> draft) {
        var plan = book.write(draft);
        try {
            return operations.apply(plan, approvals.by(Optional.empty()));
        } catch (Stopped stopped) {
            if (stopped.problem().isEmpty()) {
                book.forget(plan);
            }
            throw stopped;
        }
    }
}
