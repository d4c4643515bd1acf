package org.certwright.secrets;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another Java process that runs a main class of these tests. */
final class Child implements AutoCloseable {
    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    static Child start(Class<?> main, Map<String, String> environment, String... arguments) throws IOException {
        return start(List.of(), main, environment, arguments);
    }

    /** @param prefix a program that runs the rest of the command line in its own way */
    static Child start(List<String> prefix, Class<?> main, Map<String, String> environment, String... arguments)
            throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        for (var inherited : List.of("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR")) {
            builder.environment().remove(inherited);
        }
        builder.environment().putAll(environment);
        return new Child(builder.start());
    }

    /** Surefire puts the module and what it requires on the module path, and the rest on the class path. */
    private static String classPath() {
        var folders = Path.of("target").toAbsolutePath();
        return String.join(
                java.io.File.pathSeparator,
                folders.resolve("classes").toString(),
                folders.resolve("test-classes").toString(),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path"));
    }

    BufferedReader lines() {
        return process.inputReader();
    }

    String output() throws IOException {
        try (var reader = lines()) {
            return String.join("\n", reader.readAllLines());
        }
    }

    /** What the process has written stays readable, unlike after {@link Process#destroyForcibly}. */
    void signal(String name) throws IOException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .onExit()
                .join();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
