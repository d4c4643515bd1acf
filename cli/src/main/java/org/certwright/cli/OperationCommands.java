package org.certwright.cli;

import org.certwright.ipc.OperationCommand;
import org.certwright.ipc.OperationCommand.OperationList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Operations: what runs, was interrupted or ended. */
@Command(name = "operation", description = "What is under way, was interrupted or ended.")
final class OperationCommands {
    @Command(name = "list", description = "List operations, newest first.")
    int list(
            @Mixin Common common,
            @Option(
                            names = "--most",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "At most this many (${DEFAULT-VALUE}).")
                    int most) {
        try (var session = common.open()) {
            return session.answer(new OperationCommand.ListOperations(most), found -> rows(found, session.out()));
        }
    }

    private static void rows(OperationList found, Output out) {
        if (found.operations().isEmpty()) {
            out.line("There are no operations.");
        }
        found.operations().forEach(new OperationPrinter(out)::row);
    }

    @Command(name = "show", description = "Show one operation with its steps.")
    int show(@Mixin Common common, @Parameters(paramLabel = "OPERATION") String id) {
        try (var session = common.open()) {
            session.answer(new OperationCommand.ShowOperation(id), new OperationPrinter(session.out())::detail);
            return ExitCode.DONE; // Showing it went well, however it ended.
        }
    }

    @Command(
            name = "resume",
            description = "Continue one operation, or all that can go on, and remove DNS records still owed.")
    int resume(@Mixin Common common, @Parameters(arity = "0..1", paramLabel = "OPERATION") @Nullable String id) {
        try (var session = common.open()) {
            if (id != null) {
                return session.answer(
                        new OperationCommand.ResumeOperation(id), new OperationPrinter(session.out())::print);
            }
            var resumed = session.need(new OperationCommand.ResumeAll());
            session.show(resumed, found -> ended(found, session.out()));
            return resumed.operations().stream().mapToInt(ExitCode::of).max().orElse(ExitCode.DONE);
        }
    }

    private static void ended(OperationList found, Output out) {
        if (found.operations().isEmpty()) {
            out.line("Nothing is waiting to be continued.");
        }
        found.operations().forEach(new OperationPrinter(out)::print);
    }

    @Command(
            name = "cancel",
            description = "End an operation for good, after asking for approval, and take back what it left outside.")
    int cancel(@Mixin Common common, @Parameters(paramLabel = "OPERATION") String id) {
        try (var session = common.open()) {
            var ended = session.need(new OperationCommand.CancelOperation(id));
            session.show(ended, new OperationPrinter(session.out())::print);
            return ended.state().equals("CANCELLED") ? ExitCode.DONE : ExitCode.of(ended); // Asked for, so not refused.
        }
    }
}
