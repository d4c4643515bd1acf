package org.certwright.core.log;

import java.util.Locale;
import java.util.function.Predicate;
import org.certwright.audit.AuditEntry;
import org.certwright.audit.FoundLine;
import org.certwright.ipc.AuditCommand.AuditArea;
import org.certwright.ipc.AuditCommand.AuditFilter;
import org.certwright.ipc.AuditCommand.AuditForm;
import org.certwright.ipc.AuditCommand.AuditItem;
import org.certwright.ipc.AuditCommand.AuditPhase;

/** Which lines of the log somebody asks for, and how they are told. */
public final class AuditFilters {
    private static final AuditEntry FOREIGN =
            new AuditEntry(java.time.Instant.EPOCH, "?", "not an entry", AuditEntry.Phase.NOTE, java.util.Map.of());

    private AuditFilters() {}

    /** A line that is not ours any more passes only where nothing but its text is asked for. */
    public static Predicate<FoundLine> of(AuditFilter filter) {
        var text = filter.text().map(words -> words.toLowerCase(Locale.ROOT)).filter(words -> !words.isBlank());
        boolean only = filter.areas().isEmpty()
                && filter.from().isEmpty()
                && filter.until().isEmpty()
                && filter.phase().isEmpty();
        return line -> line.entry().map(entry -> fits(filter, entry)).orElse(only)
                && text.map(words -> holds(line, words)).orElse(true);
    }

    private static boolean fits(AuditFilter filter, AuditEntry entry) {
        return (filter.areas().isEmpty() || filter.areas().contains(AuditWords.area(entry.action())))
                && filter.from().map(from -> !entry.time().isBefore(from)).orElse(true)
                && filter.until().map(until -> entry.time().isBefore(until)).orElse(true)
                && filter.phase()
                        .map(phase -> phase.name().equals(entry.phase().name()))
                        .orElse(true);
    }

    private static boolean holds(FoundLine line, String words) {
        return line.line().toLowerCase(Locale.ROOT).contains(words)
                || line.entry()
                        .map(AuditWords::sentence)
                        .filter(sentence -> sentence.toLowerCase(Locale.ROOT).contains(words))
                        .isPresent();
    }

    /** The line told. */
    public static AuditItem item(FoundLine line) {
        var entry = line.entry().orElse(FOREIGN);
        return new AuditItem(
                line.seq(),
                entry.time(),
                entry.actor(),
                entry.action(),
                line.entry().isPresent() ? AuditWords.area(entry.action()) : AuditArea.LOG,
                AuditPhase.valueOf(entry.phase().name()),
                line.entry().map(AuditWords::sentence).orElse("This line is not one that Certwright wrote"),
                entry.details(),
                line.line());
    }

    /** The ending of a file of this form. */
    public static String ending(AuditForm form) {
        return switch (form) {
            case JSON_LINES -> "jsonl";
            case CSV -> "csv";
        };
    }
}
