package org.certwright.acme;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.certwright.acme.CallFailed.Fate;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.jspecify.annotations.Nullable;

/** Tells the ways apart in which no answer comes. */
final class TransportFaults {
    private final String host;
    private final Limits limits;
    private final CaClock clock;

    TransportFaults(String host, Limits limits, CaClock clock) {
        this.host = host;
        this.limits = limits;
        this.clock = clock;
    }

    /** Nothing was sent. */
    CallFailed unsent(Throwable cause) {
        return new CallFailed(Fate.UNSENT, problem(AcmeProblem.UNREACHABLE), Optional.empty(), cause);
    }

    /** Something was sent, and the answer took too long. */
    CallFailed slow(Throwable cause) {
        var problem = problem(AcmeProblem.TOO_SLOW)
                .with("seconds", String.valueOf(limits.request().toSeconds()));
        return new CallFailed(Fate.LOST, problem, Optional.empty(), cause);
    }

    /** Why an exchange ended with {@code thrown}. */
    RuntimeException explain(Throwable thrown, int limit) {
        var distrusted = find(thrown, CaTrust.Distrusted.class);
        if (distrusted.isPresent()) {
            return Stopped.by(distrust(distrusted.get()), thrown);
        }
        if (find(thrown, BoundedBody.TooLarge.class).isPresent()) {
            return Stopped.by(problem(AcmeProblem.ANSWER_TOO_LARGE).with("limit", (limit >> 10) + " KiB"), thrown);
        }
        if (find(thrown, ConnectException.class).isPresent()
                || find(thrown, HttpConnectTimeoutException.class).isPresent()) {
            return unsent(thrown);
        }
        if (find(thrown, SSLException.class).filter(TransportFaults::isAlert).isPresent()) {
            return Stopped.by(problem(AcmeProblem.TLS_FAILED), thrown);
        }
        return new CallFailed(Fate.LOST, problem(AcmeProblem.UNREACHABLE), Optional.empty(), thrown);
    }

    /** A connection cut inside TLS is an SSLException too, but one with the cut as its cause. */
    private static boolean isAlert(SSLException thrown) {
        return thrown.getCause() == null || thrown.getCause() instanceof SSLException;
    }

    private Problem distrust(CaTrust.Distrusted distrusted) {
        var certificate = distrusted.certificate();
        var starts = certificate.getNotBefore().toInstant();
        var ends = certificate.getNotAfter().toInstant();
        return switch (distrusted.reason()) {
            case UNKNOWN_ISSUER ->
                problem(AcmeProblem.TLS_UNTRUSTED)
                        .with("issuer", certificate.getIssuerX500Principal().getName());
            case WRONG_HOST ->
                problem(AcmeProblem.TLS_WRONG_HOST)
                        .with("subject", certificate.getSubjectX500Principal().getName());
            case EXPIRED ->
                clock.theirsIfApart()
                        .map(this::skewed)
                        .orElseGet(() -> problem(AcmeProblem.TLS_EXPIRED)
                                .with("ended", ends.toString())
                                .with("here", clock.ours().toString()));
            // A CA installs no certificate before its time, so it is our clock that is behind.
            case NOT_YET_VALID -> skewed(clock.theirsIfApart().orElse(starts));
        };
    }

    private Problem skewed(Instant there) {
        return problem(AcmeProblem.CLOCK_SKEW)
                .with("here", clock.ours().toString())
                .with("there", there.toString());
    }

    private Problem problem(AcmeProblem code) {
        return Problem.of(code, "host", host);
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
