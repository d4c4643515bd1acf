package org.certwright.dns;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real BIND on a loopback address, for one test class. */
final class Bind implements AutoCloseable {
    /** May do anything; for the test's own preparations and for the person behind the manual provider. */
    private static final String ADMIN_SECRET = base64("the administrator's own key");

    static final String KEY_NAME = "cw-key";
    static final String SECRET = base64("canary-4fb1-tsig-secret-of-certwright");

    private final String ip;
    private final int port;
    private final Process process;
    private final Optional<Relay> relay;

    private Bind(String ip, int port, Process process, Optional<Relay> relay) {
        this.ip = ip;
        this.port = port;
        this.process = process;
        this.relay = relay;
    }

    static String base64(String text) {
        return java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A port that is free on every address, for UDP and TCP. */
    static int freePort() {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (var tcp = new ServerSocket(0);
                    var udp = new DatagramSocket(tcp.getLocalPort())) {
                return udp.getLocalPort();
            } catch (IOException taken) {
                // Somebody else was faster.
            }
        }
        throw new IllegalStateException("no free port");
    }

    /** What a server is to serve. */
    static final class Setup {
        private final Path directory;
        private final String ip;
        private final int port;
        private final int listenPort;
        private final Map<String, String> zones = new LinkedHashMap<>();
        private String options = "recursion no;";

        Setup(Path directory, String ip, int port) {
            this.directory = directory.resolve(ip);
            this.ip = ip;
            this.port = port;
            this.listenPort = isInterface() ? port : freePort();
        }

        /** BIND only listens on the addresses of an interface, and 127.0.0.2 is none by default. */
        private boolean isInterface() {
            return ip.equals("127.0.0.1");
        }

        Setup options(String text) {
            options = text;
            return this;
        }

        /** A primary zone whose TXT records at {@code writable} names our key may change. */
        Setup zone(String name, String records, String... writable) {
            var grants = new StringBuilder("grant admin zonesub ANY; ");
            for (var record : writable) {
                grants.append("grant " + KEY_NAME + " name " + record + ". TXT; ");
            }
            write("zones/" + name, "$TTL 300\n@ IN SOA ns1 hostmaster 1 60 60 600 5\n" + records);
            return clause(name, "type primary; file \"zones/" + name + "\"; update-policy { " + grants + "};");
        }

        Setup clause(String name, String body) {
            zones.put(name, "zone \"" + name + "\" { " + body + " };\n");
            return this;
        }

        private void write(String file, String text) {
            try {
                Files.createDirectories(directory.resolve(file).getParent());
                Files.writeString(directory.resolve(file), text);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        Bind start() {
            write(
                    "named.conf",
                    """
                    key "%s" { algorithm hmac-sha256; secret "%s"; };
                    key "admin" { algorithm hmac-sha256; secret "%s"; };
                    options { directory "%s"; listen-on port %d { 127.0.0.1; }; listen-on-v6 { none; }; pid-file none;
                      session-keyfile "session.key"; managed-keys-directory "."; dnssec-validation no;
                      minimal-responses no; notify no; %s };
                    controls { };
                    """.formatted(KEY_NAME, SECRET, ADMIN_SECRET, directory, listenPort, options)
                            + String.join("", zones.values()));
            return launch();
        }

        private Bind launch() {
            try {
                var process = new ProcessBuilder("named", "-g", "-n", "1", "-c", directory + "/named.conf")
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("named.log").toFile())
                        .start();
                var relay = isInterface()
                        ? Optional.<Relay>empty()
                        : Optional.of(Relay.open(at(ip, port), at("127.0.0.1", listenPort)));
                var bind = new Bind(ip, port, process, relay);
                bind.awaitRunning(directory.resolve("named.log"));
                return bind;
            } catch (IOException missing) {
                throw new IllegalStateException("named is missing: apt-get install -y bind9 bind9-dnsutils", missing);
            }
        }
    }

    private void awaitRunning(Path log) throws IOException {
        for (int attempt = 0; attempt < 200; attempt++) {
            var text = Files.readString(log);
            if (text.lines().anyMatch(line -> line.endsWith(" running"))) {
                return;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("named ended: " + text);
            }
            sleep(Duration.ofMillis(50));
        }
        throw new IllegalStateException("named does not start: " + Files.readString(log));
    }

    static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    InetSocketAddress address() {
        return at(ip, port);
    }

    static InetSocketAddress at(String ip, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(ip), port);
    }

    /** Host and port as in a credential. */
    String server() {
        return ip + ":" + port;
    }

    /** The whole zone by AXFR, one record a line with its TTL; the SOA is left out, since its serial may move. */
    List<String> zone(String name) {
        return everything(name)
                .lines()
                .map(line -> line.replaceFirst("^(\\S+)\\s+(\\d+)\\s+IN\\s+(\\S+)\\s+", "$1 $2 IN $3 "))
                .filter(line -> !line.contains(" IN SOA "))
                .sorted()
                .toList();
    }

    /** The whole zone by AXFR, SOA included. */
    String everything(String name) {
        return run("", "dig", "@" + ip, "-p", "" + port, "axfr", name, "+noall", "+answer", "+onesoa");
    }

    /** The administrator's changes, in the words of nsupdate(1). */
    void update(String... lines) {
        var script = "server " + ip + " " + port + "\n" + String.join("\n", lines) + "\nsend\n";
        run(script, "nsupdate", "-v", "-y", "hmac-sha256:admin:" + ADMIN_SECRET);
    }

    /** Freezes the process: it accepts connections and says nothing. */
    void freeze() {
        run("", "kill", "-STOP", "" + process.pid());
        for (int attempt = 0; attempt < 200 && !hasStopped(); attempt++) {
            sleep(Duration.ofMillis(5));
        }
    }

    /** A busy thread stops a little after the signal was sent; its state stands behind its name, see proc(5). */
    private boolean hasStopped() {
        try (var threads = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            return threads.map(thread -> thread.resolve("stat"))
                    .allMatch(stat -> text(stat).contains(") T "));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void thaw() {
        run("", "kill", "-CONT", "" + process.pid());
    }

    private static String run(String input, String... command) {
        try {
            var output = File.createTempFile("bind-test", ".out");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            boolean ended = process.waitFor(20, TimeUnit.SECONDS);
            var text = Files.readString(output.toPath());
            Files.delete(output.toPath());
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(Arrays.toString(command) + ": " + text);
            }
            return text;
        } catch (IOException missing) {
            throw new IllegalStateException(command[0] + " is missing: apt-get install -y bind9-dnsutils", missing);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    @Override
    public void close() {
        relay.ifPresent(Relay::close);
        process.destroyForcibly();
        process.onExit().join();
    }
}
