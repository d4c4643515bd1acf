package org.certwright.core.live;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.ipc.LiveCommand.LiveFinding;
import org.certwright.ipc.ProblemTexts;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.x509.CertificateFacts;
import org.certwright.x509.ChainChecker;
import org.certwright.x509.ChainPicture;
import org.certwright.x509.CheckedChain;
import org.certwright.x509.Purpose;
import org.certwright.x509.X509Problem;

/** Whether what is served is to be trusted here, which says nothing about whether it is the right one. */
final class Trust {
    private final List<X509Certificate> roots;
    private final ProblemTexts texts = new ProblemTexts();

    Trust(List<X509Certificate> roots) {
        this.roots = roots;
    }

    /**
     * In a sentence.
     *
     * @param environment of the issuer, where the certificate is ours: one for trying out is not meant to be trusted
     */
    LiveFinding of(ChainPicture served, Instant now, Optional<IssuerEnvironment> environment) {
        return switch (ChainChecker.check(served.sent(), roots, now, Purpose.SERVER)) {
            case Outcome.Done<CheckedChain>(var checked) ->
                new LiveFinding(
                        true,
                        "It is trusted: the chain is sound and leads to "
                                + CertificateFacts.of(checked.path().getLast()).subject()
                                + ", a root of this program's Java.");
            case Outcome.Failed<CheckedChain>(var problem) -> distrusted(problem, environment);
            case Outcome.Refused<CheckedChain> impossible -> throw new IllegalStateException(impossible.reason());
        };
    }

    private LiveFinding distrusted(Problem problem, Optional<IssuerEnvironment> environment) {
        boolean expected = problem.code() == X509Problem.CHAIN_UNTRUSTED
                && environment
                        .filter(known -> known != IssuerEnvironment.PRODUCTION)
                        .isPresent();
        if (expected) {
            return new LiveFinding(
                    true,
                    environment.get() == IssuerEnvironment.STAGING
                            ? "It is trusted by nobody, as certificates for trying out are."
                            : "Whether it is trusted depends on the client: its root is a private one, and this program's"
                                    + " Java does not have it.");
        }
        var view = texts.view(problem);
        return new LiveFinding(false, "It is not trusted here. " + view.what() + " " + view.why());
    }
}
