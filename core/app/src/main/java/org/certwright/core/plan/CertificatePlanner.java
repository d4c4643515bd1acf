package org.certwright.core.plan;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.certwright.core.issuer.AcmeDoor;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.PlanCommand.PlanExport;
import org.certwright.ipc.PlanCommand.PlanRevoke;
import org.certwright.model.ExportFile;
import org.certwright.model.Plan;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.storage.CertificateRow;
import org.certwright.targets.export.ExportProblem;

/** Plans what happens to a certificate we have: its export, its revocation. */
public final class CertificatePlanner {
    private final PlanBook book;
    private final Profile profile;
    private final AcmeDoor acme;

    public CertificatePlanner(PlanBook book, Profile profile, AcmeDoor acme) {
        this.book = book;
        this.profile = profile;
        this.acme = acme;
    }

    public Plan export(PlanExport wish) {
        var certificate = find(wish.certificate());
        if (wish.files().isEmpty()) {
            throw Stopped.by(Problem.of(PlanProblem.NO_FILES));
        }
        boolean includesKey = wish.files().stream().anyMatch(ExportFile::holdsKey);
        if (includesKey && certificate.key().isEmpty()) {
            throw Stopped.by(Problem.of(
                    PlanProblem.KEY_ELSEWHERE, "certificate", certificate.id().abbreviated()));
        }
        var folder = folder(wish.folder()).toString();
        var files = wish.files().stream().distinct().sorted().toList();
        return book.write(
                header -> new Plan.Export(header, certificate.id(), certificate.names(), folder, files, includesKey));
    }

    /** The folder that {@code given} means; it may hold what no path of this system can. */
    public static Path folder(String given) {
        try {
            return Path.of(given).toAbsolutePath().normalize();
        } catch (InvalidPathException impossible) {
            throw Stopped.by(Problem.of(ExportProblem.NOT_A_FOLDER, "folder", given));
        }
    }

    public Plan revoke(PlanRevoke wish) {
        var certificate = find(wish.certificate());
        if (certificate.revoked().isPresent()) {
            throw Stopped.by(Problem.of(
                    PlanProblem.ALREADY_REVOKED,
                    "certificate",
                    certificate.id().abbreviated(),
                    "when",
                    certificate.revoked().get().truncatedTo(ChronoUnit.SECONDS).toString()));
        }
        var issuer = IssuePlanner.planIssuer(acme.issuer(Optional.of(certificate.issuer())));
        return book.write(
                header -> new Plan.Revoke(header, certificate.id(), certificate.names(), issuer, wish.reason()));
    }

    /** The certificate whose fingerprint begins with {@code prefix}. */
    public CertificateRow find(String prefix) {
        var lower = prefix.toLowerCase(java.util.Locale.ROOT).replace(":", "");
        var matches = lower.matches("[0-9a-f]{4,64}")
                ? profile.store().certificates().findByPrefix(lower)
                : java.util.List.<CertificateRow>of();
        if (matches.size() != 1) {
            var code = matches.isEmpty() ? PlanProblem.NO_CERTIFICATE : PlanProblem.AMBIGUOUS_CERTIFICATE;
            throw Stopped.by(Problem.of(code, "certificate", prefix));
        }
        return matches.getFirst();
    }
}
