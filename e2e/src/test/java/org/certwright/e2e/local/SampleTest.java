package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.LabExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sample profile: believable to look at, and nothing of it leaves the machine or stays on it. */
@ExtendWith(LabExtension.class)
class SampleTest {
    @Test
    void itIsFullAndSoundAndGoneAtTheEnd(Cli cli) throws IOException {
        Path folder;
        try (var core = OpenCore.start(nowhere(cli), "--sample")) {
            var profile = done(core.command("ShowProfile", Map.of()));
            folder = Path.of((String) profile.get("folder"));
            assertThat(profile.get("sample")).isEqualTo(true);
            var inventory = done(core.ask(OpenCore.list(1_000)));
            assertThat(inventory.get("total")).isEqualTo(45L);
            assertThat(inventory.get("matching")).isEqualTo(43L);
            assertThat(inventory.toString()).contains("superseded=true", "tags=[on call, payments, web]");
            assertThat((List<?>) done(core.command("ListViews", Map.of())).get("views"))
                    .hasSize(2);
            assertThat((List<?>)
                            done(core.command("ListPlans", Map.of("most", 10L))).get("plans"))
                    .hasSize(2);
            var verdict =
                    done(core.ask("{\"v\":1,\"id\":\"1\",\"command\":{\"kind\":\"VerifyAudit\",\"checkpoint\":null}}"));
            assertThat(verdict.get("checkpointHeld")).isEqualTo(true);
            assertThat(Files.isDirectory(folder)).isTrue();
        }
        assertThat(folder).doesNotExist();
        assertThat(nowhere(cli).profile()).doesNotExist();
    }

    @Test
    void itIsGoneWhenASignalEndsTheProgram(Cli cli) throws Exception {
        var core = OpenCore.start(nowhere(cli), "--sample");
        var folder = folder(core);
        assertThat(folder).exists();

        core.terminate();

        assertThat(folder).doesNotExist();
    }

    @Test
    void whatAKilledProgramLeftIsSweptByTheNextOne(Cli cli) throws Exception {
        var killed = OpenCore.start(nowhere(cli), "--sample");
        var left = folder(killed);
        try (var living = OpenCore.start(nowhere(cli), "--sample")) {
            killed.kill();
            assertThat(left).exists();

            try (var next = OpenCore.start(nowhere(cli), "--sample")) {
                assertThat(folder(next)).exists();
                assertThat(left).doesNotExist();
                assertThat(folder(living)).exists();
            }
        }
    }

    private static Path folder(OpenCore core) throws IOException {
        return Path.of((String) done(core.command("ShowProfile", Map.of())).get("folder"));
    }

    @Test
    void whatWouldReachOutIsRefusedInWords(Cli cli) throws IOException {
        try (var core = OpenCore.start(nowhere(cli), "--sample")) {
            var plans = (List<?>)
                    done(core.command("ListPlans", Map.of("most", 10L))).get("plans");
            var plan = ((Map<?, ?>) plans.getFirst()).get("hash");
            for (var command : List.of(
                    "{\"kind\":\"ResumeAll\"}",
                    "{\"kind\":\"CheckLive\",\"server\":\"127.0.0.1\",\"name\":null,\"certificate\":null,"
                            + "\"startTls\":\"NONE\"}",
                    "{\"kind\":\"TestDnsCredential\",\"name\":\"office-dns\"}",
                    "{\"kind\":\"ApplyPlan\",\"plan\":\"" + plan + "\",\"approvedHash\":null}",
                    "{\"kind\":\"PlanIssue\",\"names\":[\"a.example.com\"],\"issuer\":null,\"csr\":null,\"key\":null,"
                            + "\"dnsCredential\":null,\"preferredChain\":null}")) {
                var failed = (Map<?, ?>) core.ask("{\"v\":1,\"id\":\"1\",\"command\":" + command + "}")
                        .get("failed");
                assertThat(failed.get("code")).as(command).isEqualTo("profile.sample");
            }
        }
    }

    @Test
    void lookingAroundLeavesOnesOwnProfileAsItIs(Cli cli) throws IOException {
        try (var core = OpenCore.start(cli)) {
            assertThat(done(core.command("LookAround", Map.of("on", true))).get("sample"))
                    .isEqualTo(true);
            assertThat(done(core.ask(OpenCore.list(1))).get("total")).isEqualTo(45L);
            assertThat(done(core.command("LookAround", Map.of("on", false))).get("sample"))
                    .isEqualTo(false);
            assertThat(done(core.ask(OpenCore.list(1))).get("total")).isEqualTo(0L);
        }
    }

    /** A machine without a keychain and with a profile folder that must not be made. */
    private static Cli nowhere(Cli cli) {
        var environment = new java.util.HashMap<>(cli.variables());
        environment.put("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        return cli.in(environment).on(cli.profile().resolveSibling("never-made"));
    }

    private static Map<?, ?> done(Map<?, ?> answer) {
        return (Map<?, ?>) java.util.Objects.requireNonNull(answer.get("done"), answer::toString);
    }
}
