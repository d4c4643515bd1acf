package org.certwright.cli;

import org.certwright.ipc.InventoryCommand.CertificateRow;
import org.certwright.model.IssuerEnvironment;

/** A certificate in one line. */
final class CertificateLine {
    private CertificateLine() {}

    static String of(CertificateRow row) {
        var state = row.revoked().isPresent() ? "revoked" : Times.daysLeft(row.daysLeft());
        var names = String.join(" ", row.names().stream().map(name -> name.unicode()).toList());
        return String.format(
                "%s  %-20s %-22s %s%s%s",
                row.id().substring(0, 12),
                state,
                row.issuer() + environment(row.environment()),
                names,
                row.superseded() ? "  (superseded)" : "",
                tags(row));
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
