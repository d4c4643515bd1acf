package org.certwright.cli;

import org.certwright.ipc.InventoryCommand.CertificateRow;
import org.certwright.model.IssuerEnvironment;

/** A certificate in one line, which goes on below itself where the names are many. */
final class CertificateLine {
    private CertificateLine() {}

    /** What stays in place however long the names are. */
    static String columns(CertificateRow row) {
        var state = row.revoked().isPresent() ? "revoked" : Times.daysLeft(row.daysLeft());
        return row.id().substring(0, 12) + "  "
                + padded(state, 20)
                + padded(row.issuer() + environment(row.environment()), 22);
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
