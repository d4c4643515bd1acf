package org.certwright.e2e.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.certwright.e2e.lab.Bind;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The issuance is run once for each of its effects, with SIGKILL there; then it is resumed. SQLite tests itself in this
 * way: fail the Nth operation for N = 1, 2, 3 … until the run passes (sqlite.org/testing.html).
 */
class KillAtEveryEffectTest {
    @TempDir
    private static Path folder;

    @Test
    void everyKilledIssuanceEndsWithOneCertificateOneKeyAndACleanZone() throws Exception {
        try (var lab = Lab.start(folder.resolve("lab"), "PEBBLE_WFE_NONCEREJECT=5")) {
            var template = Cli.prepared(lab, folder.resolve("template"));
            var invariants = new Invariants(lab);
            var points = points(template);
            assertThat(points).hasSizeGreaterThan(25);
            for (int number = 1; number <= points.size(); number++) {
                var cli = template.copy(folder.resolve("killed-" + number));
                killed(cli, number, points.get(number - 1));
                resumed(cli, points.get(number - 1));
                invariants.zoneUntouched();
                assertThat(lab.bind().zone()).anyMatch(line -> line.contains(Bind.FOREIGN));
                invariants.hold(cli);
            }
            System.out.println("killed and resumed at " + points.size() + " points");
        }
    }

    /** The effects of one whole issuance, in their order. */
    private static List<String> points(Cli template) throws Exception {
        var cli = template.copy(folder.resolve("whole"));
        var file = folder.resolve("points");
        var plan = plan(cli);
        var applied = cli.with("-Dcw.points=" + file).apply(plan);
        assertThat(applied.exitCode()).as(applied.all()).isZero();
        return Files.readAllLines(file);
    }

    private static Map<?, ?> plan(Cli cli) {
        return cli.done("plan", "issue", "example.test", "*.example.test", "--json");
    }

    private static void killed(Cli cli, int number, String point) {
        var plan = plan(cli);
        var result = cli.with("-Dcw.killAt=" + number).apply(plan);
        assertThat(result.exitCode()).as(point + ": " + result.all()).isEqualTo(128 + 9);
    }

    private static void resumed(Cli cli, String point) {
        var before = Invariants.count(cli, "SELECT count(*) FROM operations WHERE kind = 'Issue'");
        if (before == 0) { // Killed before the operation existed: nothing began, and the plan can be applied again.
            return;
        }
        var result = cli.run("operation", "resume", "--json");
        assertThat(result.exitCode()).as(point + ": " + result.all()).isZero();
        assertThat(Invariants.text(cli, "inventory.db", "SELECT state FROM operations WHERE kind = 'Issue'"))
                .as(point)
                .isEqualTo("DONE");
        assertThat(Invariants.count(cli, "SELECT count(*) FROM certificates"))
                .as(point)
                .isEqualTo(1);
        assertThat(Invariants.count(cli, "SELECT count(*) FROM debts WHERE paid = 0"))
                .as(point)
                .isZero();
        assertThat(keys(cli)).as("endpoint keys after " + point).isEqualTo(1);
    }

    private static long keys(Cli cli) {
        return Long.parseLong(
                Invariants.text(cli, "vault.db", "SELECT count(*) FROM record WHERE kind = 'ENDPOINT_KEY'"));
    }
}
