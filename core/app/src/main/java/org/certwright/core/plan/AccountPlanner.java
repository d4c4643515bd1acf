package org.certwright.core.plan;

import java.net.URI;
import java.util.Optional;
import org.certwright.core.issuer.AcmeDoor;
import org.certwright.core.issuer.DirectoryAddress;
import org.certwright.core.issuer.IssuerProblem;
import org.certwright.core.issuer.Meeting;
import org.certwright.core.issuer.Presets;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.IssuerCommand.PlanIssuer;
import org.certwright.model.Fingerprint;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.Plan;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** Plans an account at a CA: reads the CA's directory, so that its terms of service can be shown before anyone agrees. */
public final class AccountPlanner {
    private final PlanBook book;
    private final Profile profile;
    private final AcmeDoor acme;
    private final Meeting meeting;

    public AccountPlanner(PlanBook book, Profile profile, AcmeDoor acme, Meeting meeting) {
        this.book = book;
        this.profile = profile;
        this.acme = acme;
        this.meeting = meeting;
    }

    public Plan plan(PlanIssuer wish) {
        needName(wish.name());
        wish.contacts().forEach(AccountPlanner::needMailAddress);
        var where = where(wish);
        if (where.environment() == IssuerEnvironment.PRODUCTION && !wish.production()) {
            throw Stopped.by(Problem.of(IssuerProblem.NEEDS_OPT_IN, "name", wish.name()));
        }
        var anchor = wish.trustAnchorPem().map(pem -> Fingerprint.of(encoded(pem)));
        var directory = meeting.with(where.directory(), where.environment(), wish.trustAnchorPem());
        acme.needRightClock(wish.name(), directory.clockSkew());
        if (directory.externalAccountRequired() && wish.externalAccount().isEmpty()) {
            throw Stopped.by(Problem.of(IssuerProblem.NEEDS_EXTERNAL_ACCOUNT, "name", wish.name()));
        }
        return book.write(header -> new Plan.OpenAccount(
                header,
                wish.name(),
                where.directory(),
                where.environment(),
                wish.accountKey(),
                wish.contacts(),
                directory.termsOfService().map(URI::toString),
                wish.externalAccount(),
                anchor,
                wish.trustAnchorPem().orElse(""),
                wish.preferredChain()));
    }

    private record Where(URI directory, IssuerEnvironment environment) {}

    private static Where where(PlanIssuer wish) {
        if (wish.preset().isPresent()) {
            var preset = Presets.byName(wish.preset().get())
                    .orElseThrow(() -> Stopped.by(Problem.of(
                            IssuerProblem.UNKNOWN_PRESET,
                            "preset",
                            wish.preset().get(),
                            "known",
                            String.join(
                                    ", ",
                                    Presets.ALL.stream()
                                            .map(known -> known.name())
                                            .toList()))));
            return new Where(preset.directory(), preset.environment());
        }
        var directory = wish.directory()
                .map(DirectoryAddress::read)
                .orElseThrow(() -> Stopped.by(Problem.of(IssuerProblem.NEEDS_DIRECTORY, "name", wish.name())));
        // A directory nobody knows is taken for the real thing, which asks for the opt-in.
        return new Where(
                directory, knownEnvironment(directory).or(wish::environment).orElse(IssuerEnvironment.PRODUCTION));
    }

    /** A preset's address stays what it is, whatever the caller calls it. */
    private static Optional<IssuerEnvironment> knownEnvironment(URI directory) {
        return Presets.ALL.stream()
                .filter(preset -> sameServer(preset.directory(), directory))
                .map(preset -> preset.environment())
                .findFirst();
    }

    /** However its address is spelled, a server of a preset is that preset's. */
    private static boolean sameServer(URI preset, URI directory) {
        return preset.getHost().equalsIgnoreCase(directory.getHost())
                && (directory.getPort() == -1 || directory.getPort() == 443);
    }

    private static byte[] encoded(String pem) {
        try {
            return AcmeDoor.anchors(pem).getFirst().getEncoded();
        } catch (java.security.cert.CertificateEncodingException | Stopped unreadable) {
            throw Stopped.by(Problem.of(IssuerProblem.BAD_ANCHOR), unreadable);
        }
    }

    private void needName(String name) {
        if (!name.matches("[a-z0-9][a-z0-9.-]{0,39}")) {
            throw Stopped.by(Problem.of(IssuerProblem.BAD_NAME, "name", name));
        }
        if (profile.store().issuers().find(name).isPresent()) {
            throw Stopped.by(Problem.of(IssuerProblem.EXISTS, "name", name));
        }
    }

    private static void needMailAddress(String contact) {
        // RFC 8555 §7.3 takes any URI; every public CA takes mailto: with one address only.
        if (!contact.matches("[^@\\s,;?&:]+@[^@\\s,;?&:]+\\.[^@\\s,;?&:]+")) {
            throw Stopped.by(Problem.of(IssuerProblem.BAD_CONTACT, "contact", contact));
        }
    }
}
