package org.certwright.acme.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * Stands in front of a Pebble and misbehaves by rule (see {@link Rule}). It keeps the Host header, and since Pebble builds
 * its addresses from that, every address an ACME client sees is the proxy's.
 *
 * <p>From the command line: {@code java -cp certwright-acme-tests.jar org.certwright.acme.fault.FaultProxy
 * listen=14000 upstream=14001 trust=pebble-cert.pem keystore=tls.p12 password=changeit rules=rules.txt}. While it runs,
 * {@code POST /.faults} replaces the rules, and {@code GET /.faults} lists the endpoint of each request so far.
 */
public final class FaultProxy implements AutoCloseable {
    private static final String CONTROL = "/.faults";

    /**
     * What stands where.
     *
     * @param listen port on 127.0.0.1; 0 for a free one
     * @param upstream Pebble's port on 127.0.0.1
     * @param trust Pebble's certificate in PEM
     * @param keystore PKCS#12 with the certificate to present
     */
    public record Setup(int listen, int upstream, Path trust, Path keystore, String password) {}

    private final SSLServerSocket listener;
    private final SSLContext trust;
    private final int upstream;
    private final Rulebook rulebook = new Rulebook();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> acts = new CopyOnWriteArrayList<>();

    private FaultProxy(SSLServerSocket listener, SSLContext trust, int upstream) {
        this.listener = listener;
        this.trust = trust;
        this.upstream = upstream;
    }

    public static FaultProxy start(Setup setup) throws Exception {
        var identity = SSLContext.getInstance("TLS");
        var keys = KeyManagerFactory.getInstance("PKIX");
        var store =
                KeyStore.getInstance(setup.keystore().toFile(), setup.password().toCharArray());
        keys.init(store, setup.password().toCharArray());
        identity.init(keys.getKeyManagers(), null, null);
        var listener = (SSLServerSocket) identity.getServerSocketFactory()
                .createServerSocket(setup.listen(), 50, InetAddress.getLoopbackAddress());
        var proxy = new FaultProxy(listener, trusting(setup.trust()), setup.upstream());
        Thread.ofVirtual().name("fault-proxy").start(proxy::accept);
        return proxy;
    }

    private static SSLContext trusting(Path pem) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var in = Files.newInputStream(pem)) {
            store.setCertificateEntry(
                    "pebble", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Replaces all rules and starts counting anew. */
    public void rules(String... lines) {
        rulebook.replace(List.of(lines));
    }

    /** The endpoint of each request since the rules were last replaced. */
    public List<String> requests() {
        return rulebook.requests();
    }

    /** What the CA itself answered since the start, for example {@code new-order 201}, whether or not it was passed on. */
    public List<String> acts() {
        return List.copyOf(acts);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var socket = (SSLSocket) listener.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(SSLSocket socket) {
        try (socket;
                var ca = new Upstream(trust, upstream)) {
            if (rulebook.cutsConnection()) {
                return;
            }
            var in = socket.getInputStream();
            var faults = new Faults(socket, ca, acts::add);
            for (var request = Message.read(in); request.isPresent(); request = Message.read(in)) {
                var asked = request.get();
                if (asked.path().equals(CONTROL)) {
                    faults.send(control(asked));
                } else if (!faults.answer(asked, rulebook.matching(asked))) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The client hung up, or a rule did.
        } finally {
            open.remove(socket);
        }
    }

    private Message control(Message asked) {
        if (asked.start().startsWith("POST ")) {
            rulebook.replace(new String(asked.body(), UTF_8).lines().toList());
        }
        var log = String.join("\n", rulebook.requests()).getBytes(UTF_8);
        return Message.of("HTTP/1.1 200 OK", Map.of("Content-Type", "text/plain"), log);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (var socket : open) {
            socket.close();
        }
    }

    public static void main(String[] arguments) throws Exception {
        var given = new java.util.HashMap<String, String>();
        for (var argument : arguments) {
            given.put(argument.replaceFirst("=.*", ""), argument.replaceFirst("[^=]*=", ""));
        }
        var proxy = start(new Setup(
                Integer.parseInt(given.getOrDefault("listen", "0")),
                Integer.parseInt(given.get("upstream")),
                Path.of(given.get("trust")),
                Path.of(given.get("keystore")),
                given.getOrDefault("password", "changeit")));
        if (given.containsKey("rules")) {
            proxy.rules(Files.readAllLines(Path.of(given.get("rules"))).toArray(String[]::new));
        }
        System.out.println("listening on " + proxy.port());
        Thread.currentThread().join();
    }
}
