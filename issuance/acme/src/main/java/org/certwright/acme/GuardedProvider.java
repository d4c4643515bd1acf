package org.certwright.acme;

import java.net.URI;
import java.net.http.HttpClient;
import org.certwright.acme.GuardedConnection.Wire;
import org.jspecify.annotations.Nullable;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.connector.Connection;
import org.shredzone.acme4j.connector.NetworkSettings;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.provider.GenericAcmeProvider;
import org.shredzone.acme4j.toolbox.JSON;

/** Makes acme4j speak through {@link GuardedConnection} and read a directory once. */
final class GuardedProvider extends GenericAcmeProvider {
    private final Wire wire;

    GuardedProvider(Wire wire) {
        this.wire = wire;
    }

    @Override
    public Connection connect(URI server, NetworkSettings settings, HttpClient http) {
        return new GuardedConnection(createHttpConnector(settings, http), wire);
    }

    @Override
    public HttpClient createHttpClient(NetworkSettings settings) {
        return wire.transport().http();
    }

    /** acme4j 4.0.0 asks again before every request when the CA gives no lifetime, as Pebble does. */
    @Override
    public @Nullable JSON directory(Session session, URI server) throws AcmeException {
        return session.hasDirectory() ? null : super.directory(session, server);
    }
}
