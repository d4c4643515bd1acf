package org.certwright.cli;

import java.util.List;
import org.certwright.ipc.OperationView;

/** What became of an operation. */
final class OperationPrinter {
    private final Output out;

    OperationPrinter(Output out) {
        this.out = out;
    }

    void print(OperationView operation) {
        switch (operation.state()) {
            case "DONE" -> out.good("Done: " + operation.title());
            case "PARKED" -> out.warning("Parked: " + operation.title());
            case "CANCELLED" -> out.warning("Cancelled: " + operation.title());
            case "RUNNING" -> out.warning("Interrupted or running elsewhere: " + operation.title());
            default -> out.warning("Failed: " + operation.title());
        }
        operation.problem().filter(problem -> !operation.state().equals("DONE")).ifPresent(out::problem);
        operation
                .certificate()
                .ifPresent(id -> out.fact(
                        "Certificate",
                        List.of(id, "`certwright export " + id.substring(0, 12) + " --to FOLDER` writes its files")));
        if (!operation.files().isEmpty()) {
            out.fact("Files", operation.files());
        }
        operation.owed().forEach(owed -> out.fact("Still in DNS", List.of(owed.name() + "  TXT  " + owed.value())));
        out.fact("Operation", List.of(operation.id()));
    }

    /** One row for the list. */
    void row(OperationView operation) {
        var columns = String.format(
                "%-24s %-10s %-17s ",
                operation.id(), operation.state().toLowerCase(java.util.Locale.ROOT), Times.local(operation.updated()));
        out.row(columns, operation.title() + until(operation));
    }

    /** A wait that the outside asked for. */
    private static String until(OperationView operation) {
        return operation
                .retryAt()
                .filter(when -> operation.state().equals("PARKED"))
                .map(when -> ", waiting until " + Times.local(when))
                .orElse("");
    }

    /** Everything that is known. */
    void detail(OperationView operation) {
        print(operation);
        out.fact("Approved", List.of(operation.approval()));
        out.fact("Plan", List.of(operation.plan()));
        out.blank();
        operation
                .steps()
                .forEach(step -> out.line(
                        String.format("  %-12s %-7s %s", step.name(), phase(step.phase()), Times.exact(step.at()))));
    }

    private static String phase(String phase) {
        return phase.equals("INTENT") ? "begun" : phase.toLowerCase(java.util.Locale.ROOT);
    }
}
