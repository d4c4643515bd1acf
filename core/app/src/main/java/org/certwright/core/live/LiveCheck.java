package org.certwright.core.live;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.certwright.core.detail.PlatformRoots;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.LiveCommand.CheckLive;
import org.certwright.ipc.LiveCommand.LiveAnswer;
import org.certwright.ipc.LiveCommand.LiveFinding;
import org.certwright.ipc.LiveCommand.LiveReport;
import org.certwright.ipc.LiveCommand.LiveState;
import org.certwright.ipc.LiveCommand.ServedLeaf;
import org.certwright.model.DomainName;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.storage.CertificateRow;
import org.certwright.x509.CertificateFacts;

/** Looks at what a server serves and compares it with the inventory. */
public final class LiveCheck {
    /** A page that was taken over shall not scan a network by this. */
    private static final int AT_ONCE = 2;

    private final Profile profile;
    private final PlatformRoots roots;
    private final InstantSource clock;
    private final Duration patience;
    private final Semaphore looks = new Semaphore(AT_ONCE);

    public LiveCheck(Profile profile, PlatformRoots roots, InstantSource clock) {
        this(profile, roots, clock, Look.PATIENCE);
    }

    LiveCheck(Profile profile, PlatformRoots roots, InstantSource clock, Duration patience) {
        this.profile = profile;
        this.roots = roots;
        this.clock = clock;
        this.patience = patience;
    }

    /** Looks at every address; {@code asked} is the certificate that should be served. */
    public LiveReport check(CheckLive wish, Optional<CertificateRow> asked) {
        var target = target(wish, asked);
        if (!looks.tryAcquire()) {
            throw Stopped.by(Problem.of(LiveProblem.BUSY, "limit", String.valueOf(AT_ONCE)));
        }
        try {
            var addresses = Addresses.of(target.host());
            var answers = new ArrayList<LiveAnswer>();
            new Look(target, wish.startTls(), patience)
                    .at(addresses)
                    .forEach((address, seen) -> answers.add(answer(address, seen, asked, target)));
            return new LiveReport(
                    target.written(),
                    target.name(),
                    clock.instant(),
                    answers.stream().allMatch(LiveCheck::isFine),
                    LiveWords.all(target.written(), answers),
                    answers);
        } finally {
            looks.release();
        }
    }

    /** An address is asked for a name of the certificate, since it has none of its own. */
    private static LiveTarget target(CheckLive wish, Optional<CertificateRow> asked) {
        var target = LiveTarget.read(wish.server(), wish.name(), wish.startTls());
        var own = asked.flatMap(
                row -> row.names().stream().filter(name -> !name.isWildcard()).findFirst());
        return new LiveTarget(target.host(), target.port(), target.name().or(() -> own.map(DomainName::ascii)));
    }

    private static boolean isFine(LiveAnswer answer) {
        return answer.state() == LiveState.THIS && answer.findings().stream().allMatch(LiveFinding::fine);
    }

    private LiveAnswer answer(String address, Seen seen, Optional<CertificateRow> asked, LiveTarget target) {
        return switch (seen) {
            case Seen.Certificates served -> served(address, served, asked, target);
            case Seen.NoTls(var said) -> nothing(address, LiveState.NO_TLS, "There is no TLS here: " + said + ".");
            case Seen.NoHandshake(var reason) ->
                nothing(address, LiveState.NO_HANDSHAKE, "The handshake broke off: " + reason + ".");
            case Seen.NoAnswer(var reason) -> nothing(address, LiveState.NO_ANSWER, "No answer: " + reason + ".");
        };
    }

    private static LiveAnswer nothing(String address, LiveState state, String verdict) {
        return new LiveAnswer(address, state, verdict, List.of(), Optional.empty());
    }

    private LiveAnswer served(
            String address, Seen.Certificates served, Optional<CertificateRow> asked, LiveTarget target) {
        var now = clock.instant();
        var compared = Compared.of(served.chain(), roots.all(), profile, asked, now);
        var findings = new Findings(compared, now);
        findings.handshake(served.broke());
        findings.dates();
        target.name().ifPresent(findings::name);
        findings.chain();
        findings.trust(new Trust(roots.all()));
        return new LiveAnswer(
                address,
                compared.state(),
                LiveWords.identity(compared),
                findings.all(),
                Optional.of(leaf(compared, served)));
    }

    private static ServedLeaf leaf(Compared compared, Seen.Certificates served) {
        var facts = compared.facts();
        return new ServedLeaf(
                facts.fingerprint().value(),
                compared.found().isPresent(),
                facts.serial(),
                facts.subject(),
                facts.issuer(),
                facts.names(),
                facts.otherNames(),
                facts.notBefore(),
                facts.notAfter(),
                facts.keyDescription(),
                served.chain().stream()
                        .map(CertificateFacts::of)
                        .map(each -> each.subject().isEmpty() ? "serial " + each.serial() : each.subject())
                        .toList(),
                served.protocol());
    }
}
