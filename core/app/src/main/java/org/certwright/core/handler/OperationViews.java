package org.certwright.core.handler;

import java.util.List;
import java.util.Optional;
import org.certwright.core.plan.PlanBook;
import org.certwright.core.plan.PlanSteps;
import org.certwright.core.plan.PlanWords;
import org.certwright.core.profile.Profile;
import org.certwright.core.run.StoredProblems;
import org.certwright.core.run.UnderWay;
import org.certwright.ipc.OperationView;
import org.certwright.model.Stopped;
import org.certwright.storage.Debt;
import org.certwright.storage.JournalLine;
import org.certwright.storage.OperationRow;

/** Shows operations as the outside sees them. */
final class OperationViews {
    private final Profile profile;
    private final PlanBook book;
    private final UnderWay underWay;
    private final StoredProblems problems = new StoredProblems();

    OperationViews(Profile profile, PlanBook book, UnderWay underWay) {
        this.profile = profile;
        this.book = book;
        this.underWay = underWay;
    }

    OperationView of(OperationRow row) {
        var lines = profile.store().operations().journal(row.id());
        return new OperationView(
                row.id().value(),
                row.kind(),
                row.state().name(),
                row.plan().value(),
                title(row),
                row.approval(),
                row.created(),
                row.updated(),
                row.problemJson().map(problems::read),
                row.retryAt(),
                underWay.has(row.id()),
                planned(row),
                lines.stream()
                        .map(line ->
                                new OperationView.Step(line.step(), line.phase().name(), line.at()))
                        .toList(),
                profile.store().debts().unpaidOf(row.id()).stream()
                        .map(OperationViews::owed)
                        .toList(),
                detail(lines, "certificate"),
                detail(lines, "files").map(files -> List.of(files.split("\n"))).orElse(List.of()));
    }

    private String title(OperationRow row) {
        try {
            return PlanWords.of(book.find(row.plan())).title();
        } catch (Stopped unreadable) {
            return row.kind(); // The history is shown even when a plan was damaged; applying it is refused elsewhere.
        }
    }

    private List<String> planned(OperationRow row) {
        try {
            return PlanSteps.of(book.find(row.plan()));
        } catch (Stopped unreadable) {
            return List.of();
        }
    }

    private static Optional<String> detail(List<JournalLine> lines, String name) {
        return lines.stream()
                .filter(line -> line.phase() == JournalLine.Phase.DONE)
                .flatMap(line -> Optional.ofNullable(line.detail().get(name)).stream())
                .findFirst();
    }

    private static OperationView.OwedRecord owed(Debt debt) {
        return new OperationView.OwedRecord(
                debt.record().name().value(),
                debt.record().value(),
                debt.credential(),
                debt.attempts(),
                debt.nextAttempt());
    }
}
