package org.certwright.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.certwright.model.Outcome;

/** Logs to write and to touch. */
final class Logs {
    static final String ORIGIN = "certwright.local/test";
    static final KeyPair KEY = Ed25519Keys.generate(new SecureRandom());
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Logs() {}

    static AuditLog open(Path folder) {
        return AuditLog.open(folder).orStop();
    }

    static AuditEntry entry(int number) {
        return new AuditEntry(
                NOON.plusSeconds(number),
                "ana",
                "certificate.issue",
                number % 2 == 0 ? AuditEntry.Phase.DONE : AuditEntry.Phase.INTENT,
                Map.of("operation", "op-" + number, "names", "www" + number + ".example.com\n\"ü\"", "empty", ""));
    }

    static void fill(Path folder, int entries) {
        try (var log = open(folder)) {
            for (int i = 1; i <= entries; i++) {
                log.append(entry(i)).orStop();
            }
        }
    }

    static String checkpoint(Path folder) {
        try (var log = open(folder)) {
            return log.checkpoint(KEY.getPrivate(), KEY.getPublic(), ORIGIN).orStop();
        }
    }

    static Path file(Path folder) {
        return folder.resolve("audit.jsonl");
    }

    static List<String> lines(Path folder) throws IOException {
        return Files.readAllLines(file(folder));
    }

    /** Replaces the log's lines, as somebody with an editor would. */
    static void touch(Path folder, UnaryOperator<List<String>> change) throws IOException {
        var lines = change.apply(new java.util.ArrayList<>(lines(folder)));
        var text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        Files.write(file(folder), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes the chain fit again after a change, as somebody who knows the format would. */
    static List<String> rechained(List<String> lines) {
        var chained = new java.util.ArrayList<String>();
        var prev = LogLine.NO_LINE;
        for (var line : lines) {
            var parsed = LogLine.parse(line.getBytes(StandardCharsets.UTF_8)).orElseThrow();
            var text = new LogLine(chained.size() + 1, prev, parsed.entry()).json();
            chained.add(text);
            prev = new Sha256().link(text.getBytes(StandardCharsets.UTF_8));
        }
        return chained;
    }

    /** The problem as the stand-alone verifier words it; empty when the log holds. */
    static String fault(Outcome<?> outcome) {
        if (!(outcome instanceof Outcome.Failed<?>(var problem))) {
            return "";
        }
        var id = problem.code().id().substring("audit.".length());
        var details = problem.details();
        return switch (id) {
            case "tampered" -> id + " " + details.get("seq") + " " + details.get("fault");
            case "truncated" -> id + " " + details.get("entries") + " of " + details.get("size");
            default -> id;
        };
    }
}
