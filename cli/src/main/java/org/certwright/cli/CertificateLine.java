package org.certwright.cli;

import java.time.ZoneId;
import org.certwright.ipc.InventoryCommand.CertificateRow;
import org.certwright.model.IssuerEnvironment;

/** A certificate in one line, which goes on below itself where the names are many. */
final class CertificateLine {
    private CertificateLine() {}

    /** What stays in place however long the names are. */
    static String columns(CertificateRow row) {
        return row.id().substring(0, 12) + "  "
                + padded(state(row), 20)
                + padded(row.issuer() + environment(row.environment()), 22);
    }

    /** What stands above the columns. */
    static String heading() {
        return padded("FINGERPRINT", 13) + padded("EXPIRES", 20) + padded("ISSUER", 22) + "NAMES";
    }

    private static String state(CertificateRow row) {
        if (row.revoked().isPresent()) {
            return "revoked";
        }
        var day = row.notAfter().atZone(ZoneId.systemDefault()).toLocalDate() + "  ";
        if (row.daysLeft() < 0) {
            return day + "expired";
        }
        return day + row.daysLeft() + (row.daysLeft() == 1 ? " day" : " days");
    }

    static String names(CertificateRow row) {
        var names = String.join(
                " ", row.names().stream().map(name -> name.unicode()).toList());
        return names + (row.superseded() ? "  (superseded)" : "") + tags(row);
    }

    /** A formatter would cost a tenth of what the whole command does. */
    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()) + 1);
    }

    private static String tags(CertificateRow row) {
        return row.tags().isEmpty() ? "" : "  [" + String.join(", ", row.tags()) + "]";
    }

    private static String environment(IssuerEnvironment environment) {
        return switch (environment) {
            case STAGING -> " (staging)";
            case PRODUCTION -> "";
            case INTERNAL -> " (own CA)";
        };
    }
}
