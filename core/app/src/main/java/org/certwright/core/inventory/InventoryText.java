package org.certwright.core.inventory;

import java.io.IOException;
import java.time.Instant;
import org.certwright.ipc.InventoryCommand.CertificateRow;
import org.certwright.ipc.InventoryCommand.InventoryFormat;

/** Writes certificates one after the other in a format for other programs, keeping none of them. */
public interface InventoryText {
    /** What comes before the first certificate. */
    void begin() throws IOException;

    void write(CertificateRow row) throws IOException;

    /** What comes after the last. */
    void end() throws IOException;

    /** Writes {@code format} to {@code out}; {@code now} is when it is made. */
    static InventoryText of(InventoryFormat format, Appendable out, Instant now) {
        return switch (format) {
            case CSV -> new CsvText(out);
            case JSON -> new JsonText(out);
            case ICS -> new CalendarText(out, now);
        };
    }

    /** The name suggested for a file of {@code format}. */
    static String fileName(InventoryFormat format) {
        return switch (format) {
            case CSV -> "certificates.csv";
            case JSON -> "certificates.json";
            case ICS -> "renewals.ics";
        };
    }
}
