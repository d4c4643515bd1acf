package org.certwright.acme;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Pebble of the test's own on free ports of 127.0.0.1; what it knows is gone when it ends. */
final class PebbleServer implements AutoCloseable {
    private static final String INSTALL = "this test needs Pebble and OpenSSL: apt-get install -y pebble openssl";

    private final Path folder;
    private final int port;
    private final Process process;
    private final X509Certificate certificate;

    private PebbleServer(Path folder, int port, Process process, X509Certificate certificate) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        this.certificate = certificate;
    }

    /** Starts one that believes every proof at once, with {@code environment} on top. */
    static PebbleServer start(Path parent, Map<String, String> environment) throws Exception {
        return start(parent, environment, "\"externalAccountBindingRequired\":false");
    }

    static PebbleServer start(Path parent, Map<String, String> environment, String settings) throws Exception {
        var folder = Files.createTempDirectory(parent, "pebble");
        var certificate = TlsFiles.selfSigned(folder, "localhost", 30);
        int port = freePort();
        Files.writeString(
                folder.resolve("cfg.json"), """
                {"pebble":{"listenAddress":"127.0.0.1:%d","managementListenAddress":"127.0.0.1:%d",
                 "certificate":"cert.pem","privateKey":"key.pem","httpPort":%d,"tlsPort":%d,"ocspResponderURL":"",%s}}
                """.formatted(port, freePort(), freePort(), freePort(), settings));
        var builder = new ProcessBuilder("pebble", "-config", "cfg.json", "-strict").directory(folder.toFile());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        var all = new HashMap<>(Map.of(
                "PEBBLE_VA_NOSLEEP", "1",
                "PEBBLE_VA_ALWAYS_VALID", "1",
                "PEBBLE_WFE_NONCEREJECT", "0",
                "PEBBLE_AUTHZREUSE", "0"));
        all.putAll(environment);
        builder.environment().putAll(all);
        var server = new PebbleServer(folder, port, started(builder), certificate);
        server.awaitListening();
        return server;
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new AssertionError(INSTALL, missing);
        }
    }

    private void awaitListening() throws Exception {
        for (int i = 0; i < 200; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.shutdownOutput();
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new AssertionError("Pebble does not start: " + Files.readString(folder.resolve("log")));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    X509Certificate certificate() {
        return certificate;
    }

    Endpoint endpoint() {
        return new Endpoint(URI.create("https://127.0.0.1:" + port + "/dir"), true, List.of(certificate));
    }

    static X509Certificate read(Path pem) throws Exception {
        try (var in = Files.newInputStream(pem)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
