package org.certwright.core.inventory;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.certwright.ipc.InventoryCommand.CertificateRow;
import org.certwright.model.DomainName;

/** RFC 4180, UTF-8, one certificate a line. */
final class CsvText implements InventoryText {
    private static final String HEADER =
            "fingerprint,names,names_unicode,issuer,environment,state,not_before,not_after,"
                    + "days_left,key_here,superseded,archived,revoked,tags";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    private final Appendable out;

    CsvText(Appendable out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.append(HEADER).append("\r\n");
    }

    @Override
    public void write(CertificateRow row) throws IOException {
        var cells = List.of(
                row.id(),
                joined(row.names().stream().map(DomainName::ascii).toList(), " "),
                joined(row.names().stream().map(DomainName::unicode).toList(), " "),
                row.issuer(),
                row.environment().name(),
                row.state().name(),
                row.notBefore().toString(),
                row.notAfter().toString(),
                String.valueOf(row.daysLeft()),
                String.valueOf(row.keyHere()),
                String.valueOf(row.superseded()),
                String.valueOf(row.archived()),
                row.revoked().map(Instant::toString).orElse(""),
                joined(row.tags(), "; "));
        out.append(cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String joined(List<String> words, String separator) {
        return String.join(separator, words);
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe, which makes it text. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty()
                && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        var harmless = formula ? "'" + text : text;
        return harmless.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    @Override
    public void end() {}
}
