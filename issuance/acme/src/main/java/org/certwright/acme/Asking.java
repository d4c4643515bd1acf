package org.certwright.acme;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.shredzone.acme4j.Login;
import org.shredzone.acme4j.toolbox.JSONBuilder;

/** Signed questions to a CA on behalf of one account. */
final class Asking {
    private final Ca ca;
    private final Login login;

    /** A JSON answer and what its headers say. */
    record Answer(Fields fields, Optional<URI> location, List<URI> next, Optional<Duration> retryAfter) {}

    Asking(Ca ca, Login login) {
        this.ca = ca;
        this.login = login;
    }

    Ca ca() {
        return ca;
    }

    Login login() {
        return login;
    }

    /** A POST-as-GET, repeated while that may help. */
    Answer read(URI address) {
        return read(address, ca.repetition());
    }

    Answer read(URI address, Repetition repetition) {
        return repetition.reading(() -> ca.speak(() -> {
            try (var connection = ca.connect()) {
                connection.sendSignedPostAsGetRequest(url(address), login);
                return answer(connection);
            }
        }));
    }

    /** A POST, once. */
    Answer act(URI address, JSONBuilder claims) {
        return ca.speak(() -> {
            try (var connection = ca.connect()) {
                connection.sendSignedRequest(url(address), claims, login);
                return answer(connection);
            }
        });
    }

    /** A POST whose answer, if it has any, says no more than its status. */
    void tell(URI address, JSONBuilder claims) {
        ca.speak(() -> {
            try (var connection = ca.connect()) {
                return connection.sendSignedRequest(url(address), claims, login);
            }
        });
    }

    /** A certificate chain, as it came. */
    HeldResponse chain(URI address) {
        return ca.repetition()
                .reading(() -> ca.speak(() -> {
                    try (var connection = ca.connect()) {
                        connection.sendCertificateRequest(url(address), login);
                        var held = connection.held();
                        if (!held.mediaType().equals(Transport.CHAIN)) {
                            throw Stopped.by(Problem.of(AcmeProblem.ANSWER_UNREADABLE, "host", ca.host()));
                        }
                        return held;
                    }
                }));
    }

    private Answer answer(GuardedConnection connection) {
        var held = connection.held();
        var retryAfter = ca.clock().retryAfter(held.headers());
        return new Answer(connection.fields(), held.location(), held.links("next"), retryAfter);
    }

    private URL url(URI address) {
        try {
            return ca.origin().permit(address).toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("an https address is no URL", impossible);
        }
    }
}
