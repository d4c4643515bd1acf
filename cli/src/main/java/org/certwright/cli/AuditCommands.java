package org.certwright.cli;

import java.util.List;
import java.util.Optional;
import org.certwright.ipc.AuditCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The audit log. */
@Command(name = "audit", description = "The log of every sensitive act.")
final class AuditCommands {
    @Command(name = "list", description = "Print the log's lines, oldest first.")
    int list(
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
                    new AuditCommand.ListAudit(from, most), page -> page.lines().forEach(session.out()::line));
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
            return session.answer(ask, verdict -> {
                session.out()
                        .good("The audit log is unbroken: " + verdict.entries() + " entries"
                                + (verdict.checkpointHeld() ? ", and it holds what its signed checkpoint says." : "."));
                session.out().fact("Root", List.of(verdict.root()));
                session.out().fact("Verifier key", List.of(verdict.publicKey()));
            });
        }
    }
}
