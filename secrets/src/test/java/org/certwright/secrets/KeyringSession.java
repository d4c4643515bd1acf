package org.certwright.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A D-Bus session of its own and, on request, a real GNOME Keyring with a throw-away collection in it. */
final class KeyringSession implements AutoCloseable {
    private static final String LOGIN = "/org/freedesktop/secrets/collection/login";
    private static final String BUS = """
            <busconfig><type>session</type><listen>unix:path=SOCKET</listen><auth>EXTERNAL</auth>
            <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
            <allow own="*"/></policy></busconfig>
            """;

    private final Path folder;
    private final Path socket;
    private final List<Process> processes = new ArrayList<>();

    KeyringSession(Path folder) throws Exception {
        this.folder = folder;
        this.socket = folder.resolve("bus");
        var configuration = Files.writeString(folder.resolve("bus.conf"), BUS.replace("SOCKET", socket.toString()));
        start("dbus-daemon", "--nofork", "--config-file=" + configuration);
        await(() -> Files.exists(socket));
    }

    /** Nothing is inherited from the session the tests run in. */
    Map<String, String> environment() {
        return Map.of(
                "DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket,
                "HOME", folder.toString(),
                "XDG_RUNTIME_DIR", folder.toString(),
                "XDG_DATA_HOME", folder.resolve("data").toString(),
                "XDG_CONFIG_HOME", folder.resolve("config").toString(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString());
    }

    /** Starts the keyring and opens its login collection, which it makes first. */
    Process unlock() throws Exception {
        var daemon = start("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets");
        try (var password = daemon.getOutputStream()) {
            password.write("test".getBytes(UTF_8));
        }
        await(() -> call(LOGIN, "org.freedesktop.DBus.Properties.Get", "org.freedesktop.Secret.Collection", "Locked")
                .contains("false"));
        return daemon;
    }

    /** Starts the keyring without a password: there is no collection to open. */
    void startEmpty() throws Exception {
        start("gnome-keyring-daemon", "--foreground", "--components=secrets");
        await(() -> call("/org/freedesktop/secrets", "org.freedesktop.DBus.Peer.Ping")
                .startsWith("()"));
    }

    void lock() throws Exception {
        call("/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock", "['" + LOGIN + "']");
        await(() -> call(LOGIN, "org.freedesktop.DBus.Properties.Get", "org.freedesktop.Secret.Collection", "Locked")
                .contains("true"));
    }

    private String call(String object, String method, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                "gdbus",
                "call",
                "--session",
                "--timeout",
                "2",
                "--dest",
                "org.freedesktop.secrets",
                "--object-path",
                object,
                "--method",
                method));
        command.addAll(List.of(arguments));
        var process = builder(command).redirectErrorStream(true).start();
        var answer = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return answer;
    }

    private Process start(String... command) throws IOException {
        try {
            var process = builder(List.of(command))
                    .redirectError(folder.resolve("log").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            processes.add(process);
            return process;
        } catch (IOException e) {
            throw new IOException("apt-get install -y gnome-keyring dbus libglib2.0-bin libsecret-1-0", e);
        }
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().putAll(environment());
        return builder;
    }

    private static void await(Condition condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(10)) {
                throw new IllegalStateException("the test's keyring session did not start");
            }
            Thread.sleep(20);
        }
    }

    void end() {
        for (var process : processes.reversed()) {
            process.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        end();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }
}
