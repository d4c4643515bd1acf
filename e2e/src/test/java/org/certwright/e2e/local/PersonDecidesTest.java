package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.LabExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What removes something for good is a plan that a person approves; what one has just begun is ended without a word. */
@ExtendWith(LabExtension.class)
class PersonDecidesTest {
    @Test
    void aCredentialIsRemovedByWhoTypesTheVerb(Cli cli) throws Exception {
        var refused = cli.atATerminal("to approve", "yes", "dns", "remove", "lab");
        assertThat(refused.exitCode()).as(refused.all()).isEqualTo(Said.REFUSED);
        assertThat(cli.run("dns", "list").out()).contains("lab");
        assertThat(cli.run("plan", "list").out()).contains("No plan waits");

        var removed = cli.atATerminal("to approve", "remove", "dns", "remove", "lab");
        assertThat(removed.exitCode()).as(removed.all()).isZero();
        assertThat(removed.all()).contains("Remove the DNS credential lab", "example.test", "wiped from the vault");
        assertThat(cli.run("dns", "list").out()).contains("There is no DNS credential yet");
        assertThat(Invariants.text(cli, "vault.db", "SELECT count(*) FROM record WHERE kind = 'DNS_CREDENTIAL'"))
                .isEqualTo("0");
        assertThat(cli.run("audit", "lines").out()).contains("credential.remove", "confirm, at the terminal");
        assertThat(cli.run("audit", "list").out()).contains("Removed the DNS credential lab");
    }

    @Test
    void whatWasInterruptedIsEndedByAPersonAndNobodyElse(Cli cli, Invariants invariants) throws Exception {
        var operation = killed(cli, "ends.example.test", "publish:recorded");
        var waits = Said.problem(
                cli.run("operation", "cancel", operation, "--json"), Said.USAGE, "operation.needs-approval");
        assertThat(waits.toString()).contains("hash");
        assertThat(state(cli, operation)).isEqualTo("RUNNING");

        var ended = cli.atATerminal("to approve", "end", "operation", "cancel", operation);
        assertThat(ended.exitCode()).as(ended.all()).isZero();
        assertThat(ended.all()).contains("End for good: Obtain a certificate for ends.example.test", "Cancelled:");
        assertThat(ended.all()).doesNotContain("cannot be had again");
        assertThat(state(cli, operation)).isEqualTo("CANCELLED");
        assertThat(cli.run("audit", "list", "--json").out()).contains("operation.end", operation);
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    @Test
    void whoEndsWhatTheCaWasAskedForIsToldWhatIsLost(Cli cli, Invariants invariants) {
        var operation = killed(cli, "late.example.test", "finalize:intended");
        var shown = cli.atATerminal("to approve", "end", "operation", "cancel", operation);
        assertThat(shown.exitCode()).as(shown.all()).isZero();
        assertThat(shown.all().replaceAll("\\s+", " ")).contains("cannot be had again");
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    @Test
    void whatOneJustBeganIsEndedWithoutAsking(Cli cli, Invariants invariants) throws Exception {
        Said.words(cli.run("dns", "add", "hand", "--provider", "manual", "--zone", "example.test"), Said.DONE);
        try (var core = OpenCore.withPerson(cli)) {
            var plan = done(core.command("PlanIssue", wish("byhand.example.test")));
            core.post("apply", "ApplyPlan", apply(plan));
            while (!core.next().toString().contains("ChangeRecordsByHand")) {}
            var operation = Invariants.text(cli, "inventory.db", "SELECT id FROM operations WHERE kind = 'Issue'");
            core.post("cancel", "CancelOperation", Map.of("operation", operation));
            var answers = core.answer().toString() + core.answer();
            assertThat(answers).contains("CANCELLED");
        }
        assertThat(Invariants.count(cli, "SELECT count(*) FROM operations WHERE kind = 'EndOperation'"))
                .isZero();
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    private static Map<?, ?> done(Map<?, ?> answer) {
        return (Map<?, ?>) java.util.Objects.requireNonNull(answer.get("done"), answer::toString);
    }

    private static Map<String, Object> wish(String name) {
        var members = new HashMap<String, Object>();
        members.put("names", List.of(name));
        members.put("dnsCredential", "hand");
        for (var absent : List.of("issuer", "csr", "key", "preferredChain")) {
            members.put(absent, null);
        }
        return members;
    }

    private static Map<String, Object> apply(Map<?, ?> plan) {
        var members = new HashMap<String, Object>();
        members.put("plan", plan.get("hash"));
        members.put("approvedHash", null);
        return members;
    }

    private static String killed(Cli cli, String name, String point) {
        var plan = cli.done("plan", "issue", name, "--json");
        cli.with("-Dcw.at=" + point, "-Dcw.do=kill -KILL $PPID").apply(plan);
        return Invariants.text(
                cli, "inventory.db", "SELECT id FROM operations WHERE plan = '" + plan.get("hash") + "'");
    }

    private static String state(Cli cli, String operation) {
        return Invariants.text(cli, "inventory.db", "SELECT state FROM operations WHERE id = '" + operation + "'");
    }
}
