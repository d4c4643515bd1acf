package org.certwright.e2e.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.certwright.e2e.Checkout;

/**
 * Real servers on 127.0.0.1 for one test class: BIND with the zone example.test, Pebble asking it, and a private D-Bus
 * with an unlocked throw-away keyring. Everything that was started ends with {@link #close}.
 */
public final class Lab implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final List<Process> started = new ArrayList<>();
    private final Bind bind;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private int acmePort;

    private Lab(Path folder) {
        this.folder = folder;
        this.bind = new Bind(this, folder.resolve("named"));
    }

    /** All servers; {@code pebble} are variables such as {@code PEBBLE_WFE_NONCEREJECT=20}. */
    public static Lab start(Path folder, String... pebble) {
        var lab = new Lab(folder);
        try {
            Files.createDirectories(folder);
            lab.bind.start();
            lab.keyring();
            lab.pebble(pebble);
            return lab;
        } catch (IOException e) {
            lab.close();
            throw new AssertionError(e);
        } catch (AssertionError failed) {
            lab.close();
            throw failed;
        }
    }

    public Path folder() {
        return folder;
    }

    public Bind bind() {
        return bind;
    }

    /** The directory of the ACME server. */
    public String directory() {
        return "https://127.0.0.1:" + acmePort + "/dir";
    }

    public int acmePort() {
        return acmePort;
    }

    /** The certificate that the ACME server's HTTPS is trusted by. */
    public Path acmeCertificate() {
        return folder.resolve("acme.pem");
    }

    /** What a client of this lab needs in its environment: the private D-Bus. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Starts a server that {@link #close} ends; its output goes to {@code NAME.log}. */
    public Process start(String name, Map<String, String> variables, String... command) throws IOException {
        var log = folder.resolve(name + ".log").toFile();
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(variables);
        var process = builder.start();
        started.add(process);
        return process;
    }

    private void pebble(String... variables) throws IOException {
        acmePort = Ports.free();
        Tool.output(
                folder,
                ("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=lab"
                                + " -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout acme.key -out acme.pem")
                        .split(" "));
        Files.writeString(folder.resolve("pebble.json"), """
                {"pebble":{"listenAddress":"127.0.0.1:%d","managementListenAddress":"127.0.0.1:%d",
                 "certificate":"acme.pem","privateKey":"acme.key","httpPort":5002,"tlsPort":5001,
                 "ocspResponderURL":"","externalAccountBindingRequired":false,"certificateValidityPeriod":7776000}}
                """.formatted(acmePort, Ports.free()));
        var all = new LinkedHashMap<>(
                Map.of("PEBBLE_VA_NOSLEEP", "1", "PEBBLE_WFE_NONCEREJECT", "5", "PEBBLE_AUTHZREUSE", "0"));
        Arrays.stream(variables).map(v -> v.split("=", 2)).forEach(v -> all.put(v[0], v[1]));
        start("pebble", all, "pebble", "-config", "pebble.json", "-dnsserver", "127.0.0.1:" + bind.port(), "-strict");
        await(
                "Pebble",
                () -> Tool.run(folder, Map.of(), List.of("curl", "-sf", "--cacert", "acme.pem", directory()), "")
                                .exitCode()
                        == 0);
    }

    private void keyring() throws IOException {
        var home = folder.resolve("home");
        for (var name : List.of(
                "HOME=",
                "XDG_DATA_HOME=data",
                "XDG_CONFIG_HOME=config",
                "XDG_CACHE_HOME=cache",
                "XDG_RUNTIME_DIR=run")) {
            var part = name.split("=", 2);
            environment.put(
                    part[0], Files.createDirectories(home.resolve(part[1])).toString());
        }
        var address = home.resolve("run").resolve("bus");
        environment.put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + address);
        environment.put("DISPLAY", "");
        var configuration = Files.writeString(folder.resolve("bus.conf"), bus(address));
        start("dbus", environment, "dbus-daemon", "--nofork", "--config-file=" + configuration);
        await("D-Bus", () -> Files.exists(address));
        var password = Files.writeString(folder.resolve("keyring-password"), "lab");
        var keyring = new ProcessBuilder("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets")
                .redirectInput(password.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keyring.log").toFile());
        keyring.environment().putAll(environment);
        started.add(keyring.start());
        await(
                "the keyring",
                () -> Tool.run(folder, environment, List.of("secret-tool", "store", "--label=p", "lab", "p"), "x")
                                .exitCode()
                        == 0);
    }

    /** The configuration of a D-Bus that starts nothing by itself. */
    public static String bus(Path socket) {
        return Checkout.text(Checkout.root().resolve("e2e/lab/bus.conf")).replace("LISTEN", "unix:path=" + socket);
    }

    /** Waits until {@code ready}, at most 20 s. */
    public void await(String what, BooleanSupplier ready) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError(what + " did not start: " + logs());
            }
            pause();
        }
    }

    /** What every server said last, for one whose start is waited for in vain. */
    private String logs() {
        var said = new StringBuilder();
        for (var process : started) {
            said.append(process.info().command().orElse("a process that ended"))
                    .append(process.isAlive() ? "" : " (ended)")
                    .append(", ");
        }
        try (var files = Files.newDirectoryStream(folder, "*.log")) {
            for (var file : files) {
                var lines = Files.readAllLines(file);
                said.append('\n')
                        .append(file.getFileName())
                        .append(": ")
                        .append(String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size())));
            }
        } catch (IOException unreadable) {
            said.append("its logs cannot be read: ").append(unreadable.getMessage());
        }
        return said.toString();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new AssertionError(cancelled);
        }
    }

    @Override
    public void close() {
        started.reversed().forEach(Process::destroy);
        started.forEach(process -> {
            try {
                if (!process.waitFor(5, java.util.concurrent.TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
