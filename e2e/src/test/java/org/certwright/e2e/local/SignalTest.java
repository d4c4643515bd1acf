package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.Lab;
import org.certwright.e2e.lab.LabExtension;
import org.certwright.e2e.lab.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Somebody ends the process in the middle of an issuance (F13). */
@ExtendWith(LabExtension.class)
class SignalTest {
    private static final Duration SOON = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    @AfterEach
    void bindWorksAgain(Lab lab) {
        Begun.signal("CONT", lab.bind().process());
    }

    @Test
    void sigtermLeavesNothingThatIsNotOwedEvenIfTheNameServerHangs(Lab lab, Cli cli, Invariants invariants)
            throws Exception {
        var stop = "-Dcw.do=kill -STOP " + lab.bind().process().pid();
        var waiting = waiting(cli.with("-Dcw.at=propagate:intended", stop), plan(cli, "sigterm.example.test"));
        ends(waiting, "TERM", 128 + 15);
        Begun.signal("CONT", lab.bind().process());
        invariants.hold(cli);
        goesOn(cli);
        invariants.zoneUntouched();
    }

    @Test
    void sigintCleansTheZone(Lab lab, Cli cli, Invariants invariants) throws Exception {
        var plan = plan(cli, "sigint.example.test");
        Said.words(cli.run("settings", "set", "dns.authority-port", String.valueOf(Ports.free())), Said.DONE);
        var waiting = waiting(cli, plan); // Nobody answers there, so the record never becomes visible.
        ends(waiting, "INT", 128 + 2);
        invariants.zoneUntouched();
        invariants.hold(cli);
        Said.words(
                cli.run(
                        "settings",
                        "set",
                        "dns.authority-port",
                        String.valueOf(lab.bind().port())),
                Said.DONE);
        goesOn(cli);
        invariants.zoneUntouched();
    }

    private static Map<?, ?> plan(Cli cli, String name) {
        return cli.done("plan", "issue", name, "--json");
    }

    /** An issuance that waits for name servers. */
    private Begun waiting(Cli cli, Map<?, ?> plan) throws Exception {
        var points = folder.resolve("points");
        var hash = (String) plan.get("hash");
        // A job that a shell runs in the background ignores SIGINT, and so would its children.
        var command = new ArrayList<>(List.of("env", "--default-signal=INT,TERM"));
        command.addAll(cli.with("-Dcw.points=" + points).command("apply", hash, "--approve", hash));
        var begun = Begun.start(cli.variables(), command);
        long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!Files.exists(points) || !Files.readString(points).contains("propagate:intended")) {
            assertThat(System.nanoTime()).as("propagation began").isLessThan(giveUp);
            assertThat(begun.process().isAlive()).isTrue();
            Thread.sleep(20);
        }
        Thread.sleep(300);
        return begun;
    }

    private static void ends(Begun begun, String signal, int exitCode) throws InterruptedException {
        Begun.signal(signal, begun.process());
        var result = begun.end(SOON);
        assertThat(result.exitCode()).as(result.all()).isEqualTo(exitCode);
        Said.nothingFromJava(result);
    }

    private static void goesOn(Cli cli) {
        var resumed = cli.run("operation", "resume", "--json");
        assertThat(resumed.exitCode()).as(resumed.all()).isZero();
        assertThat(Invariants.text(cli, "inventory.db", "SELECT state FROM operations WHERE kind = 'Issue'"))
                .as(resumed.all())
                .isEqualTo("DONE");
        assertThat(Invariants.count(cli, "SELECT count(*) FROM certificates")).isEqualTo(1);
        assertThat(Invariants.count(cli, "SELECT count(*) FROM journal WHERE step = 'order' AND phase = 'DONE'"))
                .isEqualTo(1);
    }
}
