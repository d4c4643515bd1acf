package org.certwright.e2e.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end and keeps what it printed. */
public final class Tool {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONG = Duration.ofMinutes(20);

    private Tool() {}

    /** What became of a program. */
    public record Result(int exitCode, String out, String err) {
        public String all() {
            return out + err;
        }
    }

    public static Result run(Path folder, Map<String, String> environment, List<String> command, String input) {
        return run(new Job(folder, environment, command, input, PATIENCE));
    }

    /** Something that takes its time, such as a walk through every screen. */
    public static Result runLong(Path folder, Map<String, String> environment, List<String> command) {
        return run(new Job(folder, environment, command, "", LONG));
    }

    private record Job(
            Path folder, Map<String, String> environment, List<String> command, String input, Duration patience) {}

    private static Result run(Job job) {
        var command = job.command();
        try {
            var builder = new ProcessBuilder(command).directory(job.folder().toFile());
            builder.environment().putAll(job.environment());
            var process = builder.start();
            var out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
            var err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            try (var stdin = process.getOutputStream()) {
                stdin.write(job.input().getBytes(UTF_8));
            } catch (IOException closed) {
                // The program ended without reading; its exit code says why.
            }
            if (!process.waitFor(job.patience().toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not end within " + job.patience() + ": " + command);
            }
            return new Result(process.exitValue(), out.join(), err.join());
        } catch (IOException missing) {
            throw new AssertionError(
                    "cannot run " + command.getFirst() + "; `./dev test` installs what is needed", missing);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new AssertionError(cancelled);
        }
    }

    /** Its output; the program must succeed. */
    public static String output(Path folder, String... command) {
        var result = run(folder, Map.of(), List.of(command), "");
        if (result.exitCode() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed: " + result.all());
        }
        return result.out();
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
