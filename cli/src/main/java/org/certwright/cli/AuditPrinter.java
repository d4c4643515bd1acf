package org.certwright.cli;

import java.util.List;
import org.certwright.ipc.AuditCommand.AuditFound;
import org.certwright.ipc.AuditCommand.AuditItem;
import org.certwright.ipc.AuditCommand.AuditState;
import org.certwright.ipc.AuditCommand.AuditVerdict;

/** The audit log in words. */
final class AuditPrinter {
    private final Output out;

    AuditPrinter(Output out) {
        this.out = out;
    }

    void entries(AuditFound found) {
        if (found.entries().isEmpty()) {
            out.line(found.size() == 0 ? "Nothing has happened yet." : none(found));
        }
        found.entries().forEach(this::entry);
        found.next().ifPresent(next -> out.quiet("Older: --after " + next));
    }

    private static String none(AuditFound found) {
        return found.next().isPresent() ? "None of the newest entries fits." : "No entry fits.";
    }

    private void entry(AuditItem entry) {
        out.row(
                String.format("%6d  %s  %s ", entry.seq(), Times.local(entry.time()), mark(entry)),
                entry.sentence() + "  (" + entry.actor() + ")");
    }

    private static String mark(AuditItem entry) {
        return switch (entry.phase()) {
            case INTENT -> "…";
            case DONE -> "✓";
            case FAILED -> "!";
            case NOTE -> "·";
        };
    }

    void verdict(AuditVerdict verdict) {
        out.good("The audit log is unbroken: " + verdict.entries() + " entries"
                + (verdict.checkpointHeld() ? ", and it holds what its signed checkpoint says." : "."));
        out.fact("Root", List.of(verdict.root()));
        out.fact("Verifier key", List.of(verdict.publicKey()));
    }

    void state(AuditState state) {
        out.line("The audit log has " + entries(state.size()) + "; its newest signed checkpoint covers "
                + entries(state.checkpointed()) + ".");
        out.line("`certwright audit verify` checks all of it.");
    }

    private static String entries(long count) {
        return count == 1 ? "1 entry" : count + " entries";
    }
}
