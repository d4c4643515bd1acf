package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.Lab;
import org.certwright.e2e.lab.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A key under a passphrase, from the making of its compartment to the day the passphrase is forgotten. Each test has a
 * vault of its own: a rotation takes the key of the old one out of the keyring, for every copy of the profile.
 */
class ProtectedCompartmentTest {
    private static final Pattern RECOVERY_LINE = Pattern.compile("^ +((?:[0-9A-Z]{4}-?){2,4})\\s*$", Pattern.MULTILINE);

    @TempDir
    private static Path servers;

    private static Lab lab;

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeAll
    static void start() {
        lab = Lab.start(servers.resolve("lab"));
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    @BeforeEach
    void prepare() {
        cli = Cli.prepared(lab, folder.resolve("profile"));
    }

    private static Tool.Result ended(Tool.Result result) {
        assertThat(result.exitCode()).as(result.all()).isZero();
        return result;
    }

    private Tool.Result setUp(String passphrase) {
        return cli.atATerminal(
                "to approve|to guess|same again|you have it",
                "set up|" + passphrase + "|" + passphrase + "|kept",
                "vault",
                "protect");
    }

    private static String recoveryKey(Tool.Result shown) {
        return RECOVERY_LINE
                .matcher(shown.all())
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.joining());
    }

    private String issued(String name) {
        Said.words(cli.apply(cli.done("plan", "issue", name, "--json")), Said.DONE);
        return Invariants.text(cli, "inventory.db", "SELECT id FROM certificates ORDER BY created DESC LIMIT 1")
                .substring(0, 12);
    }

    private Tool.Result exported(String id, String to, String passphrase) {
        return cli.atATerminal(
                "to approve|was approved",
                "export key|" + passphrase,
                "export",
                id,
                "--to",
                folder.resolve(to).toString(),
                "--with-key");
    }

    @Test
    void aKeyIsUsedWithItsPassphraseAndNeverWithoutThroughItsWholeLife() throws Exception {
        var id = issued("protected.example.test");
        Said.problem(cli.run("key", "protect", id, "--json"), Said.USAGE, "vault.high-missing");
        var made = ended(setUp("correct horse battery"));
        assertThat(recoveryKey(made)).hasSize(69);
        assertThat(cli.run("vault", "open").out()).contains("Under a passphrase", "for one act at a time");

        var moved = ended(cli.atATerminal(
                "to approve|the key in|was wrong", "protect|a wrong one|correct horse battery", "key", "protect", id));
        assertThat(moved.all().replaceAll("\\s+", " ")).contains("is not enough: it takes the passphrase");
        assertThat(cli.run("show", id).out()).contains("under the passphrase");
        Said.problem(cli.run("key", "protect", id, "--json"), Said.USAGE, "plan.key-protected");

        ended(exported(id, "first", "correct horse battery"));
        Tool.output(folder, "openssl", "pkey", "-in", "first/privkey.pem", "-noout");
        var rotated = ended(cli.atATerminal(
                "to approve|new keys.|you have it", "rotate|correct horse battery|kept", "vault", "rotate"));
        assertThat(recoveryKey(rotated)).hasSize(69).isNotEqualTo(recoveryKey(made));
        ended(cli.atATerminal(
                "to approve|the sheet|new passphrase|same again",
                "recover|" + recoveryKey(rotated) + "|the third one of all|the third one of all",
                "vault",
                "recover"));
        ended(exported(id, "second", "the third one of all"));
        assertThat(Files.readAllBytes(folder.resolve("second/privkey.pem")))
                .isEqualTo(Files.readAllBytes(folder.resolve("first/privkey.pem")));

        assertThat(cli.run("audit", "lines").out())
                .contains("vault.protect", "key.protect", "vault.rotate", "vault.recover", "\"grade\":\"proof\"")
                .doesNotContain("correct horse", recoveryKey(rotated));
        assertThat(cli.run("doctor").exitCode()).isZero();
    }

    @Test
    void whoDoesNotKeepTheRecoveryKeyHasNoCompartment() {
        var refused = cli.atATerminal(
                "to approve|to guess|same again|you have it",
                "set up|correct horse battery|correct horse battery|no",
                "vault",
                "protect");

        assertThat(refused.exitCode()).as(refused.all()).isEqualTo(Said.REFUSED);
        assertThat(cli.run("vault", "open").out()).contains("There is none yet");
        assertThat(cli.run("operation", "list").out()).doesNotContain("parked");
    }

    @Test
    void aWrongPassphraseExportsNothing() {
        var id = issued("shut.example.test");
        ended(setUp("correct horse battery"));
        ended(cli.atATerminal("to approve|the key in", "protect|correct horse battery", "key", "protect", id));
        var wrong = cli.atATerminal(
                "to approve|was approved|was wrong|was wrong",
                "export key|one|two|three",
                "export",
                id,
                "--to",
                folder.resolve("out").toString(),
                "--with-key");

        assertThat(wrong.exitCode()).as(wrong.all()).isIn(List.of(Said.LOCKED, Said.PARKED));
        assertThat(wrong.all()).contains("vault.wrong-high-passphrase");
        assertThat(folder.resolve("out/privkey.pem")).doesNotExist();
    }

    @Test
    void withoutAPersonNothingIsSetUp() {
        var nobody = cli.run("vault", "protect", "--json");

        assertThat(nobody.all()).contains("operation.needs-approval");
    }
}
