package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.LabExtension;
import org.certwright.e2e.lab.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a certificate: what it hangs on, what came before it, where it went, and whether it is served. */
@ExtendWith(LabExtension.class)
class DetailTest {
    private static final String NAME = "detail.example.test";

    @TempDir
    Path folder;

    @Test
    void aRenewedCertificateIsFollowedFromTheFolderToTheServer(Cli cli) throws Exception {
        var older = issued(cli);
        var tls = Files.createDirectory(folder.resolve("tls"));
        export(cli, older, tls);
        var served = Files.createDirectory(folder.resolve("served"));
        copy(tls, served);
        var newer = issued(cli);
        export(cli, newer, tls);

        var detail = cli.done("show", older, "--json", "--detail");
        assertThat(states(detail)).containsExactly("CURRENT", "SUPERSEDED");
        assertThat((String) detail.get("keyWords")).endsWith("it has left it in one export.");
        var export = (Map<?, ?>) ((List<?>) detail.get("exports")).getFirst();
        assertThat(export.get("folder")).isEqualTo(tls.toString());
        assertThat(export.get("replacedBy")).isEqualTo(newer);

        try (var server = new Server(served)) {
            var old = cli.run("live", server.place(), "--cert", newer, "--name", NAME);
            assertThat(old.exitCode()).as(old.all()).isEqualTo(7);
            assertThat(old.out()).contains("still serves an older certificate of ours", "Expected: serial ");
        }
        try (var server = new Server(tls)) {
            var right = cli.run("live", server.place(), "--cert", newer, "--name", NAME);
            assertThat(right.exitCode()).as(right.all()).isZero();
            assertThat(right.out()).contains("serves this certificate", "The chain is complete");
            assertThat(cli.run("live", server.place(), "--cert", newer, "--name", "other.example.test")
                            .exitCode())
                    .isEqualTo(7);
        }
        var gone = cli.run("live", "127.0.0.1:1", "--name", NAME);
        assertThat(gone.exitCode()).as(gone.all()).isEqualTo(5);
        assertThat(gone.out()).contains("does not answer");
        assertThat(cli.run("audit", "list").out()).contains("Looked at a server: 127.0.0.1:");
        var several = cli.run("cert", "tag", "web", NAME, "--json");
        assertThat(several.exitCode()).as(several.all()).isEqualTo(2);
        assertThat(several.out()).contains("inventory.several-named", older.substring(0, 12), newer.substring(0, 12));
        var used =
                cli.done("plan", "export", NAME, "--to", folder.resolve("used").toString(), "--json");
        assertThat(used.toString()).contains(newer);
    }

    @Test
    void theWholeCertificateIsToldInWords(Cli cli) {
        var certificate = issued(cli);
        var shown = cli.run("show", certificate);
        assertThat(shown.out()).contains("Chain", "(the client has it)", "nowhere known yet", "it has never left it");
        assertThat(cli.run("show", certificate, "--text").out())
                .contains("DNS " + NAME, "Key usage (critical)", "What its key may be used for.");
    }

    private static List<String> states(Map<?, ?> detail) {
        return ((List<?>) detail.get("lineage"))
                .stream()
                        .map(entry -> (String) ((Map<?, ?>) entry).get("state"))
                        .toList();
    }

    private static String issued(Cli cli) {
        return (String)
                Said.done(cli.apply(cli.done("plan", "issue", NAME, "--json"))).get("certificate");
    }

    private static void export(Cli cli, String certificate, Path to) {
        var plan = cli.done("plan", "export", certificate, "--to", to.toString(), "--with-key", "--json");
        assertThat(cli.apply(plan).exitCode()).isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        for (var file : List.of("cert.pem", "chain.pem", "privkey.pem")) {
            Files.copy(from.resolve(file), to.resolve(file));
        }
    }

    /** openssl s_server with the files of a folder. */
    private record Server(Process process, int port) implements AutoCloseable {
        Server(Path files) throws Exception {
            this(files, Ports.free());
        }

        private Server(Path files, int port) throws Exception {
            this(
                    new ProcessBuilder(
                                    "openssl",
                                    "s_server",
                                    "-quiet",
                                    "-accept",
                                    "127.0.0.1:" + port,
                                    "-cert",
                                    "cert.pem",
                                    "-key",
                                    "privkey.pem",
                                    "-cert_chain",
                                    "chain.pem")
                            .directory(files.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(files.resolve("log").toFile())
                            .start(),
                    port);
            for (int tries = 0; tries < 200 && !listens(port); tries++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }

        private static boolean listens(int port) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        }

        String place() {
            return "127.0.0.1:" + port;
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
