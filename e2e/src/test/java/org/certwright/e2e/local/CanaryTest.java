package org.certwright.e2e.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Lab;
import org.certwright.e2e.lab.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets with known texts go through a whole run, failures included, and are then searched for everywhere (F40). */
class CanaryTest {
    @TempDir
    private static Path folder;

    private static Lab lab;
    private static Path secrets;
    private static Cli cli;

    @BeforeAll
    static void start() throws IOException {
        lab = Lab.start(folder.resolve("lab"));
        secrets = Files.createDirectory(folder.resolve("typed"));
        Files.writeString(
                folder.resolve("lab/named/tsig.key"),
                "key canary-key { algorithm hmac-sha256; secret \"" + Canaries.base64(Canaries.TSIG) + "\"; };\n",
                StandardOpenOption.APPEND);
        lab.bind().policy("grant lab-key zonesub TXT; grant canary-key zonesub TXT;");
        Begun.signal("HUP", lab.bind().process());
        var variables = new LinkedHashMap<>(lab.environment());
        variables.put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("nowhere"));
        cli = new Cli(folder.resolve("profile"), variables);
    }

    @AfterAll
    static void stop() {
        lab.close();
    }

    @Test
    void noSecretIsWrittenShownOrPassedOn() throws Exception {
        settings();
        external("1");
        var added = dns(Canaries.base64(Canaries.TSIG), "canary-key", "home");
        assertThat(added.exitCode()).as(added.all()).isZero();
        var wrong = dns("not base64: " + Canaries.TSIG, "canary-key", "broken");
        assertThat(wrong.exitCode()).as(wrong.all()).isNotZero();
        assertThat(run("", "dns", "test", "home").exitCode()).isZero();
        assertThat(run("", "dns", "list", "--json").exitCode()).isZero();

        var issued = apply(run("", "plan", "issue", "canary.example.test", "--json"), "");
        assertThat(issued.exitCode()).as(issued.all()).isZero();
        var certificate = (String) Said.done(issued).get("certificate");
        var exports = Files.createDirectory(folder.resolve("exports"));
        exports.toFile().setReadable(false, false);
        Tool.output(folder, "chmod", "700", exports.toString());
        var exported = apply(
                run("", "plan", "export", certificate, "--to", exports.toString(), "--pfx", "modern", "--json"),
                Canaries.PFX);
        assertThat(exported.exitCode()).as(exported.all()).isZero();

        failures();
        assertThat(run("", "doctor", "--json").exitCode()).isZero();
        assertThat(run("", "audit", "list").exitCode()).isZero();
        assertThat(run("", "audit", "lines").exitCode()).isZero();
        Canaries.notInFiles(folder, secrets, folder.resolve("lab/named"));
        opensWith(exports, Canaries.PFX);
    }

    private static void settings() {
        var port = String.valueOf(lab.bind().port());
        Said.words(cli.run("settings", "set", "dns.resolvers", "127.0.0.1:" + port), Said.DONE);
        Said.words(cli.run("settings", "set", "dns.authority-port", port), Said.DONE);
        var command = new ArrayList<>(List.of(
                org.certwright.e2e.Checkout.root()
                        .resolve("e2e/demo/at-a-terminal")
                        .toString(),
                "to approve",
                "change"));
        command.addAll(prefix(""));
        command.addAll(cli.command("settings", "set", "approval.by-hash", "on", "--passphrase-fd", "4"));
        var changed = Tool.run(folder, cli.variables(), command, "");
        assertThat(changed.exitCode()).as(changed.all()).isZero();
    }

    /** An account with an external account binding, which this CA does not ask for. */
    private static void external(String kid) throws Exception {
        var plan = run(
                "",
                "issuer",
                "add",
                "pebble",
                "--directory",
                lab.directory(),
                "--internal",
                "--trust-anchor",
                lab.acmeCertificate().toString(),
                "--eab-kid",
                kid,
                "--plan-only",
                "--json");
        var bound = apply(plan, Canaries.base64(Canaries.EXTERNAL_ACCOUNT + Canaries.EXTERNAL_ACCOUNT));
        Canaries.notIn("the answer about an external account", bound.all());
        if (bound.exitCode() != 0) {
            assertThat(apply(
                                    run(
                                            "",
                                            "issuer",
                                            "add",
                                            "pebble",
                                            "--directory",
                                            lab.directory(),
                                            "--internal",
                                            "--trust-anchor",
                                            lab.acmeCertificate().toString(),
                                            "--plan-only",
                                            "--json"),
                                    "")
                            .exitCode())
                    .isZero();
        }
    }

    /** The same secrets on the way to commands that fail. */
    private static void failures() throws Exception {
        lab.bind().policy("grant lab-key name elsewhere.example.test. TXT;");
        Begun.signal("HUP", lab.bind().process());
        var refused = apply(run("", "plan", "issue", "refused.example.test", "--json"), "");
        assertThat(refused.exitCode()).as(refused.all()).isEqualTo(Said.FAILED);
        var wrong = Tool.run(
                folder,
                cli.variables(),
                Stream.concat(
                                Stream.of("sh", "-c", "exec \"$@\" 4< " + secret("wrong " + Canaries.PASSPHRASE), "sh"),
                                cli.command("dns", "test", "home", "--passphrase-fd", "4", "--verbose").stream())
                        .toList(),
                "");
        assertThat(wrong.exitCode()).as(wrong.all()).isEqualTo(Said.LOCKED);
        Canaries.notIn("the answer to a wrong passphrase", wrong.all());
        var typed = cli.run(
                "dns", "add", "typed", "--provider", "rfc2136", "--zone", "example.test", "--set", "secret=visible");
        assertThat(typed.exitCode()).as(typed.all()).isEqualTo(Said.USAGE);
    }

    private static Tool.Result dns(String secret, String key, String name) throws Exception {
        return run(
                secret,
                "dns",
                "add",
                name,
                "--provider",
                "rfc2136",
                "--zone",
                "example.test",
                "--set",
                "server=127.0.0.1:" + lab.bind().port(),
                "--set",
                "key-name=" + key);
    }

    private static Tool.Result apply(Tool.Result planned, String secret) throws Exception {
        var hash = (String) Said.done(planned).get("hash");
        return run(secret, "apply", hash, "--approve", hash, "--json", "--verbose");
    }

    /** Runs a command with its secrets on descriptors 3 and 4, and looks at the process from outside meanwhile. */
    private static Tool.Result run(String secret, String... arguments) throws Exception {
        var command = prefix(secret);
        command.addAll(
                cli.command(Stream.concat(Stream.of(arguments), Stream.of("--secret-fd", "3", "--passphrase-fd", "4"))
                        .toArray(String[]::new)));
        var begun = Begun.start(cli.variables(), command);
        int looks = 0;
        while (begun.process().isAlive()) {
            looks += look(begun.process().pid());
            Thread.sleep(20);
        }
        assertThat(looks).isPositive();
        var result = begun.end(Duration.ofMinutes(1));
        Canaries.notIn(String.join(" ", arguments), result.all());
        Said.nothingFromJava(result);
        return result;
    }

    private static int look(long pid) {
        try {
            for (var file : List.of("cmdline", "environ")) {
                Canaries.notIn(file, Files.readString(Path.of("/proc/" + pid, file), ISO_8859_1));
            }
            return 1;
        } catch (IOException ended) {
            return 0;
        }
    }

    private static List<String> prefix(String secret) {
        return new ArrayList<>(
                List.of("sh", "-c", "exec \"$@\" 3< " + secret(secret) + " 4< " + secret(Canaries.PASSPHRASE), "sh"));
    }

    private static Path secret(String text) {
        try {
            return Files.writeString(Files.createTempFile(secrets, "", ""), text + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void opensWith(Path exports, String password) throws IOException {
        try (var files = Files.list(exports)) {
            var pfx = files.filter(file -> file.toString().endsWith(".pfx"))
                    .findFirst()
                    .orElseThrow();
            var opened = Tool.run(
                    folder,
                    Map.of("PASSWORD", password),
                    List.of("openssl", "pkcs12", "-in", pfx.toString(), "-noout", "-passin", "env:PASSWORD"),
                    "");
            assertThat(opened.exitCode()).as(opened.all()).isZero();
        }
    }
}
