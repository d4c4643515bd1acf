package org.certwright.acme;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.certwright.acme.fault.FaultProxy;

/** A Pebble behind a fault proxy. */
final class ProxiedPebble implements AutoCloseable {
    /** The standard limits, but for the time of a request, which tests do not want to wait for. */
    static final Limits LIMITS = new Limits(Duration.ofSeconds(4), 1 << 20, 256 << 10, 32, 200, 200);

    private final PebbleServer pebble;
    private final FaultProxy proxy;

    private ProxiedPebble(PebbleServer pebble, FaultProxy proxy) {
        this.pebble = pebble;
        this.proxy = proxy;
    }

    static ProxiedPebble start(Path folder, Map<String, String> environment) throws Exception {
        var pebble = PebbleServer.start(folder, environment);
        var files = pebble.folder();
        var setup = new FaultProxy.Setup(
                0, pebble.port(), files.resolve("cert.pem"), files.resolve("tls.p12"), TlsFiles.PASSWORD);
        return new ProxiedPebble(pebble, FaultProxy.start(setup));
    }

    Endpoint endpoint() {
        return new Endpoint(URI.create(base() + "/dir"), true, List.of(pebble.certificate()));
    }

    String base() {
        return "https://127.0.0.1:" + proxy.port();
    }

    AcmeClient client() {
        return client(new HurriedPace());
    }

    AcmeClient client(Pace pace) {
        return client(pace, LIMITS);
    }

    AcmeClient client(Pace pace, Limits limits) {
        return new AcmeClient(endpoint(), InstantSource.system(), "Certwright-Test/1", pace, limits);
    }

    FaultProxy proxy() {
        return proxy;
    }

    @Override
    public void close() throws IOException {
        proxy.close();
        pebble.close();
    }
}
