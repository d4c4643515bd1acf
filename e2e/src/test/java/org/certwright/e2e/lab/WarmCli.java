package org.certwright.e2e.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A JVM that runs one command after the other ({@link RepeatedCli}); one user at a time. */
public final class WarmCli implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final DataOutputStream commands;
    private final DataInputStream answers;

    WarmCli(List<String> command, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        commands = new DataOutputStream(process.getOutputStream());
        answers = new DataInputStream(process.getInputStream());
    }

    Tool.Result run(List<String> words) {
        try {
            commands.writeInt(words.size());
            for (var word : words) {
                commands.writeUTF(word);
            }
            commands.flush();
            return CompletableFuture.supplyAsync(this::answer).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | ExecutionException died) {
            throw new AssertionError("the command's process died: " + words, died);
        } catch (TimeoutException slow) {
            process.destroyForcibly();
            throw new AssertionError("did not end within " + PATIENCE_SECONDS + " s: " + words, slow);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new AssertionError(cancelled);
        }
    }

    private Tool.Result answer() {
        try {
            return new Tool.Result(answers.readInt(), text(), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() throws IOException {
        return new String(answers.readNBytes(answers.readInt()), UTF_8);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
