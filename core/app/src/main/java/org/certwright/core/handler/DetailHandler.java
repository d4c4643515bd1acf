package org.certwright.core.handler;

import java.time.InstantSource;
import org.certwright.core.detail.CertificateDetails;
import org.certwright.core.detail.Exports;
import org.certwright.core.detail.PlatformRoots;
import org.certwright.core.plan.CertificatePlanner;
import org.certwright.core.plan.PlanBook;
import org.certwright.core.profile.Profile;
import org.certwright.core.snippet.Snippets;
import org.certwright.ipc.DetailCommand;
import org.certwright.model.Outcome;

/** Shows one certificate in depth. */
public final class DetailHandler {
    private final CertificatePlanner certificates;
    private final CertificateDetails details;
    private final Exports exports;
    private final InstantSource clock;

    DetailHandler(
            Profile profile, CertificatePlanner certificates, PlanBook book, PlatformRoots roots, InstantSource clock) {
        this.certificates = certificates;
        this.details = new CertificateDetails(profile, book, roots);
        this.exports = new Exports(profile, book);
        this.clock = clock;
    }

    public Outcome<?> handle(DetailCommand<?> command) {
        return switch (command) {
            case DetailCommand.ShowDetail(var prefix) ->
                Outcome.done(details.of(certificates.find(prefix), clock.instant()));
            case DetailCommand.ShowSnippets(var prefix, var server, var folder) -> {
                var row = certificates.find(prefix);
                yield Outcome.done(Snippets.of(row, exports.of(row.id()), server, folder));
            }
        };
    }
}
