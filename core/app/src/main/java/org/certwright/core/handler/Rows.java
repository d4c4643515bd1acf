package org.certwright.core.handler;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.certwright.ipc.InventoryCommand;
import org.certwright.ipc.InventoryCommand.CertificateState;
import org.certwright.storage.CertificateRow;

/** Certificates as they are listed. */
final class Rows {
    private Rows() {}

    static InventoryCommand.CertificateRow view(CertificateRow row, Instant now) {
        return new InventoryCommand.CertificateRow(
                row.id().value(),
                row.names(),
                row.issuer(),
                row.environment(),
                row.notBefore(),
                row.notAfter(),
                Duration.between(now, row.notAfter()).toDays(),
                state(row, now),
                row.key().isPresent(),
                false,
                false,
                List.of(),
                row.revoked());
    }

    private static CertificateState state(CertificateRow row, Instant now) {
        if (row.revoked().isPresent()) {
            return CertificateState.REVOKED;
        }
        return row.notAfter().isBefore(now) ? CertificateState.EXPIRED : CertificateState.VALID;
    }
}
