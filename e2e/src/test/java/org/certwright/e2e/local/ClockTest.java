package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.LabExtension;
import org.certwright.e2e.lab.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of this machine is wrong, or jumps (F22). */
@ExtendWith(LabExtension.class)
class ClockTest {
    @ParameterizedTest
    @ValueSource(strings = {"+2d", "-2d", "-3650d"})
    void aWrongClockIsNamedAndNothingIsHalfDone(String shift, Cli cli, Invariants invariants) {
        var planned = at(shift, cli, "plan", "issue", "clock.example.test", "--json");
        var result = planned;
        if (planned.exitCode() == Said.DONE) {
            var hash = (String) Said.done(planned).get("hash");
            result = at(shift, cli, "apply", hash, "--approve", hash, "--json");
        }
        assertThat(result.exitCode()).as(result.all()).isIn(Said.FAILED, Said.PARKED, Said.VERIFICATION);
        Said.nothingFromJava(result);
        assertThat(Said.problem(result).orElseThrow().toString())
                .as("names the clock")
                .containsIgnoringCase("clock");
        assertThat(Invariants.count(cli, "SELECT count(*) FROM certificates")).isZero();
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    @Test
    void jumpsOfTheClockLoseNothing(Cli cli, Invariants invariants) {
        var plan = cli.done("plan", "issue", "jump.example.test", "--json");
        var hash = (String) plan.get("hash");
        Said.problem(at("+2d", cli, "apply", hash, "--approve", hash, "--json"), Said.FAILED, "plan.expired");
        var back = cli.run("apply", hash, "--approve", hash, "--json");
        assertThat(Said.done(back).get("state")).isEqualTo("DONE");

        var listed = Said.done(at("+2d", cli, "list", "--json"));
        var certificate =
                (Map<?, ?>) ((List<?>) java.util.Objects.requireNonNull(listed.get("certificates"))).getFirst();
        assertThat((Long) certificate.get("daysLeft")).isBetween(86L, 88L);
        var past = Said.done(at("-3650d", cli, "list", "--json"));
        assertThat(past.toString()).contains("jump.example.test");
        Said.words(at("-2d", cli, "audit", "verify"), Said.DONE, "unbroken");
        Said.words(cli.run("audit", "verify"), Said.DONE, "unbroken");
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    /** Runs a command whose wall clock is off by {@code shift}; its monotonic clock is right. */
    private static Tool.Result at(String shift, Cli cli, String... arguments) {
        var variables = new LinkedHashMap<>(cli.variables());
        variables.put("DONT_FAKE_MONOTONIC", "1");
        var command = new ArrayList<>(List.of("faketime", "-f", shift));
        command.addAll(cli.command(arguments));
        return Tool.run(Path.of("/"), variables, command, "");
    }
}
