package org.certwright.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.certwright.ipc.CertificateCommand.CertificateView;
import org.certwright.ipc.CertificateCommand.ShowCertificate;
import org.certwright.ipc.DetailCommand.ShowDetail;
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

    @Option(names = "--text", description = "Print every field and extension of it and of those above it, in words.")
    private boolean text;

    @Option(names = "--detail", description = "With --json: chain, history and exports instead of the facts.")
    private boolean detail;

    @Override
    public Integer call() {
        try (var session = common.open()) {
            var found = new Chosen(session).byNameOrFingerprint(certificate);
            if (text) {
                return session.answer(
                        new ShowDetail(found.id()), known -> new DetailPrinter(session.out()).text(known));
            }
            if (common.json()) {
                return detail
                        ? session.answer(new ShowDetail(found.id()), _ -> {})
                        : session.answer(new ShowCertificate(found.id()), _ -> {});
            }
            print(session.need(new ShowCertificate(found.id())), session.out());
            if (!pem) {
                new DetailPrinter(session.out()).print(session.need(new ShowDetail(found.id())));
            }
            if (found.others() > 0 && !pem) {
                session.out().quiet(more(found.others()));
            }
            return ExitCode.DONE;
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
        out.fact("Key", List.of(view.keyDescription(), "public key sha256 " + view.publicKey()));
        out.fact("Serial", List.of(view.serial()));
        out.fact("Fingerprint", List.of("sha256 " + view.row().id()));
        out.fact("Obtained", List.of(Times.local(view.obtained()) + ", operation " + view.operation()));
    }
}
