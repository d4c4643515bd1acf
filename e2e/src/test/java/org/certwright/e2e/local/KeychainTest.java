package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.Lab;
import org.certwright.e2e.lab.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keychain is locked, gone, hangs or holds something else (F21), on a keyring that no other test uses. */
class KeychainTest {
    @TempDir
    private static Path folder;

    private static Lab lab;
    private static Cli cli;

    @BeforeAll
    static void start() {
        lab = Lab.start(folder.resolve("lab"));
        cli = Cli.prepared(lab, folder.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    @Test
    void aLockedKeychainKeepsTheVaultShut() {
        try (var own = Lab.start(folder.resolve("own"))) {
            var locked = new Cli(folder.resolve("locked"), own.environment());
            credential(locked);
            new Keyring(own).lock();
            shut(locked, "vault.keychain-locked");
            Said.words(locked.run("list"), Said.DONE); // Nothing of the inventory needs a secret.
        }
    }

    @Test
    void withoutABusTheVaultStaysShut() {
        shut(cli.in(bus(folder.resolve("nowhere"))), "vault.keychain-unavailable");
        opens(cli);
    }

    @Test
    void aBusWithoutAKeyringKeepsTheVaultShut() throws Exception {
        var socket = folder.resolve("empty-bus");
        var configuration = Files.writeString(folder.resolve("bus.conf"), Lab.bus(socket));
        lab.start("empty-bus", Map.of(), "dbus-daemon", "--nofork", "--config-file=" + configuration);
        lab.await("D-Bus", () -> Files.exists(socket));
        shut(cli.in(bus(socket)), "vault.keychain-unavailable");
    }

    @Test
    void aHangingKeychainIsGivenUpOn() {
        var keyring = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("gnome-keyring-daemon"))
                .max(Comparator.comparing(
                        process -> process.info().startInstant().orElseThrow()))
                .orElseThrow();
        Tool.output(folder, "kill", "-STOP", String.valueOf(keyring.pid()));
        long before = System.nanoTime();
        try {
            shut(cli, "vault.keychain-unavailable");
        } finally {
            Tool.output(folder, "kill", "-CONT", String.valueOf(keyring.pid()));
        }
        assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
        opens(cli);
    }

    @Test
    void aDeletedOrReplacedKeyIsNotReplacedByANewOne() {
        var other = new Cli(folder.resolve("other"), lab.environment());
        credential(other);
        var vaultId = Invariants.text(other, "vault.db", "SELECT id FROM vault");
        var keyring = new Keyring(lab);
        keyring.replace(vaultId, "these are 32 bytes of other text");
        shut(other, "vault.wrong-key");
        keyring.replace(vaultId, "short");
        shut(other, "vault.wrong-key");
        keyring.forget(vaultId);
        shut(other, "vault.key-missing");
    }

    @Test
    void withoutAKeychainAPassphraseProtectsTheVault() throws Exception {
        var headless = new Cli(folder.resolve("headless"), bus(folder.resolve("nowhere")));
        var unasked = add(headless, List.of("setsid"));
        assertThat(unasked.exitCode()).as(unasked.all()).isEqualTo(Said.LOCKED);
        assertThat(unasked.all()).contains("--passphrase-fd");
        var weak = add(headless, with(3, Files.writeString(folder.resolve("weak"), "x\n")), "--passphrase-fd", "3");
        assertThat(weak.all()).contains("The passphrase is too short");
        assertThat(headless.profile().resolve("vault.db")).doesNotExist();

        var passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery staple\n");
        var made = add(headless, with(3, passphrase), "--passphrase-fd", "3");
        assertThat(made.exitCode()).as(made.all()).isZero();
        var opened = Tool.run(
                folder,
                headless.variables(),
                join(with(3, passphrase), headless.command("dns", "test", "home", "--passphrase-fd", "3", "--json")),
                "");
        Said.done(opened);
        var wrong = Files.writeString(folder.resolve("wrong"), "incorrect horse\n");
        Said.problem(
                Tool.run(
                        folder,
                        headless.variables(),
                        join(with(3, wrong), headless.command("dns", "test", "home", "--passphrase-fd", "3", "--json")),
                        ""),
                Said.LOCKED,
                "vault.wrong-passphrase");
    }

    private static void credential(Cli fresh) {
        var added = add(fresh, List.of());
        assertThat(added.exitCode()).as(added.all()).isZero();
    }

    private static Tool.Result add(Cli fresh, List<String> prefix, String... more) {
        var command = join(
                prefix,
                fresh.command(
                        "dns",
                        "add",
                        "home",
                        "--provider",
                        "rfc2136",
                        "--zone",
                        "example.test",
                        "--set",
                        "server=127.0.0.1:" + lab.bind().port(),
                        "--set",
                        "key-name=lab-key",
                        "--secret-fd",
                        "0"));
        return Tool.run(
                folder,
                fresh.variables(),
                join(command, List.of(more)),
                lab.bind().secret() + "\n");
    }

    private static List<String> join(List<String> first, List<String> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    /** A prefix that opens {@code file} as this descriptor. */
    private static List<String> with(int descriptor, Path file) {
        return List.of("sh", "-c", "exec \"$@\" " + descriptor + "< " + file, "sh");
    }

    private static Map<String, String> bus(Path socket) {
        var variables = new LinkedHashMap<>(lab.environment());
        variables.put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket);
        variables.put("XDG_RUNTIME_DIR", folder.toString());
        return variables;
    }

    /** The vault does not open, for this reason, and is left as it is. */
    private static void shut(Cli cli, String code) {
        var vault = cli.profile().resolve("vault.db");
        var before = Damage.read(vault);
        var credential = cli.profile().endsWith("profile") ? "lab" : "home";
        Said.problem(cli.run("dns", "test", credential, "--json"), Said.LOCKED, code);
        assertThat(Damage.read(vault)).isEqualTo(before);
    }

    private static void opens(Cli cli) {
        Said.done(cli.run("dns", "test", "lab", "--json"));
        Invariants.profileIsSound(cli);
    }
}
