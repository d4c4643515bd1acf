package org.certwright.core.handler;

import org.certwright.core.profile.Profile;
import org.certwright.core.run.Backlog;
import org.certwright.core.run.DebtCollector;
import org.certwright.core.run.OperationProblem;
import org.certwright.core.run.Operations;
import org.certwright.ipc.OperationCommand;
import org.certwright.ipc.OperationCommand.OperationList;
import org.certwright.model.Outcome;
import org.certwright.model.Plan;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.storage.OperationRow;

/** Shows, continues and ends operations. */
public final class OperationHandler {
    private final Profile profile;
    private final Operations operations;
    private final OperationViews views;
    private final DebtCollector debts;
    private final Backlog backlog;
    private final AtOnce atOnce;

    OperationHandler(
            Profile profile,
            Operations operations,
            OperationViews views,
            DebtCollector debts,
            Backlog backlog,
            AtOnce atOnce) {
        this.profile = profile;
        this.operations = operations;
        this.views = views;
        this.debts = debts;
        this.backlog = backlog;
        this.atOnce = atOnce;
    }

    public Outcome<?> handle(OperationCommand<?> command) {
        return switch (command) {
            case OperationCommand.ListOperations(var most) ->
                list(profile.store().operations().list(Math.clamp(most, 1, 1_000)));
            case OperationCommand.ShowOperation(var id) -> Outcome.done(views.of(find(id)));
            case OperationCommand.ResumeOperation(var id) -> Outcome.done(views.of(operations.resume(find(id))));
            case OperationCommand.ResumeAll() -> resumeAll();
            case OperationCommand.ResumeDue() -> resumeDue();
            case OperationCommand.CancelOperation(var id) -> Outcome.done(views.of(end(find(id))));
        };
    }

    /** Unasked, only what can be had again; anything else a person approves. What could not be ended is answered as it stands. */
    private OperationRow end(OperationRow operation) {
        Operations.needUnfinished(operation);
        if (operations.mayEndUnasked(operation)) {
            return operations.cancelUnasked(operation);
        }
        operations.needNotElsewhere(operation);
        var title = views.of(operation).title();
        var ending = atOnce.carryOut(header -> new Plan.EndOperation(header, operation.id(), title));
        return ending.state() == OperationRow.State.DONE
                ? profile.store().operations().find(operation.id()).orElseThrow()
                : ending;
    }

    private Outcome<OperationList> resumeAll() {
        var resumed = operations.resumeAll(backlog::mayGoOn);
        debts.collectAll();
        return list(resumed);
    }

    private Outcome<OperationList> resumeDue() {
        var resumed = operations.resumeAll(backlog::isDue);
        debts.collectDue();
        return list(resumed);
    }

    private Outcome<OperationList> list(java.util.List<OperationRow> rows) {
        return Outcome.done(new OperationList(rows.stream().map(views::of).toList()));
    }

    private OperationRow find(String prefix) {
        var matches = profile.store().operations().findByPrefix(prefix);
        if (matches.size() != 1) {
            var code = matches.isEmpty() ? OperationProblem.UNKNOWN : OperationProblem.AMBIGUOUS;
            throw Stopped.by(Problem.of(code, "operation", prefix));
        }
        return matches.getFirst();
    }
}
