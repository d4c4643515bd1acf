package org.certwright.acme;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.jspecify.annotations.Nullable;
import org.shredzone.acme4j.connector.Resource;

/**
 * Reads a directory for somebody who just typed its address and waits: once, and what goes wrong is told as what it is
 * now. There is no order that could be taken up later.
 */
final class FirstContact {
    /** Without one of these nothing can be obtained there (RFC 8555 §7.1.1). */
    private static final List<Resource> NEEDED = List.of(Resource.NEW_NONCE, Resource.NEW_ACCOUNT, Resource.NEW_ORDER);

    private final Ca ca;
    private final URI address;

    FirstContact(Ca ca, URI address) {
        this.ca = ca;
        this.address = address;
    }

    Outcome<Fields> directory() {
        try {
            var fields = ca.directoryOnce();
            NEEDED.forEach(ca::resource);
            return Outcome.done(fields);
        } catch (CallFailed failed) {
            return told(failed.problem(), failed).asOutcome();
        } catch (Stopped stopped) {
            return stopped.problem()
                    .map(problem -> told(problem, stopped).<Fields>asOutcome())
                    .orElseGet(stopped::outcome);
        }
    }

    private Problem told(Problem problem, Throwable cause) {
        return switch ((AcmeProblem) problem.code()) {
            case UNREACHABLE -> unreachable(cause);
            case TOO_SLOW -> noAnswer(problem.details().getOrDefault("seconds", "?"));
            case SERVER_ERROR, BUSY, RATE_LIMITED ->
                new Problem(AcmeProblem.NOT_NOW, problem.details(), problem.retryAt());
            case NOT_FOUND -> notADirectory("There is nothing at this path.");
            case ANSWER_UNREADABLE, ANSWER_TOO_LARGE -> notADirectory("What is there is something else.");
            case ANSWER_INCOMPLETE ->
                notADirectory(
                        "It lacks " + problem.details().getOrDefault("field", "?") + ", which every directory has.");
            case REFUSED, REQUEST_REFUSED, UNAUTHORIZED -> notADirectory("The server refuses to show what is there.");
            default -> problem;
        };
    }

    private Problem notADirectory(String reason) {
        return Problem.of(AcmeProblem.NOT_A_DIRECTORY, "address", address.toString(), "reason", reason)
                .with("host", ca.host());
    }

    private Problem noAnswer(String seconds) {
        return ca.problem(AcmeProblem.NO_ANSWER, "seconds", seconds);
    }

    private Problem unreachable(Throwable thrown) {
        var detail = "it was closed before an answer came";
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return ca.problem(AcmeProblem.HOST_UNKNOWN);
            }
            if (cause instanceof HttpConnectTimeoutException) {
                return noAnswer(String.valueOf(ca.limits().connect().toSeconds()));
            }
            if (cause instanceof ConnectException) {
                // The JDK tries a refused connection again and then has no words for it.
                boolean noWay = String.valueOf(cause.getMessage()).matches("(?i).*(unreachable|no route).*");
                detail = noWay ? "no way leads there from this network" : "it was refused";
            }
        }
        return ca.problem(AcmeProblem.NO_CONNECTION, "detail", detail);
    }
}
