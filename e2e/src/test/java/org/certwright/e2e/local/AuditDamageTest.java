package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.LabExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody edits the audit log (F20). */
@ExtendWith(LabExtension.class)
class AuditDamageTest {
    @Test
    void everyEditIsFoundAndNamed(Cli cli) throws IOException {
        Said.words(cli.run("audit", "verify"), Said.DONE, "unbroken");
        found(cli, "audit.tampered", lines -> with(lines, 1, lines.get(1).replace("cli:", "cli;")));
        found(cli, "audit.tampered", lines -> with(lines, 2, ""));
        found(cli, "audit.tampered", lines -> {
            var swapped = new ArrayList<>(lines);
            Collections.swap(swapped, 1, 2);
            return swapped;
        });
        found(cli, "audit.tampered", lines -> without(lines, 0));
        found(cli, "audit.tampered", lines -> without(lines, lines.size() / 2));
        found(cli, "audit.tampered", lines -> List.of("\u0000\u0001 noise"));
    }

    @Test
    void aShortenedLogIsFoundByItsCheckpoint(Cli cli) throws IOException {
        var checkpoint = cli.done("audit", "verify", "--json").get("checkpoint");
        assertThat((String) checkpoint).contains("certwright.org/audit");
        var kept = Files.writeString(cli.profile().resolveSibling("kept-elsewhere"), (String) checkpoint);
        found(cli, "audit.truncated", lines -> lines.subList(0, 3));
        found(cli, "audit.truncated", lines -> List.of());
        var log = cli.profile().resolve("audit.jsonl");
        Files.delete(log);
        Said.problem(cli.run("audit", "verify", "--json"), Said.VERIFICATION, "audit.truncated");
        Files.deleteIfExists(
                cli.profile().resolve("audit-checkpoints.txt")); // Whoever can cut the log can cut this too.
        Said.problem(
                cli.run("audit", "verify", "--checkpoint", kept.toString(), "--json"),
                Said.VERIFICATION,
                "audit.truncated");
    }

    /** Verifies the log with an edit, finds it, and takes the edit back. */
    private static void found(Cli cli, String code, UnaryOperator<List<String>> edit) throws IOException {
        var log = cli.profile().resolve("audit.jsonl");
        var sound = Files.readAllLines(log);
        write(log, edit.apply(sound));
        var problem = Said.problem(cli.run("audit", "verify", "--json"), Said.VERIFICATION, code);
        assertThat(problem.toString()).contains(log.toString());
        write(log, sound);
    }

    private static void write(Path log, List<String> lines) throws IOException {
        Files.writeString(log, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    private static List<String> with(List<String> lines, int at, String line) {
        var edited = new ArrayList<>(lines);
        edited.set(at, line);
        return edited;
    }

    private static List<String> without(List<String> lines, int at) {
        var edited = new ArrayList<>(lines);
        edited.remove(at);
        return edited;
    }
}
