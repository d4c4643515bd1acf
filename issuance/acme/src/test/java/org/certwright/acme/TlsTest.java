package org.certwright.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.acme.Issuance.problem;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.certwright.acme.fault.FaultProxy;
import org.certwright.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F30: a server that is not, or cannot be shown to be, the CA. */
class TlsTest {
    private final Instant now = Instant.now();

    @TempDir
    Path folder;

    private X509Certificate root;

    @BeforeEach
    void makeAuthority() throws Exception {
        root = TlsFiles.authority(folder);
    }

    private FaultProxy serving(Path keystore) throws Exception {
        var trust = folder.resolve("ca.pem");
        return FaultProxy.start(new FaultProxy.Setup(0, 1, trust, keystore, TlsFiles.PASSWORD));
    }

    private Problem asking(String host, int port, List<X509Certificate> anchors) {
        var endpoint = new Endpoint(URI.create("https://" + host + ":" + port + "/dir"), true, anchors);
        try (var client = new AcmeClient(
                endpoint, InstantSource.fixed(now), "Certwright-Test/1", new HurriedPace(), ProxiedPebble.LIMITS)) {
            return problem(client.directory());
        }
    }

    private Problem askingOneValid(Instant from, Instant to) throws Exception {
        try (var server = serving(TlsFiles.issued(folder, "127.0.0.1", from, to))) {
            return asking("127.0.0.1", server.port(), List.of(root));
        }
    }

    @Test
    void anIssuerNobodyKnowsIsRefused() throws Exception {
        try (var server =
                serving(TlsFiles.issued(folder, "127.0.0.1", now.minusSeconds(3600), now.plusSeconds(3600)))) {
            var problem = asking("127.0.0.1", server.port(), List.of());
            assertThat(problem.code()).isEqualTo(AcmeProblem.TLS_UNTRUSTED);
            assertThat(problem.details()).containsEntry("issuer", "CN=Test-Root");
        }
    }

    @Test
    void anotherRootThanTheGivenOneIsRefused() throws Exception {
        var other = TlsFiles.authority(Files.createDirectory(folder.resolve("other")));
        try (var server =
                serving(TlsFiles.issued(folder, "127.0.0.1", now.minusSeconds(3600), now.plusSeconds(3600)))) {
            assertThat(asking("127.0.0.1", server.port(), List.of(other)).code())
                    .isEqualTo(AcmeProblem.TLS_UNTRUSTED);
        }
    }

    @Test
    void anExpiredServerIsToldFromAWrongClock() throws Exception {
        var ended = Instant.parse("2021-01-01T00:00:00Z");
        var problem = askingOneValid(ended.minusSeconds(86_400), ended);
        assertThat(problem.code()).isEqualTo(AcmeProblem.TLS_EXPIRED);
        assertThat(problem.details()).containsEntry("ended", ended.toString()).containsEntry("here", now.toString());
    }

    @Test
    void aServerOfTheFutureMeansThatOurClockIsBehind() throws Exception {
        var starts = Instant.parse("2060-01-01T00:00:00Z");
        var problem = askingOneValid(starts, starts.plusSeconds(86_400));
        assertThat(problem.code()).isEqualTo(AcmeProblem.CLOCK_SKEW);
        assertThat(problem.details()).containsEntry("there", starts.toString()).containsEntry("here", now.toString());
    }

    @Test
    void anotherHostsCertificateIsRefused() throws Exception {
        try (var server =
                serving(TlsFiles.issued(folder, "127.0.0.2", now.minusSeconds(3600), now.plusSeconds(3600)))) {
            assertThat(asking("127.0.0.1", server.port(), List.of(root)).code()).isEqualTo(AcmeProblem.TLS_WRONG_HOST);
        }
    }

    @Test
    void oldTlsIsRefused() throws Exception {
        TlsFiles.issued(folder, "127.0.0.1", now.minusSeconds(3600), now.plusSeconds(3600));
        int port = PebbleServer.freePort();
        var server = new ProcessBuilder(
                        "openssl",
                        "s_server",
                        "-tls1_1",
                        "-cipher",
                        "ALL:@SECLEVEL=0",
                        "-accept",
                        "127.0.0.1:" + port,
                        "-cert",
                        "cert.pem",
                        "-key",
                        "key.pem")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s_server.log").toFile())
                .start();
        try {
            awaitListening(port);
            assertThat(asking("127.0.0.1", port, List.of(root)).code()).isEqualTo(AcmeProblem.TLS_FAILED);
        } finally {
            server.destroyForcibly();
        }
    }

    private static void awaitListening(int port) throws Exception {
        for (int i = 0; i < 100; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.shutdownOutput();
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    @Test
    void aServerWithoutTlsIsRefused() throws Exception {
        try (var listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerInTheClear(listener));
            assertThat(asking("127.0.0.1", listener.getLocalPort(), List.of(root))
                            .code())
                    .isEqualTo(AcmeProblem.TLS_FAILED);
        }
    }

    /** Every connection, since the client tries more than one. */
    private static void answerInTheClear(ServerSocket listener) {
        while (!listener.isClosed()) {
            try (var socket = listener.accept()) {
                socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.getInputStream().readAllBytes();
            } catch (IOException gone) {
                // The client has seen enough, or the test is over.
            }
        }
    }
}
