package org.certwright.core.handler;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.certwright.core.detail.PlatformRoots;
import org.certwright.core.live.LiveCheck;
import org.certwright.core.plan.CertificatePlanner;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.LiveCommand;
import org.certwright.ipc.LiveCommand.CheckLive;
import org.certwright.ipc.LiveCommand.LiveReport;
import org.certwright.model.Outcome;
import org.certwright.storage.CertificateRow;

/** Looks at servers for people; each look stands in the audit log, because a page can ask for one. */
public final class LiveHandler {
    private final Profile profile;
    private final CertificatePlanner certificates;
    private final LiveCheck live;

    LiveHandler(Profile profile, CertificatePlanner certificates, PlatformRoots roots, InstantSource clock) {
        this.profile = profile;
        this.certificates = certificates;
        this.live = new LiveCheck(profile, roots, clock);
    }

    public Outcome<?> handle(LiveCommand<?> command) {
        return switch (command) {
            case CheckLive wish -> Outcome.done(check(wish));
        };
    }

    private LiveReport check(CheckLive wish) {
        Optional<CertificateRow> asked = wish.certificate().map(certificates::find);
        var report = live.check(wish, asked);
        var found = report.verdict().replaceFirst("\\.$", ""); // It becomes the end of a sentence of the log.
        profile.audit().note("live.check", Map.of("server", report.server(), "found", found));
        return report;
    }
}
