package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.certwright.e2e.lab.Bind;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.Lab;
import org.certwright.e2e.lab.LabExtension;
import org.certwright.e2e.lab.Tool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The DNS provider refuses, hangs or changes its mind (F10, F11). */
@ExtendWith(LabExtension.class)
class DnsFaultTest {
    private static final String ALLOWED = "grant lab-key zonesub TXT;";
    private static final String FORBIDDEN = "grant lab-key name elsewhere.example.test. TXT;";

    @AfterEach
    void bindWorksAgain(Lab lab) throws IOException {
        Begun.signal("CONT", lab.bind().process());
        lab.bind().policy(ALLOWED);
        Begun.signal("HUP", lab.bind().process());
        lab.await("BIND", () -> !lab.bind().zone().isEmpty());
    }

    @Test
    void aWrongSecretIsNamedAndTheCaIsNotAsked(Lab lab, Cli cli, Invariants invariants) {
        credential(lab, cli, "lab-key", "d3Jvbmctc2VjcmV0LXdyb25nLXNlY3JldC13cm9uZyE=");
        refused(apply(cli, "wrong-secret.example.test"), "dns.key-wrong");
        invariants.zoneUntouched();
        credential(lab, cli, "lab-key", lab.bind().secret()); // Nothing was written, so nothing holds the wrong one.
        assertThat(Said.done(apply(cli, "wrong-secret.example.test")).get("state"))
                .isEqualTo("DONE");
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    @Test
    void anUnknownKeyNameIsNamedAndTheCaIsNotAsked(Lab lab, Cli cli, Invariants invariants) {
        credential(lab, cli, "other-key", lab.bind().secret());
        refused(apply(cli, "wrong-key.example.test"), "dns.key-unknown");
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    @Test
    void aPolicyThatForbidsWritingIsNamed(Lab lab, Cli cli, Invariants invariants) throws IOException {
        lab.bind().policy(FORBIDDEN);
        Begun.signal("HUP", lab.bind().process());
        var applied = apply(cli, "forbidden.example.test");
        var problem = refused(applied, "dns.update-refused");
        assertThat(problem.toString()).contains("127.0.0.1", "example.test");
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    @Test
    void aHangingServerParksTheOperationAndItGoesOnLater(Lab lab, Cli cli, Invariants invariants) {
        var bind = lab.bind().process().pid();
        // Longer than all tries of the writing, so that only the removal meets a server that is awake again.
        var applied = cli.with(
                        "-Dcw.at=dns-add:before",
                        "-Dcw.do=kill -STOP " + bind + "; (sleep 21; kill -CONT " + bind + ") &")
                .apply(plan(cli, "hangs.example.test"));
        Said.problem(applied, Said.PARKED, "dns.server-silent");
        assertThat(Said.steps(applied)).doesNotContain("answer");
        Begun.signal("CONT", lab.bind().process());
        var resumed = Said.done(cli.run("operation", "resume", operation(applied), "--json"));
        assertThat(resumed.get("state")).isEqualTo("DONE");
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    @Test
    void aCredentialThatWentBeforeItWroteOwesNothing(Cli cli, Invariants invariants) throws SQLException {
        var plan = plan(cli, "gone.example.test");
        assertThat(cli.with("-Dcw.at=order:recorded", "-Dcw.do=kill -KILL $PPID")
                        .apply(plan)
                        .exitCode())
                .isEqualTo(128 + 9);
        var kept = cli.run("dns", "remove", "lab", "--json");
        assertThat(Said.problem(kept, Said.USAGE, "credential.in-use")).isNotEmpty();
        try (var inventory =
                DriverManager.getConnection("jdbc:sqlite:" + cli.profile().resolve("inventory.db"))) {
            inventory.createStatement().execute("DELETE FROM dns_credentials"); // As an older inventory put back would.
        }
        refused(cli.apply(plan), "credential.unknown");
        assertThat(Invariants.count(cli, "SELECT count(*) FROM debts WHERE paid = 0"))
                .isZero();
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    @Test
    void aRefusedRemovalIsOwedAndPaidLater(Lab lab, Cli cli, Invariants invariants) throws IOException {
        var plan = plan(cli, "owed.example.test");
        lab.bind().policy(FORBIDDEN);
        var bind = lab.bind().process().pid();
        var applied = cli.with("-Dcw.at=dns-remove:before", "-Dcw.do=kill -HUP " + bind + "; sleep 1")
                .apply(plan);
        assertThat(Said.done(applied).get("state")).isEqualTo("DONE");
        assertThat(lab.bind().zone()).anyMatch(record -> record.startsWith("_acme-challenge.owed."));
        invariants.hold(cli);
        Said.words(cli.run("operation", "show", operation(applied)), Said.DONE, "_acme-challenge.owed.example.test");
        assertThat(Said.done(cli.run("doctor", "--json"), Said.VERIFICATION).toString())
                .contains("1 record of ours still to remove");

        bindWorksAgain(lab);
        Said.done(cli.run("operation", "resume", "--json"));
        assertThat(Invariants.count(cli, "SELECT count(*) FROM debts WHERE paid = 0"))
                .isZero();
        assertThat(lab.bind().zone()).anyMatch(record -> record.contains(Bind.FOREIGN));
        invariants.zoneUntouched();
    }

    private static Map<?, ?> refused(Tool.Result applied, String code) {
        var problem = Said.problem(applied, Said.FAILED, code);
        assertThat(Said.steps(applied)).contains("publish").doesNotContain("answer");
        assertThat(Said.done(applied, Said.FAILED).get("owed")).as("owed").isEqualTo(java.util.List.of());
        return problem;
    }

    private static void credential(Lab lab, Cli cli, String key, String secret) {
        Said.done(cli.approved("dns", "remove", "lab"));
        var server = "server=127.0.0.1:" + lab.bind().port();
        Said.words(
                cli.feed(
                        secret + "\n",
                        "dns",
                        "add",
                        "lab",
                        "--provider",
                        "rfc2136",
                        "--zone",
                        "example.test",
                        "--set",
                        server,
                        "--set",
                        "key-name=" + key,
                        "--secret-fd",
                        "0"),
                Said.DONE);
    }

    private static Map<?, ?> plan(Cli cli, String name) {
        return cli.done("plan", "issue", name, "--json");
    }

    private static Tool.Result apply(Cli cli, String name) {
        return cli.apply(plan(cli, name));
    }

    private static String operation(Tool.Result applied) {
        return (String) ((Map<?, ?>) java.util.Objects.requireNonNull(Cli.member(applied, "done"))).get("id");
    }
}
