package org.certwright.e2e.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Tool;

/** A command that runs while the test does something else. */
final class Begun {
    private final Process process;
    private final CompletableFuture<String> out;
    private final CompletableFuture<String> err;

    private Begun(Process process) {
        this.process = process;
        this.out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
        this.err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    }

    static Begun start(Cli cli, String... arguments) {
        return start(cli.variables(), cli.command(arguments));
    }

    static Begun start(Map<String, String> variables, List<String> command) {
        try {
            var builder = new ProcessBuilder(command);
            builder.environment().putAll(variables);
            var process = builder.start();
            process.getOutputStream().close();
            return new Begun(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process process() {
        return process;
    }

    /** What became of it; it must end within {@code patience}. */
    Tool.Result end(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + patience);
        }
        return new Tool.Result(process.exitValue(), out.join(), err.join());
    }

    /** Sends a signal by its name. */
    static void signal(String name, Process process) {
        Tool.output(java.nio.file.Path.of("/"), "kill", "-" + name, String.valueOf(process.pid()));
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException closed) {
            return "";
        }
    }
}
