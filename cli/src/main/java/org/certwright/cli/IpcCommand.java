package org.certwright.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.certwright.core.Gateway;
import org.certwright.ipc.Envelope;
import org.certwright.ipc.Json;
import org.certwright.ipc.ProblemTexts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The core's door for another program: one JSON message a line in, one a line out. It can approve nothing. */
@Command(name = "ipc", description = "Speak the core's messages on standard input and output.")
final class IpcCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Option(names = "--stdio", required = true, description = "One message a line: the only way there is.")
    @SuppressWarnings("UnusedVariable") // It is required so that another way can be added without breaking callers.
    private boolean stdio;

    @Option(names = "--sample", description = "Begin on a sample profile of made-up data; yours is not opened.")
    private boolean sample;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var envelope = new Envelope(new ProblemTexts());
        var nobody = new NobodyThere();
        var ports = new Session.Ports(nobody, nobody, nobody, event -> say(out, envelope.event(event)));
        try (var session = common.open(new Session.Opened(ports, sample));
                var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            session.lockWhenAway();
            converse(session.gateway(), in, out);
            return ExitCode.DONE;
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Each message is worked on while the next are read: a long issuance keeps nobody from asking how it goes. */
    private static void converse(Gateway gateway, BufferedReader in, PrintWriter out) throws IOException {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var line = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    var message = line.toString();
                    workers.execute(() -> say(
                            out, message.length() > Json.LIMIT ? gateway.tooLong(message) : gateway.answer(message)));
                    line.setLength(0);
                } else if (line.length() <= Json.LIMIT) {
                    line.append((char) next);
                }
            }
        }
    }

    private static void say(PrintWriter out, String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }
}
