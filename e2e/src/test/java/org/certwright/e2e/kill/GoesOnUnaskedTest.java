package org.certwright.e2e.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.LabExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A killed issuance goes on with the next command that works, without a command of its own. */
@ExtendWith(LabExtension.class)
class GoesOnUnaskedTest {
    @Test
    void theNextPlanThatIsCarriedOutTakesItAlong(Cli cli, Invariants invariants) {
        var killed = killed(cli, "killed.example.test");
        var next = cli.apply(plan(cli, "next.example.test"));
        assertThat(next.exitCode()).as(next.all()).isZero();
        assertThat(state(cli, killed)).isEqualTo("DONE");
        assertThat(certificates(cli)).isEqualTo(2);
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    @Test
    void askingAgainGoesOnWithWhatWasBegun(Cli cli, Invariants invariants) {
        var killed = killed(cli, "again.example.test");
        var again = plan(cli, "again.example.test");
        assertThat(again.get("hash")).isEqualTo(killed.get("hash"));
        var applied = cli.run("apply", (String) again.get("hash")); // Nobody is asked, so nobody need be there.
        assertThat(applied.exitCode()).as(applied.all()).isZero();
        assertThat(applied.all()).contains("Going on with operation", "Done: Obtain a certificate");
        assertThat(certificates(cli)).isEqualTo(1);
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    @Test
    void aCredentialThatItNeedsStays(Cli cli) {
        killed(cli, "needed.example.test");
        assertThat(cli.failed("dns", "remove", "lab", "--json").get("code")).isEqualTo("credential.owed");
        assertThat(cli.run("operation", "resume").exitCode()).isZero();
        killed(cli, "needed-again.example.test", "order:recorded");
        assertThat(cli.failed("dns", "remove", "lab", "--json").get("code")).isEqualTo("credential.in-use");
        assertThat(cli.run("operation", "resume").exitCode()).isZero();
        assertThat(cli.approved("dns", "remove", "lab").exitCode()).isZero();
    }

    @Test
    void aMisspeltCommandLineIsAlsoAnAnswer(Cli cli) {
        assertThat(cli.failed("list", "--nonsense", "--json").get("code")).isEqualTo("ipc.command-line");
    }

    @Test
    void whoPlannedTheSameBeforeItBeganDoesNotBeginAnother(Cli cli, Invariants invariants) {
        var late = plan(cli, "twice.example.test"); // As of another process that waited for the lock.
        var killed = killed(cli, "twice.example.test");
        var refused = cli.apply(late);
        assertThat(refused.all()).contains("plan.stale", "unfinished operation");
        var applied = cli.run("apply", (String) killed.get("hash"));
        assertThat(applied.exitCode()).as(applied.all()).isZero();
        assertThat(certificates(cli)).isEqualTo(1);
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    @Test
    void anotherKeyIsAnotherWish(Cli cli) {
        var killed = killed(cli, "other.example.test");
        var other = cli.done("plan", "issue", "other.example.test", "--key", "ec-p384", "--json");
        assertThat(other.get("hash")).isNotEqualTo(killed.get("hash"));
    }

    /** A plan whose operation was killed after its records were written. */
    private static Map<?, ?> killed(Cli cli, String name) {
        return killed(cli, name, "publish:recorded");
    }

    private static Map<?, ?> killed(Cli cli, String name, String point) {
        var plan = plan(cli, name);
        var killed = cli.with("-Dcw.at=" + point, "-Dcw.do=kill -KILL $PPID").apply(plan);
        assertThat(killed.exitCode()).as(killed.all()).isEqualTo(128 + 9);
        assertThat(state(cli, plan)).isEqualTo("RUNNING");
        return plan;
    }

    private static Map<?, ?> plan(Cli cli, String name) {
        return cli.done("plan", "issue", name, "--json");
    }

    private static String state(Cli cli, Map<?, ?> plan) {
        return Invariants.text(
                cli, "inventory.db", "SELECT state FROM operations WHERE plan = '" + plan.get("hash") + "'");
    }

    private static long certificates(Cli cli) {
        return Invariants.count(cli, "SELECT count(*) FROM certificates");
    }
}
