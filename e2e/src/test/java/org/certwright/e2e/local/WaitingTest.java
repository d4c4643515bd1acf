package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.LabExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Plans that wait for a person, and a vault that a person locks. */
@ExtendWith(LabExtension.class)
class WaitingTest {
    @Test
    void aPlanWaitsUntilItIsDiscarded(Cli cli) {
        var plan = cli.done("plan", "setting", "approval.by-hash", "off", "--json");

        assertThat(cli.run("plan", "list").out()).contains("Change the setting approval.by-hash from on to off");
        assertThat(cli.run("plan", "discard", hash(plan).substring(0, 12)).exitCode())
                .isZero();
        assertThat((List<?>) cli.done("plan", "list", "--json").get("plans")).isEmpty();
        assertThat(cli.failed("apply", hash(plan), "--json").get("code")).isEqualTo("plan.unknown");
        assertThat(cli.run("audit", "lines").out()).contains("plan.discard");
        assertThat(cli.run("audit", "list").out()).contains("Discarded the plan: Change the setting approval.by-hash");
    }

    @Test
    void aPlanThatWasApprovedIsNeitherWaitingNorDiscarded(Cli cli) {
        var plan = cli.done("plan", "setting", "approval.by-hash", "off", "--json");
        assertThat(cli.apply(plan).exitCode()).isZero();

        assertThat((List<?>) cli.done("plan", "list", "--json").get("plans")).isEmpty();
        assertThat(cli.failed("plan", "discard", hash(plan), "--json").get("code"))
                .isEqualTo("plan.begun");
    }

    @Test
    void aLockedVaultOpensWhenItIsNeeded(Cli cli) throws IOException {
        try (var core = OpenCore.start(cli)) {
            assertThat(vault(core, "OpenVault").get("open")).isEqualTo(true);
            var locked = vault(core, "LockVault");
            assertThat(locked.get("open")).isEqualTo(false);
            assertThat(String.valueOf(locked.get("protection"))).contains("tier=KEYCHAIN");
            assertThat(core.command("Doctor", Map.of()).toString()).contains("healthy=true");
            assertThat(vault(core, "ShowVault").get("open"))
                    .as("looking does not open it")
                    .isEqualTo(false);
            assertThat(core.command("TestDnsCredential", Map.of("name", "lab")).get("done"))
                    .isNotNull();
            assertThat(vault(core, "ShowVault").get("open")).isEqualTo(true);
        }
    }

    @Test
    void openingMakesTheVaultAndSaysWhatProtectsIt(Cli cli) {
        var fresh = cli.on(cli.profile().resolveSibling("fresh"));

        assertThat(fresh.run("vault", "show").out()).contains("There is no vault yet");
        assertThat(fresh.run("vault", "open").out()).contains("the keychain of your login session", "which answered");
    }

    private static Map<?, ?> vault(OpenCore core, String command) throws IOException {
        return (Map<?, ?>)
                java.util.Objects.requireNonNull(core.command(command, Map.of()).get("done"));
    }

    private static String hash(Map<?, ?> plan) {
        return (String) java.util.Objects.requireNonNull(plan.get("hash"));
    }
}
