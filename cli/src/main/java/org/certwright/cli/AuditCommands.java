package org.certwright.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.certwright.ipc.AuditCommand;
import org.certwright.ipc.AuditCommand.AuditForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The audit log. */
@Command(name = "audit", description = "The log of every sensitive act.")
final class AuditCommands {
    @Command(name = "list", description = "Tell what happened, newest first.")
    int list(
            @Mixin Common common,
            @Mixin AuditFilterOptions filter,
            @Option(
                            names = "--most",
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "At most this many (${DEFAULT-VALUE}).")
                    int most,
            @Option(names = "--after", paramLabel = "CURSOR", description = "Go on where the last page ended.")
                    @Nullable
                    String cursor) {
        try (var session = common.open()) {
            var ask = new AuditCommand.FindAudit(filter.filter(), most, Optional.ofNullable(cursor));
            return session.answer(ask, new AuditPrinter(session.out())::entries);
        }
    }

    @Command(name = "lines", description = "Print the log's lines as they stand in it, oldest first.")
    int lines(
            @Mixin Common common,
            @Option(names = "--from", paramLabel = "SEQ", defaultValue = "0", description = "Begin with this entry.")
                    long from,
            @Option(
                            names = "--most",
                            paramLabel = "N",
                            defaultValue = "1000",
                            description = "At most this many (${DEFAULT-VALUE}).")
                    int most) {
        try (var session = common.open()) {
            return session.answer(
                    new AuditCommand.ListAudit(from, most), page -> page.lines().forEach(session.out()::verbatim));
        }
    }

    @Command(name = "export", description = "Write the log, or a part of it, to a file, oldest first.")
    int export(
            @Mixin Common common,
            @Mixin AuditFilterOptions filter,
            @Option(names = "--to", required = true, paramLabel = "FILE", description = "A file that is not there yet.")
                    Path file,
            @Option(
                            names = "--form",
                            paramLabel = "FORM",
                            defaultValue = "JSON_LINES",
                            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
                    AuditForm form) {
        try (var session = common.open(new NamedFile(file))) {
            return session.answer(
                    new AuditCommand.ExportAudit(filter.filter(), form),
                    done -> session.out().good("Wrote " + done.entries() + " entries to " + done.path() + "."));
        }
    }

    @Command(name = "checkpoint", description = "Sign the log as it stands and write the checkpoint to a file.")
    int checkpoint(
            @Mixin Common common,
            @Option(names = "--to", required = true, paramLabel = "FILE", description = "A file that is not there yet.")
                    Path file) {
        try (var session = common.open(new NamedFile(file))) {
            return session.answer(
                    new AuditCommand.SaveCheckpoint(),
                    done -> session.out()
                            .good("Signed " + done.entries() + " entries; the checkpoint is in " + done.path() + "."));
        }
    }

    @Command(name = "status", description = "Say how long the log is and how much of it is signed.")
    int status(@Mixin Common common) {
        try (var session = common.open()) {
            return session.answer(new AuditCommand.ShowAudit(), new AuditPrinter(session.out())::state);
        }
    }

    @Command(name = "verify", description = "Check that nothing in the log was changed, reordered or removed.")
    int verify(
            @Mixin Common common,
            @Option(
                            names = "--checkpoint",
                            paramLabel = "FILE",
                            converter = TextFile.class,
                            description = "Check against this checkpoint, kept elsewhere.")
                    @Nullable
                    String checkpoint) {
        try (var session = common.open()) {
            var ask = new AuditCommand.VerifyAudit(Optional.ofNullable(checkpoint));
            return session.answer(ask, new AuditPrinter(session.out())::verdict);
        }
    }
}
