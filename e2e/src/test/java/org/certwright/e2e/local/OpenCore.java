package org.certwright.e2e.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.certwright.e2e.lab.Cli;
import org.certwright.ipc.Json;

/** A core behind {@code ipc --stdio}, as the desktop and other programs drive it: one line in, one answer out. */
final class OpenCore implements AutoCloseable {
    private static final String EVERYTHING = "{\"search\":null,\"state\":null,\"issuer\":null,\"environment\":null,"
            + "\"keyHere\":null,\"expiresWithinDays\":null,\"expiresFrom\":null,\"expiresBefore\":null,\"tag\":null,"
            + "\"superseded\":null,\"revoked\":null,\"archived\":false}";

    private final Process process;
    private final Writer in;
    private final BufferedReader out;
    private final StringBuilder all = new StringBuilder();
    private final Json json = new Json();

    private OpenCore(Process process) {
        this.process = process;
        this.in = process.outputWriter(UTF_8);
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    static OpenCore start(Cli cli, String... options) {
        var words =
                Stream.concat(Stream.of("ipc", "--stdio"), Stream.of(options)).toArray(String[]::new);
        return start(cli, cli.command(words));
    }

    /** One with a person at its prompts, who approves. */
    static OpenCore withPerson(Cli cli) {
        return start(cli, cli.withPerson());
    }

    private static OpenCore start(Cli cli, List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.to(errors(cli).toFile()));
            builder.environment().putAll(cli.variables());
            return new OpenCore(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static java.nio.file.Path errors(Cli cli) {
        return cli.profile().resolveSibling("stderr");
    }

    /** Sends a line and does not wait. */
    void send(String line) throws IOException {
        in.write(line + "\n");
        in.flush();
    }

    /** The next answer; events in between are passed over, but kept in {@link #all}. */
    Map<?, ?> answer() throws IOException {
        while (true) {
            var message = next();
            if (!message.containsKey("event")) {
                return message;
            }
        }
    }

    /** The next line, an answer or an event. */
    Map<?, ?> next() throws IOException {
        var line = out.readLine();
        assertThat(line).as("the core is alive").isNotNull();
        all.append(line).append('\n');
        return parsed(line);
    }

    private Map<?, ?> parsed(String line) {
        try {
            return (Map<?, ?>) java.util.Objects.requireNonNull(json.read(line));
        } catch (Json.Unreadable | ClassCastException broken) {
            throw new AssertionError("not a JSON object: " + line, broken);
        }
    }

    Map<?, ?> ask(String line) throws IOException {
        send(line);
        return answer();
    }

    /** Asks with a command; {@code members} are its components, which must all be there. */
    Map<?, ?> command(String kind, Map<String, ?> members) throws IOException {
        var command = new LinkedHashMap<String, Object>(members);
        command.put("kind", kind);
        return ask(json.write(Map.of("v", 1L, "id", "1", "command", command)));
    }

    /** The line that asks for the first certificates. */
    static String list(int most) {
        return "{\"v\":1,\"id\":\"1\",\"command\":{\"kind\":\"ListCertificates\",\"filter\":" + EVERYTHING
                + ",\"order\":\"EXPIRES\",\"descending\":false,\"most\":" + most + ",\"cursor\":null}}";
    }

    /** Asks and does not wait; its answer bears {@code id}. */
    void post(String id, String kind, Map<String, ?> members) throws IOException {
        var command = new LinkedHashMap<String, Object>(members);
        command.put("kind", kind);
        send(json.write(Map.of("v", 1L, "id", id, "command", command)));
    }

    /** Everything it has answered. */
    String all() {
        return all.toString();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Sends it SIGTERM and waits for its end. */
    void terminate() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("ends at a signal").isTrue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends its input; it must end by itself, with 0. */
    @Override
    public void close() throws IOException {
        in.close();
        try {
            assertThat(process.waitFor(20, TimeUnit.SECONDS))
                    .as("ends with its input")
                    .isTrue();
            assertThat(process.exitValue()).isZero();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
