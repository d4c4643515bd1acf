package org.certwright.acme;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.KeyPair;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.certwright.acme.CallFailed.Fate;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.jspecify.annotations.Nullable;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.connector.DefaultConnection;
import org.shredzone.acme4j.connector.HttpConnector;
import org.shredzone.acme4j.connector.Resource;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.toolbox.JSON;
import org.shredzone.acme4j.toolbox.JSONBuilder;

/**
 * acme4j's connection with our transport below it. Every request of acme4j 4.0.0 goes through {@link #sendRequest}; an
 * answer that is no success leaves as {@link CallFailed}, so acme4j's own exceptions for it are never made.
 */
final class GuardedConnection extends DefaultConnection {
    /** RFC 8555 §6.5 sets no bound; at every second number refused, one request in a thousand needs more. */
    private static final int NONCE_TRIES = 10;

    private final Wire wire;

    /** What all connections to one CA share. */
    record Wire(Transport transport, NoncePool nonces, CaFaults faults, Limits limits, String userAgent) {
        String host() {
            return transport.origin().toString();
        }
    }

    GuardedConnection(HttpConnector connector, Wire wire) {
        super(connector);
        this.wire = wire;
    }

    /** The answer to the request just made. */
    HeldResponse held() {
        if (lastResponse instanceof HeldResponse held) {
            return held;
        }
        throw new IllegalStateException("nothing was asked");
    }

    @Override
    protected void sendRequest(Session session, URL url, Consumer<HttpRequest.Builder> complete) {
        var builder = HttpRequest.newBuilder(address(url)).header("User-Agent", wire.userAgent());
        complete.accept(builder.header("Accept-Language", session.getLanguageHeader()));
        lastResponse = wire.transport().send(builder.build());
    }

    private URI address(URL url) {
        try {
            return wire.transport().origin().permit(url.toURI());
        } catch (URISyntaxException strange) {
            throw Stopped.by(
                    Problem.of(AcmeProblem.FOREIGN_ADDRESS, "host", wire.host(), "address", url.toString()), strange);
        }
    }

    /** An unsigned GET: the directory. */
    @Override
    public int sendRequest(URL url, Session session, @Nullable ZonedDateTime unchangedSince) {
        sendRequest(session, url, builder -> builder.GET().header("Accept", "application/json"));
        wire.nonces().keep(held().headers());
        if (!isSuccess()) {
            throw fault();
        }
        return held().statusCode();
    }

    @Override
    protected int sendSignedRequest(
            URL url, @Nullable JSONBuilder claims, Session session, KeyPair key, @Nullable URL account, String accept)
            throws AcmeException {
        for (int tries = 1; ; tries++) {
            var body = Jws.sign(key, url, account, nonce(session), claims);
            sendRequest(
                    session,
                    url,
                    builder -> builder.POST(BodyPublishers.ofString(body))
                            .header("Accept", accept)
                            .header("Content-Type", "application/jose+json"));
            if (isSuccess()) {
                wire.nonces().keep(held().headers());
                return held().statusCode();
            }
            var fault = fault();
            if (fault.fate() == Fate.NONCE) {
                wire.nonces().clear();
            }
            wire.nonces().keep(held().headers());
            if (fault.fate() != Fate.NONCE || tries == NONCE_TRIES) {
                throw fault;
            }
        }
    }

    private String nonce(Session session) throws AcmeException {
        var kept = wire.nonces().take();
        if (kept.isPresent()) {
            return kept.get();
        }
        resetNonce(session);
        return wire.nonces().take().orElseThrow(() -> incomplete("Replay-Nonce"));
    }

    /** Fetches a fresh nonce into the pool (RFC 8555 §7.2). */
    @Override
    public void resetNonce(Session session) throws AcmeException {
        var url = session.resourceUrlOptional(Resource.NEW_NONCE).orElseThrow(() -> incomplete("newNonce"));
        sendRequest(session, url, builder -> builder.HEAD());
        wire.nonces().keep(held().headers());
        if (!isSuccess()) {
            throw fault();
        }
        lastResponse = null;
    }

    @Override
    public JSON readJsonResponse() {
        return fields().json();
    }

    Fields fields() {
        if (!held().mediaType().endsWith("json")) {
            throw Stopped.by(Problem.of(AcmeProblem.ANSWER_UNREADABLE, "host", wire.host()));
        }
        return Fields.parse(held().bytes(), wire.limits().depth(), wire.host());
    }

    @Override
    public URL getLocation() {
        try {
            return wire.transport()
                    .origin()
                    .permit(held().location().orElseThrow(() -> incomplete("Location")))
                    .toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("an https address is no URL", impossible);
        }
    }

    private boolean isSuccess() {
        return held().statusCode() / 100 == 2;
    }

    private CallFailed fault() {
        try {
            return wire.faults().of(held(), Optional.of(fields()));
        } catch (Stopped unreadable) {
            return wire.faults().of(held(), Optional.empty()); // A gateway's page says no more than its status.
        }
    }

    private Stopped incomplete(String field) {
        return Stopped.by(Problem.of(AcmeProblem.ANSWER_INCOMPLETE, "host", wire.host(), "field", field));
    }
}
