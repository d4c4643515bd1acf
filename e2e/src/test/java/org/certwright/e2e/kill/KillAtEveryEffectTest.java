package org.certwright.e2e.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.certwright.e2e.lab.Bind;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.Lab;
import org.certwright.e2e.lab.LabExtension;
import org.certwright.e2e.lab.WarmCli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The issuance is run once for each of its effects, with SIGKILL there; then it is resumed. SQLite tests itself in this
 * way: fail the Nth operation for N = 1, 2, 3 … until the run passes (sqlite.org/testing.html).
 */
@ExtendWith(LabExtension.class)
class KillAtEveryEffectTest {
    private static final int AT_ONCE = 2;

    @TempDir
    private Path folder;

    @Test
    void everyKilledIssuanceEndsWithOneCertificateOneKeyAndACleanZone(Lab lab, Cli template, Invariants invariants)
            throws Exception {
        var points = points(template);
        assertThat(points).hasSizeGreaterThan(25);
        var kills = new ArrayList<Callable<Void>>();
        var helpers = new ConcurrentLinkedQueue<WarmCli>();
        for (int number = 1; number <= points.size(); number++) {
            var kill = new Kill(template, helpers, folder.resolve("killed-" + number), number, points.get(number - 1));
            kills.add(kill);
        }
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : threads.invokeAll(kills)) {
                done.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AssertionError error) {
                throw error;
            }
            throw failed;
        } finally {
            helpers.forEach(WarmCli::close);
        }
        invariants.zoneUntouched();
        assertThat(lab.bind().zone()).anyMatch(line -> line.contains(Bind.FOREIGN));
        System.out.println("killed and resumed at " + points.size() + " points: " + points);
    }

    /** The effects of one whole issuance, in their order. */
    private List<String> points(Cli template) throws IOException {
        var cli = template.copy(folder.resolve("whole"));
        var file = folder.resolve("points");
        var applied = cli.with("-Dcw.points=" + file).apply(plan(cli, "whole.example.test"));
        assertThat(applied.exitCode()).as(applied.all()).isZero();
        return Files.readAllLines(file);
    }

    private static Map<?, ?> plan(Cli cli, String name) {
        return cli.done("plan", "issue", name, "*." + name, "--json");
    }

    /**
     * One issuance of a name of its own, killed at one point and resumed, each in a process of its own; the questions
     * before and after go to a warm one.
     */
    private record Kill(Cli template, Queue<WarmCli> helpers, Path place, int number, String point)
            implements Callable<Void> {
        @Override
        public Void call() {
            var free = helpers.poll();
            var helper = free != null ? free : template.warmUp();
            try {
                killAndResume(template.copy(place), template.on(place).warmedBy(helper));
            } finally {
                helpers.add(helper);
            }
            return null;
        }

        private void killAndResume(Cli cli, Cli warm) {
            var plan = plan(warm, "k" + number + ".example.test");
            var killed = cli.with("-Dcw.killAt=" + number).apply(plan);
            assertThat(killed.exitCode()).as(point + ": " + killed.all()).isEqualTo(128 + 9);
            if (operations(cli)
                    == 0) { // Killed before there was an operation: nothing began, so the plan is applied again.
                assertThat(cli.apply(plan).exitCode()).as(point).isZero();
            } else {
                var resumed = cli.run("operation", "resume", "--json");
                assertThat(resumed.exitCode()).as(point + ": " + resumed.all()).isZero();
            }
            verify(warm);
        }

        private static long operations(Cli cli) {
            return Invariants.count(cli, "SELECT count(*) FROM operations WHERE kind = 'Issue'");
        }

        private void verify(Cli cli) {
            assertThat(Invariants.text(cli, "inventory.db", "SELECT state FROM operations WHERE kind = 'Issue'"))
                    .as(point)
                    .isEqualTo("DONE");
            assertThat(Invariants.count(cli, "SELECT count(*) FROM certificates"))
                    .as(point)
                    .isEqualTo(1);
            assertThat(Invariants.count(cli, "SELECT count(*) FROM debts WHERE paid = 0"))
                    .as(point)
                    .isZero();
            var keys = Invariants.text(cli, "vault.db", "SELECT count(*) FROM record WHERE kind = 'ENDPOINT_KEY'");
            assertThat(keys).as("endpoint keys after " + point).isEqualTo("1");
            Invariants.profileIsSound(cli);
        }
    }
}
