package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.LabExtension;
import org.certwright.e2e.lab.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several processes work on one profile at the same time (F23). */
@ExtendWith(LabExtension.class)
class ParallelTest {
    private static final int MANY = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void manyWhoWantTheSameGetOneCertificate(Cli cli, Invariants invariants) throws Exception {
        var begun = new ArrayList<Begun>();
        for (var hash : plans(cli, MANY / 2, "same.example.test")) {
            begun.add(apply(cli, hash));
            begun.add(apply(cli, hash)); // And each of them twice.
        }
        var done = new ArrayList<Object>();
        for (var one : begun) {
            var result = one.end(PATIENCE);
            if (result.exitCode() == Said.DONE) {
                done.add(Said.done(result).get("id"));
            } else {
                Said.problem(result, Said.FAILED, "plan.stale");
            }
        }
        assertThat(done).as("the winners show the same operation").isNotEmpty();
        assertThat(done.stream().distinct()).hasSize(1);
        assertThat(Invariants.count(cli, "SELECT count(*) FROM certificates")).isEqualTo(1);
        assertThat(Invariants.count(cli, "SELECT count(*) FROM operations WHERE kind = 'Issue'"))
                .isEqualTo(1);
        assertThat(Invariants.count(cli, "SELECT count(*) FROM journal WHERE step = 'order' AND phase = 'DONE'"))
                .isEqualTo(1);
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    @Test
    void differentNamesDoNotDisturbEachOtherNorAnOpenCore(Cli cli, Invariants invariants) throws Exception {
        var first = plans(cli, 1, "first.example.test").getFirst();
        var second = plans(cli, 1, "second.example.test").getFirst();
        try (var core = OpenCore.start(cli)) {
            assertThat(list(core)).contains("total=0");
            var begun = List.of(apply(cli, first), apply(cli, second));
            for (var one : begun) {
                assertThat(Said.done(one.end(PATIENCE)).get("state")).isEqualTo("DONE");
            }
            assertThat(list(core)).contains("total=2", "first.example.test", "second.example.test");
        }
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    private static String list(OpenCore core) throws IOException {
        return core.ask(OpenCore.list(10)).toString();
    }

    private static List<String> plans(Cli cli, int count, String name) {
        var hashes = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            Map<?, ?> plan = Said.done(planned(cli, name));
            hashes.add((String) plan.get("hash"));
        }
        assertThat(hashes).doesNotHaveDuplicates();
        return hashes;
    }

    private static Tool.Result planned(Cli cli, String name) {
        return cli.run("plan", "issue", name, "--json");
    }

    private static Begun apply(Cli cli, String hash) {
        return Begun.start(cli, "apply", hash, "--approve", hash, "--json");
    }
}
