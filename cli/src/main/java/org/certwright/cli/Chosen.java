package org.certwright.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.certwright.ipc.InventoryCommand.CertificateFilter;
import org.certwright.ipc.InventoryCommand.CertificateOrder;
import org.certwright.ipc.InventoryCommand.CertificateRow;
import org.certwright.ipc.InventoryCommand.ListCertificates;

/** Which certificate a person means who typed a name, or the beginning of a fingerprint. */
final class Chosen {
    private static final int MOST = 1_000;

    private final Session session;

    Chosen(Session session) {
        this.session = session;
    }

    /**
     * What was found.
     *
     * @param id its fingerprint, or what was typed where no certificate has that name: the core says what is wrong
     * @param others how many more have the name
     */
    record Certificate(String id, int others) {}

    /** Every name has a dot, and no fingerprint has one. */
    Certificate byNameOrFingerprint(String typed) {
        if (!typed.contains(".")) {
            return new Certificate(typed, 0);
        }
        var bearing = bearing(typed.toLowerCase(Locale.ROOT));
        return bearing.stream()
                .max(Comparator.comparing((CertificateRow row) -> row.revoked().isEmpty())
                        .thenComparing(CertificateRow::notAfter))
                .map(row -> new Certificate(row.id(), bearing.size() - 1))
                .orElse(new Certificate(typed, 0));
    }

    private List<CertificateRow> bearing(String name) {
        var page = session.need(new ListCertificates(
                CertificateFilter.ALL.searching(name), CertificateOrder.EXPIRES, true, MOST, Optional.empty()));
        return page.certificates().stream()
                .filter(row -> row.names().stream()
                        .anyMatch(
                                its -> its.ascii().equals(name) || its.unicode().equals(name)))
                .toList();
    }
}
