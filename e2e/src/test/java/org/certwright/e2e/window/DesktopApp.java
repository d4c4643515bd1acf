package org.certwright.e2e.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.certwright.e2e.Checkout;
import org.certwright.e2e.lab.Cli;

/** The window as it is shipped, as a process on a screen, on the profile of a {@link Cli}. */
final class DesktopApp implements AutoCloseable {
    /** Above all windows of the program, drawn by the core. */
    static final String PROMPT = "Certwright asks you";

    /** SWT puts a blank behind a title. */
    static final String WINDOW = "Certwright(:.*)? ?$";

    private static final Path SWT = Checkout.root().resolve("desktop/swt/target");
    private static final Path PROGRAM = SWT.resolve("dist/bin/certwright-desktop");

    private final Cli cli;
    private final Process process;

    private DesktopApp(Cli cli, Process process) {
        this.cli = cli;
        this.process = process;
    }

    /** Starts it; {@link #awaitPage} waits until there is something to see. */
    static DesktopApp start(Cli cli, VirtualScreen screen, Path log) throws IOException {
        return start(List.of(PROGRAM.toString()), cli, screen, log);
    }

    /** The same, with every line between the page and the core in {@code record}. */
    static DesktopApp recorded(Cli cli, VirtualScreen screen, Path log, Path record) throws IOException {
        var command = new ArrayList<>(java("org.certwright.desktop.swt.RecordedMain"));
        command.add(record.toString());
        return start(command, cli, screen, log);
    }

    private static DesktopApp start(List<String> command, Cli cli, VirtualScreen screen, Path log) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(cli.variables());
        builder.environment().putAll(screen.variables());
        return new DesktopApp(cli, builder.start());
    }

    /** A class on the class path of the window's tests, with the flags of the launcher that matter. */
    static List<String> java(String main) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dorg.eclipse.swt.internal.SessionManagerDBus.disable=true",
                "--enable-native-access=org.certwright.secrets,org.xerial.sqlitejdbc,ALL-UNNAMED",
                "-Dcertwright.page=" + SWT.resolve("dist/index.html"),
                "-p",
                SWT.resolve("dist/lib").toString(),
                "--add-modules",
                "org.certwright.desktop",
                "-cp",
                SWT.resolve("test-classes") + ":" + SWT.resolve("dist/window") + "/*",
                main);
    }

    void awaitPage() {
        awaitCommands("ShowVault", 1);
        VirtualScreen.pause(500);
    }

    /** Waits until the page has had {@code command} answered {@code times} times. */
    void awaitCommands(String command, int times) {
        VirtualScreen.await(command, () -> count(command + " ") >= times);
    }

    /** How often the core was given the command so far. */
    int count(String command) {
        return (int) cli.logs()
                .lines()
                .filter(line -> line.contains("command=" + command))
                .count();
    }

    /** The process that draws the page. */
    Optional<ProcessHandle> renderer() {
        return process.toHandle()
                .descendants()
                .filter(each -> each.info().command().orElse("").endsWith("WebKitWebProcess"))
                .findFirst();
    }

    /** Its exit code, once its window is closed. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            throw new AssertionError("the program did not end with its window");
        }
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
