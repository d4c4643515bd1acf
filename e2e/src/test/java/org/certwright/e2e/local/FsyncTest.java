package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.LabExtension;
import org.certwright.e2e.lab.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The disk accepts what is written and then cannot make it durable: fsync fails with EIO, each time somewhere else (F16). */
@ExtendWith(LabExtension.class)
class FsyncTest {
    private static final int SAMPLES = 9;

    @TempDir
    private Path folder;

    /** So many files are synced by the busiest thread of one issuance. */
    private int calls(Cli cli) throws IOException {
        var log = folder.resolve("calls");
        var issued = traced(cli, plan(cli, "counted.example.test"), log, List.of());
        assertThat(Said.done(issued).get("state")).isEqualTo("DONE");
        return Files.readAllLines(log).stream()
                .collect(Collectors.groupingBy(line -> line.split(" ", 2)[0], Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElseThrow();
    }

    @Test
    void whateverCouldNotBeMadeDurableCostsNothing(Cli cli, Invariants invariants) throws IOException {
        int calls = calls(cli);
        assertThat(calls).isGreaterThan(20);
        int faults = 0;
        for (int call : IntStream.range(0, SAMPLES)
                .map(i -> 1 + i * (calls - 1) / (SAMPLES - 1))
                .toArray()) {
            faults += failing(cli, call) ? 1 : 0;
            invariants.zoneUntouched();
            invariants.hold(cli);
        }
        assertThat(faults)
                .as("of " + SAMPLES + " runs, some failed as they should")
                .isGreaterThan(SAMPLES / 2);
        assertThat(Said.done(cli.run("doctor", "--json")).get("healthy")).isEqualTo(true);
        Said.words(cli.run("audit", "verify"), Said.DONE, "unbroken");
    }

    /** Whether the fault was met at all; the same plan ends with one certificate either way. */
    private boolean failing(Cli cli, int call) throws IOException {
        var name = "sync-" + call + ".example.test";
        var plan = plan(cli, name);
        var inject = List.of("-e", "inject=fsync,fdatasync:error=EIO:when=" + call);
        var applied = traced(cli, plan, folder.resolve("run-" + call), inject);
        boolean met = applied.exitCode() != Said.DONE;
        if (met) {
            var problem = Said.problem(
                    applied, Said.PARKED, "storage.io", "audit.io", "vault.io", "profile.io", "vault.file-io");
            assertThat(problem.toString())
                    .as("call " + call)
                    .contains(cli.profile().toString());
        }
        var again = cli.apply(plan);
        assertThat(Said.done(again).get("state"))
                .as("call " + call + again.all())
                .isEqualTo("DONE");
        assertThat(Invariants.count(cli, "SELECT count(*) FROM certificates WHERE names LIKE '%" + name + "%'"))
                .as("call " + call)
                .isEqualTo(1);
        return met;
    }

    private static Map<?, ?> plan(Cli cli, String name) {
        return cli.done("plan", "issue", name, "--json");
    }

    private static Tool.Result traced(Cli cli, Map<?, ?> plan, Path log, List<String> inject) {
        var hash = (String) plan.get("hash");
        var command = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", log.toString(), "-e", "signal=none"));
        command.addAll(List.of("-e", "trace=fsync,fdatasync"));
        command.addAll(inject);
        return Tool.run(
                Path.of("").toAbsolutePath(),
                cli.variables(),
                Stream.concat(command.stream(), cli.command("apply", hash, "--approve", hash, "--json").stream())
                        .toList(),
                "");
    }
}
