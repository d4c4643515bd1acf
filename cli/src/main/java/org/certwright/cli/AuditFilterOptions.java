package org.certwright.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certwright.ipc.AuditCommand.AuditArea;
import org.certwright.ipc.AuditCommand.AuditFilter;
import org.certwright.ipc.AuditCommand.AuditPhase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which entries of the audit log. */
final class AuditFilterOptions {
    @Option(
            names = "--what",
            paramLabel = "AREA",
            description = "Only about this; may be repeated: ${COMPLETION-CANDIDATES}.")
    private List<AuditArea> areas = new ArrayList<>();

    @Option(
            names = "--since",
            paramLabel = "MOMENT",
            converter = Moment.class,
            description = "Only from then on, as 2026-11-23, 2026-11-23T14:30 or 2026-11-23T14:30:00Z.")
    private @Nullable Instant from;

    @Option(names = "--until", paramLabel = "MOMENT", converter = Moment.class, description = "Only before then.")
    private @Nullable Instant until;

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            description = "Only those announced (INTENT), DONE, FAILED, or remarked (NOTE).")
    private @Nullable AuditPhase phase;

    @Option(names = "--text", paramLabel = "TEXT", description = "Only with this somewhere in the entry.")
    private @Nullable String text;

    AuditFilter filter() {
        return new AuditFilter(
                areas,
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                Optional.ofNullable(phase),
                Optional.ofNullable(text));
    }
}
