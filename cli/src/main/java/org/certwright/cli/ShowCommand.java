package org.certwright.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.certwright.ipc.CertificateCommand.CertificateView;
import org.certwright.ipc.CertificateCommand.ShowCertificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One certificate, whole. */
@Command(name = "show", description = "Show one certificate.")
final class ShowCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(
            paramLabel = "CERTIFICATE",
            description = "The beginning of its SHA-256 fingerprint, or a name: then the one that is valid longest.")
    private String certificate = "";

    @Option(names = "--pem", description = "Print only the chain, as PEM.")
    private boolean pem;

    @Override
    public Integer call() {
        try (var session = common.open()) {
            var found = new Chosen(session).byNameOrFingerprint(certificate);
            return session.answer(new ShowCertificate(found.id()), view -> {
                print(view, session.out());
                if (found.others() > 0 && !pem) {
                    session.out().quiet(more(found.others()));
                }
            });
        }
    }

    private String more(int others) {
        return (others == 1 ? "One more has" : others + " more have") + " this name: certwright list " + certificate;
    }

    private void print(CertificateView view, Output out) {
        if (pem) {
            view.pem().lines().forEach(out::verbatim);
            return;
        }
        out.title(view.row().names().getFirst().unicode());
        out.fact("Names", view.row().names().stream().map(name -> name.ascii()).toList());
        out.fact("Signed by", List.of(view.issuerDn(), view.row().issuer()));
        out.fact(
                "Valid",
                List.of(
                        Times.local(view.notBefore()) + " to "
                                + Times.local(view.row().notAfter()),
                        view.row()
                                .revoked()
                                .map(when -> "revoked " + Times.local(when))
                                .orElse(Times.daysLeft(view.row().daysLeft()))));
        out.fact(
                "Key",
                List.of(
                        view.keyDescription() + (view.row().keyHere() ? ", in the vault" : ", the endpoint's own"),
                        "public key sha256 " + view.publicKey()));
        out.fact("Serial", List.of(view.serial()));
        out.fact("Fingerprint", List.of("sha256 " + view.row().id()));
        out.fact("Obtained", List.of(Times.local(view.obtained()) + ", operation " + view.operation()));
    }
}
