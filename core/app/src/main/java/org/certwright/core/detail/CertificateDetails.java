package org.certwright.core.detail;

import java.time.Instant;
import java.util.List;
import org.certwright.core.plan.PlanBook;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.DetailCommand.CertificateDetail;
import org.certwright.ipc.DetailCommand.ExportMade;
import org.certwright.storage.CertificateRow;

/** Everything that is known of one certificate beside its row. */
public final class CertificateDetails {
    private final Profile profile;
    private final PlatformRoots roots;
    private final Lineage lineage;
    private final Exports exports;

    public CertificateDetails(Profile profile, PlanBook book, PlatformRoots roots) {
        this.profile = profile;
        this.roots = roots;
        this.lineage = new Lineage(profile);
        this.exports = new Exports(profile, book);
    }

    public CertificateDetail of(CertificateRow row, Instant now) {
        var chain = ChainView.of(row, roots);
        var made = exports.of(row.id());
        return new CertificateDetail(
                chain.links(), chain.words(), keyWords(row, made), keyProtected(row), lineage.entries(row, now), made);
    }

    private boolean keyProtected(CertificateRow row) {
        return row.key().filter(profile.compartment()::holds).isPresent();
    }

    private String keyWords(CertificateRow row, List<ExportMade> exports) {
        if (row.key().isEmpty()) {
            return "The private key was never here: the request came from outside, and its key stays where it was made.";
        }
        long left = exports.stream().filter(ExportMade::withKey).count();
        return (keyProtected(row)
                        ? "The private key was made here and is kept in the vault of this profile, under the passphrase; "
                        : "The private key was made here and is kept in the vault of this profile; ")
                + (left == 0
                        ? "it has never left it."
                        : left == 1 ? "it has left it in one export." : "it has left it in " + left + " exports.");
    }
}
