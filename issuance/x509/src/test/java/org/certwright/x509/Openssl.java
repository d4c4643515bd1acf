package org.certwright.x509;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the machine's openssl (and keytool) in one folder: a judge that shares no code with us. */
final class Openssl {
    private final Path folder;

    Openssl(Path folder) {
        this.folder = folder;
    }

    /** What the command printed; fails the test when it fails. */
    String run(String... arguments) {
        var result = attempt(arguments);
        if (result.exit() != 0) {
            throw new AssertionError("openssl " + String.join(" ", arguments) + "\n" + result.output());
        }
        return result.output();
    }

    record Result(int exit, String output) {}

    Result attempt(String... arguments) {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        return execute(command, "apt-get install openssl");
    }

    String keytool(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        var result = execute(command, "a JDK, not a JRE");
        if (result.exit() != 0) {
            throw new AssertionError(result.output());
        }
        return result.output();
    }

    private Result execute(List<String> command, String remedy) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException missing) {
            throw new AssertionError("this test needs " + command.getFirst() + ": " + remedy, missing);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new AssertionError(cancelled);
        }
    }

    byte[] read(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void write(String file, byte[] content) {
        try {
            Files.write(folder.resolve(file), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void write(String file, String content) {
        write(file, content.getBytes(UTF_8));
    }
}
