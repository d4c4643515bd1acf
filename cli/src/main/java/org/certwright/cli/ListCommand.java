package org.certwright.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.certwright.ipc.CertificateCommand.CertificatePage;
import org.certwright.ipc.CertificateCommand.ListCertificates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inventory, soonest to expire first. */
@Command(name = "list", description = "List the certificates, soonest to expire first.")
final class ListCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(
            arity = "0..1",
            paramLabel = "TEXT",
            description = "Only those with this in a name, issuer, serial or fingerprint.")
    private @Nullable String search;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most this many (${DEFAULT-VALUE}).")
    private int most;

    @Option(names = "--after", paramLabel = "CURSOR", description = "Go on where the last page ended.")
    private @Nullable String cursor;

    @Override
    public Integer call() {
        try (var session = common.open()) {
            var ask = new ListCertificates(Optional.ofNullable(search), most, Optional.ofNullable(cursor));
            return session.answer(ask, page -> print(page, session.out()));
        }
    }

    private void print(CertificatePage page, Output out) {
        if (page.total() == 0) {
            out.line("There are no certificates yet. `certwright issue NAME …` obtains one.");
            return;
        }
        if (page.certificates().isEmpty() && search != null) {
            out.line("No certificate has \"" + search + "\" in a name, issuer, serial or fingerprint.");
        }
        for (var row : page.certificates()) {
            var state = row.revoked().isPresent() ? "revoked" : Times.daysLeft(row.daysLeft());
            var columns = String.format(
                    "%s  %-20s %-22s ",
                    row.id().substring(0, 12), state, row.issuer() + environment(row.environment()));
            out.row(columns, names(row));
        }
        page.next().ifPresent(next -> out.quiet("More: --after " + next));
    }

    private static String environment(org.certwright.model.IssuerEnvironment environment) {
        return switch (environment) {
            case STAGING -> " (staging)";
            case PRODUCTION -> "";
            case INTERNAL -> " (own CA)";
        };
    }

    private static String names(org.certwright.ipc.CertificateCommand.CertificateRow row) {
        return String.join(" ", row.names().stream().map(name -> name.unicode()).toList());
    }
}
