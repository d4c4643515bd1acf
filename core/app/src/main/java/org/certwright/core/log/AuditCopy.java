package org.certwright.core.log;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.certwright.audit.AuditLog;
import org.certwright.audit.FoundLine;
import org.certwright.core.file.WholeFile;
import org.certwright.ipc.AuditCommand.AuditFilter;
import org.certwright.ipc.AuditCommand.AuditForm;
import org.certwright.model.CanonicalJson;

/** Writes the log, or a part of it, to a file: line by line, and under the file's name only when it is complete. */
public final class AuditCopy {
    private static final List<String> COLUMNS =
            List.of("number", "time", "who", "action", "phase", "what happened", "details");

    private final AuditLog log;

    public AuditCopy(AuditLog log) {
        this.log = log;
    }

    /** How many entries were written. */
    public long write(AuditFilter filter, AuditForm form, Path file) throws IOException {
        var entries = new long[1];
        WholeFile.write(file, out -> entries[0] = copy(filter, form, out));
        return entries[0];
    }

    private long copy(AuditFilter filter, AuditForm form, Writer out) throws IOException {
        var wanted = AuditFilters.of(filter);
        return switch (form) {
            case JSON_LINES -> log.copy(wanted, line -> out.append(line.line()).append('\n'));
            case CSV -> {
                row(out, COLUMNS);
                yield log.copy(wanted, line -> row(out, cells(line)));
            }
        };
    }

    private static List<String> cells(FoundLine line) {
        var item = AuditFilters.item(line);
        boolean ours = line.entry().isPresent();
        return List.of(
                String.valueOf(item.seq()),
                ours ? item.time().toString() : "",
                item.actor(),
                item.action(),
                item.phase().name(),
                item.sentence(),
                ours ? details(item.details()) : line.line());
    }

    private static String details(Map<String, String> details) {
        return details.isEmpty() ? "" : CanonicalJson.write(details);
    }

    /** RFC 4180. */
    private static void row(Writer out, List<String> cells) throws IOException {
        out.append(cells.stream().map(AuditCopy::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** A text that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(String text) {
        var safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
