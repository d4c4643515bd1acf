package org.certwright.e2e.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.nio.file.Path;
import java.time.Duration;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F01 and F02: a CA that rejects the numbers it gave. */
class RejectedNonceTest {
    @TempDir
    private Path folder;

    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"20", "50"})
    void rejectingManyOfThemGoesUnnoticed(String percent) {
        try (var lab = Lab.start(folder.resolve("lab"), "PEBBLE_WFE_NONCEREJECT=" + percent)) {
            var cold = Cli.prepared(lab, folder.resolve("profile"));
            try (var process = cold.warmUp()) {
                issueThree(lab, cold.warmedBy(process));
            }
        }
    }

    private static void issueThree(Lab lab, Cli cli) {
        var invariants = new Invariants(lab);
        for (int i = 1; i <= 3; i++) {
            End.of(cli.apply(cli.done("plan", "issue", "n" + i + ".example.test", "--json")))
                    .isDone();
        }
        assertThat(Invariants.count(cli, "SELECT count(*) FROM certificates")).isEqualTo(3);
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    @Execution(CONCURRENT)
    @Test
    @ExtendWith(TrialExtension.class)
    void rejectingAllOfThemIsParkedSoonAndResumed(Trial trial) {
        var plan = trial.plan();
        trial.rules("new-order * status 400 badNonce");
        long begin = System.nanoTime();
        var parked = End.of(trial.cli().apply(plan)).isParked("acme.bad-nonce");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(60));
        trial.keptNothing();
        trial.resume(parked).isDone();
        trial.hasOneOfEach();
    }
}
