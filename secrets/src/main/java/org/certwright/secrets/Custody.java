package org.certwright.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.secrets.pipe.Answer;
import org.certwright.secrets.pipe.Request;

/** Asks a custody process one thing; it lives as long as that takes. */
final class Custody {
    /** Argon2id takes a second, a rotation of ten thousand keys some more. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final byte[] READY = "CWC1".getBytes(StandardCharsets.US_ASCII);

    private final CustodyProgram program;

    Custody(CustodyProgram program) {
        this.program = program;
    }

    /** What it said; stops when it said nothing of use. Nothing is written to it before it has closed itself. */
    Answer ask(Request request) {
        try {
            var process = start();
            var end = new CompletableFuture<Void>()
                    .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .thenRun(process::destroyForcibly);
            try {
                return ask(process, request);
            } finally {
                end.cancel(false);
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw Stopped.by(failed(String.valueOf(e.getMessage())), e);
        }
    }

    /** With an empty environment: a library to preload or an option of the JVM in it would be somebody else's code. */
    private Process start() throws IOException {
        var builder = new ProcessBuilder(program.command())
                .directory(Path.of("/").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static Answer ask(Process process, Request request) throws IOException {
        try (var in = process.getInputStream()) {
            if (!Arrays.equals(in.readNBytes(READY.length), READY)) {
                throw Stopped.by(failed("it did not start"));
            }
            try (var out = process.getOutputStream()) {
                request.write(out);
            }
            return Answer.read(in);
        }
    }

    private static Problem failed(String said) {
        return Problem.of(VaultProblem.CUSTODY_FAILED, "said", said);
    }
}
