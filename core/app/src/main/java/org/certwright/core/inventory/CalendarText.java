package org.certwright.core.inventory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.certwright.ipc.InventoryCommand.CertificateRow;
import org.certwright.ipc.InventoryCommand.CertificateState;
import org.certwright.model.DomainName;
import org.certwright.storage.CertificateStanding;

/**
 * A calendar (RFC 5545) of renewals: one event of a whole day for each certificate that somebody has to renew, on the day
 * (UTC) before it becomes due. Revoked and superseded ones are nobody's work and have none.
 */
final class CalendarText implements InventoryText {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Octets in a line, without its end (RFC 5545 §3.1). */
    private static final int WIDTH = 75;

    /** A certificate may have a hundred names; a person reads the first. */
    private static final int NAMES = 10;

    private final Appendable out;
    private final Instant now;

    CalendarText(Appendable out, Instant now) {
        this.out = out;
        this.now = now;
    }

    @Override
    public void begin() throws IOException {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Certwright//Inventory//EN");
        line("CALSCALE:GREGORIAN");
    }

    @Override
    public void write(CertificateRow row) throws IOException {
        if (row.state() == CertificateState.REVOKED || row.superseded()) {
            return;
        }
        var due = CertificateStanding.due(row.notBefore(), row.notAfter());
        var first = row.names().getFirst().unicode();
        int more = row.names().size() - 1;
        line("BEGIN:VEVENT");
        line("UID:" + row.id() + "@certwright");
        line("DTSTAMP:" + MOMENT.format(now));
        line("DTSTART;VALUE=DATE:" + DAY.format(due.minus(1, ChronoUnit.DAYS)));
        line("SUMMARY:" + text("Renew " + first + (more == 0 ? "" : " and " + more + " more")));
        line("DESCRIPTION:" + text(description(row)));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String description(CertificateRow row) {
        var names = row.names().stream().limit(NAMES).map(DomainName::unicode).collect(Collectors.joining("\n"));
        int more = row.names().size() - NAMES;
        return "From " + row.issuer() + ", expires " + row.notAfter().truncatedTo(ChronoUnit.SECONDS) + "\n" + names
                + (more > 0 ? "\nand " + more + " more" : "") + "\nsha256 " + row.id();
    }

    /** RFC 5545 §3.3.11. */
    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Folded so that no line is too long and no character is cut. */
    private void line(String content) throws IOException {
        int room = WIDTH;
        for (int i = 0; i < content.length(); ) {
            int point = content.codePointAt(i);
            int octets = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                out.append("\r\n ");
                room = WIDTH - 1;
            }
            room -= octets;
            out.append(Character.toString(point));
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }

    @Override
    public void end() throws IOException {
        line("END:VCALENDAR");
    }
}
