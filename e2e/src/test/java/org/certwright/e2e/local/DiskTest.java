package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.LabExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The disk of the profile is full, or becomes full, or cannot be written (F14, F15). Needs root to mount one. */
@ExtendWith(LabExtension.class)
class DiskTest {
    /** Less than what the profile wants before it begins, and more than a database needs. */
    private static final int SCARCE = 4 << 10;

    @TempDir
    private Path folder;

    private SmallDisk disk;

    @BeforeEach
    void mount() throws IOException {
        disk = SmallDisk.mount(folder.resolve("disk"), 24);
    }

    @AfterEach
    void unmount() {
        disk.close();
    }

    @Test
    void nothingIsBegunWithoutRoom(Cli prepared, Invariants invariants) throws IOException {
        var cli = prepared.copy(disk.place().resolve("p"));
        var plan = cli.done("plan", "issue", "scarce.example.test", "--json");
        disk.fill(SCARCE);
        var problem = Said.problem(cli.apply(plan), Said.PARKED, "profile.no-room");
        assertThat(problem.toString()).contains(cli.profile().toString(), "16 MiB");
        assertThat(Invariants.count(cli, "SELECT count(*) FROM journal WHERE step = 'order'"))
                .isZero();
        invariants.zoneUntouched();

        disk.fill(0);
        Said.problem(cli.apply(plan), Said.PARKED, "profile.no-room", "storage.full", "audit.full");
        disk.free();
        assertThat(Said.done(cli.apply(plan)).get("state")).isEqualTo("DONE");
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    @ParameterizedTest
    @CsvSource({"key:intended, 0", "order:happened, 0", "dns-add:after, 64", "store:intended, 0"})
    void aDiskThatFillsUpCostsNothing(String point, int left, Cli prepared, Invariants invariants) throws IOException {
        var cli = prepared.copy(disk.place().resolve("p"));
        var plan = cli.done("plan", "issue", point.replaceAll("[^a-z]", "") + ".example.test", "--json");
        var full = cli.with("-Dcw.at=" + point, "-Dcw.do=" + disk.filling(left)).apply(plan);
        var problem =
                Said.problem(full, Said.PARKED, "storage.full", "vault.disk-full", "audit.full", "profile.no-room");
        assertThat(problem.toString()).contains(cli.profile().toString());
        var placed = order(cli);

        disk.free();
        invariants.hold(cli); // A removal that cannot be noted in the audit log is not begun; so it has to be owed.
        var resumed = cli.run("operation", "resume", "--json");
        assertThat(resumed.exitCode()).as(resumed.all()).isZero();
        assertThat(Invariants.text(cli, "inventory.db", "SELECT state FROM operations WHERE kind = 'Issue'"))
                .as(resumed.all())
                .isEqualTo("DONE");
        assertThat(order(cli)).contains(placed);
        assertThat(Invariants.count(cli, "SELECT count(*) FROM certificates")).isEqualTo(1);
        assertThat(Invariants.text(cli, "vault.db", "SELECT count(*) FROM record WHERE kind = 'ENDPOINT_KEY'"))
                .isEqualTo("1");
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    private static String order(Cli cli) {
        return Invariants.text(
                cli, "inventory.db", "SELECT detail FROM journal WHERE step = 'order' AND phase = 'DONE'");
    }

    @Test
    void aReadOnlyProfileCanStillBeRead(Cli prepared, Invariants invariants) {
        var cli = prepared.copy(disk.place().resolve("p"));
        var plan = cli.done("plan", "issue", "read-only.example.test", "--json");
        var issued = Said.done(cli.apply(plan));
        disk.readOnly(true);
        try {
            Said.words(cli.run("list"), Said.DONE, "read-only.example.test");
            Said.words(cli.run("show", (String) issued.get("certificate")), Said.DONE, "read-only.example.test");
            Said.words(cli.run("audit", "verify"), Said.DONE, "unbroken");
            var refused = cli.run("plan", "issue", "more.example.test", "--json");
            var problem = Said.problem(refused, Said.LOCKED, "profile.read-only", "storage.read-only");
            assertThat(problem.toString()).contains(cli.profile().toString());
        } finally {
            disk.readOnly(false);
        }
        assertThat(plan).isNotEqualTo(Map.of());
        invariants.zoneUntouched();
        invariants.hold(cli);
    }
}
