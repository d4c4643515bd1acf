package org.certwright.core.detail;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.DetailCommand.LineageEntry;
import org.certwright.ipc.DetailCommand.LineageState;
import org.certwright.storage.CertificateRow;

/** All certificates with exactly the same names, newest first: one takes the other's place. */
public final class Lineage {
    /** More than anybody looks at: at six days' lifetime, two years. */
    private static final int MOST = 120;

    private static final Comparator<CertificateRow> NEWEST = Comparator.comparing(CertificateRow::notBefore)
            .thenComparing(CertificateRow::created)
            .thenComparing(row -> row.id().value())
            .reversed();

    private final Profile profile;

    public Lineage(Profile profile) {
        this.profile = profile;
    }

    /** {@code row} among them. */
    public List<CertificateRow> of(CertificateRow row) {
        var names = new HashSet<>(row.names());
        var all = profile.store().certificates().withName(row.names().getFirst()).stream()
                .filter(other -> new HashSet<>(other.names()).equals(names))
                .sorted(NEWEST)
                .toList();
        return all.size() <= MOST ? all : all.subList(0, MOST);
    }

    /** The newest that is valid, of those that are for the same use: a try-out takes nobody's place. */
    public static Optional<CertificateRow> current(List<CertificateRow> lineage, CertificateRow row, Instant now) {
        return lineage.stream()
                .filter(other -> other.environment() == row.environment()
                        && other.revoked().isEmpty()
                        && now.isBefore(other.notAfter()))
                .findFirst();
    }

    /** As it is shown to somebody who looks at {@code asked}. */
    List<LineageEntry> entries(CertificateRow asked, Instant now) {
        var lineage = of(asked);
        return lineage.stream()
                .map(row -> new LineageEntry(
                        row.id().value(),
                        row.serial(),
                        row.issuer(),
                        row.environment(),
                        row.notBefore(),
                        row.notAfter(),
                        row.created(),
                        state(row, current(lineage, row, now), now),
                        row.key().isPresent(),
                        row.publicKey().equals(asked.publicKey()),
                        row.revoked()))
                .toList();
    }

    private static LineageState state(CertificateRow row, Optional<CertificateRow> current, Instant now) {
        if (row.revoked().isPresent()) {
            return LineageState.REVOKED;
        }
        if (!now.isBefore(row.notAfter())) {
            return LineageState.EXPIRED;
        }
        return current.map(CertificateRow::id).equals(Optional.of(row.id()))
                ? LineageState.CURRENT
                : LineageState.SUPERSEDED;
    }
}
