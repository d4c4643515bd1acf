package org.certwright.core.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.certwright.core.profile.Profile;
import org.certwright.core.profile.TestProfile;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.OperationId;
import org.certwright.storage.CertificateRow;
import org.certwright.x509.Chain;

/** A profile, certificates made by openssl, and servers on loopback that serve them. */
final class TlsLab {
    final Profile profile;
    private final Path folder;
    private final List<Runnable> running = new ArrayList<>();

    TlsLab(Path folder) {
        this.folder = folder;
        this.profile = TestProfile.open(folder.resolve("profile"));
        authority("root", List.of("-key", "root.key"), "/CN=Lab Root");
        authority("int", List.of("-CA", "root.pem", "-CAkey", "root.key"), "/CN=Lab Issuing");
    }

    private void authority(String id, List<String> how, String subject) {
        make(id, how, subject, "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign", 100);
    }

    /** A server certificate of 30 days in {@code id.pem}, its key in {@code id.key}, with its issuer in {@code id.full}. */
    TlsLab server(String id, String names, int daysAgo) {
        make(
                id,
                List.of("-CA", "int.pem", "-CAkey", "int.key"),
                "/CN=" + id,
                "basicConstraints=critical,CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName=" + names,
                daysAgo);
        write(id + ".full", read(id + ".pem") + read("int.pem"));
        return this;
    }

    private void make(String id, List<String> how, String subject, String extensions, int daysAgo) {
        openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", id + ".key");
        openssl("pkey", "-in", id + ".key", "-pubout", "-out", id + ".pub");
        write(id + ".ext", extensions + "\n");
        var command = new ArrayList<>(List.of(
                "faketime",
                "-f",
                "-" + daysAgo + "d",
                "openssl",
                "x509",
                "-new",
                "-force_pubkey",
                id + ".pub",
                "-subj",
                subject));
        command.addAll(how);
        command.addAll(List.of("-extfile", id + ".ext", "-out", id + ".pem"));
        command.addAll(List.of("-days", subject.contains("Lab") ? "365" : "30"));
        run(command);
    }

    /** Puts it into the inventory. */
    CertificateRow keep(String id, IssuerEnvironment environment) {
        var facts = Chain.read(read(id + ".full").getBytes(UTF_8)).orStop().facts();
        var row = new CertificateRow(
                facts.fingerprint(),
                facts.names(),
                "lab",
                environment,
                facts.issuer(),
                facts.serial(),
                facts.notBefore(),
                facts.notAfter(),
                facts.publicKey(),
                facts.keyDescription(),
                Optional.empty(),
                read(id + ".full"),
                new OperationId("op-" + id),
                URI.create("https://ca.example.net/order/" + id),
                facts.notBefore(),
                Optional.empty(),
                Optional.empty());
        profile.store().certificates().add(row);
        return row;
    }

    /** Serves a certificate by openssl, with more options; the answer is the port. */
    int serve(String id, String... options) {
        int port = freePort();
        var command = new ArrayList<>(List.of(
                "openssl",
                "s_server",
                "-quiet",
                "-accept",
                "127.0.0.1:" + port,
                "-cert",
                id + ".pem",
                "-key",
                id + ".key"));
        command.addAll(List.of(options));
        var process = start(command);
        running.add(() -> process.destroyForcibly().onExit().join());
        awaitListening(port);
        return port;
    }

    /** What a hostile or foreign server does with a connection. */
    interface Behaviour {
        void with(Socket socket) throws Exception;
    }

    int listen(Behaviour behaviour) {
        try {
            var listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            running.add(() -> close(listener));
            Thread.ofVirtual().start(() -> {
                while (!listener.isClosed()) {
                    try (var socket = listener.accept()) {
                        behaviour.with(socket);
                    } catch (Exception gone) {
                        // The client has seen enough, or the test is over.
                    }
                }
            });
            return listener.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openssl(String... arguments) {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        run(command);
    }

    private void run(List<String> command) {
        try {
            if (start(command).waitFor() != 0) {
                throw new AssertionError(command + "\n" + read("log"));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException missing) {
            throw new AssertionError("this test needs openssl and faketime: apt-get install openssl faketime", missing);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitListening(int port) {
        for (int i = 0; i < 200; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.shutdownOutput();
                return;
            } catch (IOException notYet) {
                try {
                    TimeUnit.MILLISECONDS.sleep(50);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
        throw new AssertionError("nothing listens at " + port);
    }

    private static void close(ServerSocket listener) {
        try {
            listener.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }

    void end() {
        running.forEach(Runnable::run);
        profile.close();
    }
}
