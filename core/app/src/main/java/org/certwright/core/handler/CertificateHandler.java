package org.certwright.core.handler;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.certwright.core.plan.CertificatePlanner;
import org.certwright.core.plan.PlanProblem;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.CertificateCommand;
import org.certwright.ipc.CertificateCommand.CertificateView;
import org.certwright.ipc.CertificateCommand.CreateCsr;
import org.certwright.ipc.CertificateCommand.CsrView;
import org.certwright.model.DomainName;
import org.certwright.model.DomainNames;
import org.certwright.model.ExportFile;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.storage.CertificateRow;
import org.certwright.targets.export.ExportTarget;
import org.certwright.x509.Chain;
import org.certwright.x509.Csr;
import org.certwright.x509.Keys;

/** Reads the inventory and explains or makes certificate requests. */
public final class CertificateHandler {
    private final Profile profile;
    private final CertificatePlanner certificates;
    private final ExportTarget files;
    private final InstantSource clock;
    private final SecureRandom random;

    CertificateHandler(
            Profile profile,
            CertificatePlanner certificates,
            ExportTarget files,
            InstantSource clock,
            SecureRandom random) {
        this.profile = profile;
        this.certificates = certificates;
        this.files = files;
        this.clock = clock;
        this.random = random;
    }

    public Outcome<?> handle(CertificateCommand<?> command) {
        return switch (command) {
            case CertificateCommand.ShowCertificate(var prefix) -> Outcome.done(show(certificates.find(prefix)));
            case CertificateCommand.ReadCsr(var text) -> Csr.read(text).map(csr -> view(csr, List.of()));
            case CreateCsr wish -> Outcome.done(create(wish));
        };
    }

    private CertificateView show(CertificateRow row) {
        var subject = Chain.read(row.chainPem().getBytes(StandardCharsets.US_ASCII))
                .orStop()
                .facts()
                .subject();
        return new CertificateView(
                Rows.view(profile.store().inventory().listed(row.id()), clock.instant()),
                subject,
                row.issuerDn(),
                row.serial(),
                row.notBefore(),
                row.keyDescription(),
                row.publicKey().value(),
                row.operation().value(),
                row.created(),
                row.chainPem());
    }

    private CsrView create(CreateCsr wish) {
        var names = DomainNames.parseAll(wish.names()).orStop();
        var folder = CertificatePlanner.folder(wish.folder());
        if (files.preflight(folder).orStop().existing().containsKey(ExportFile.PRIVKEY.fileName())) {
            throw Stopped.by(Problem.of(PlanProblem.KEY_IN_THE_WAY, "folder", folder.toString()));
        }
        var facts = Map.of(
                "names", String.join(" ", names.stream().map(DomainName::ascii).toList()),
                "folder", folder.toString());
        profile.audit().intent("csr.create", facts);
        var pair = Keys.generate(wish.key(), random);
        var csr = Csr.create(pair, names, random);
        try (var key = Keys.pkcs8(pair.getPrivate())) {
            var written = files.writeRequest(folder, csr, key).orStop();
            profile.audit().done("csr.create", facts);
            return view(csr, written.stream().map(Path::toString).toList());
        }
    }

    private static CsrView view(Csr csr, List<String> files) {
        return new CsrView(
                csr.fingerprint().value(),
                csr.publicKey().value(),
                csr.keyDescription(),
                csr.names(),
                csr.requestedExtensions(),
                csr.pem(),
                files);
    }
}
