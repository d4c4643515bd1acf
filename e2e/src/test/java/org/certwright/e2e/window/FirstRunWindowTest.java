package org.certwright.e2e.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.Lab;
import org.certwright.e2e.lab.LabExtension;
import org.certwright.e2e.local.Canaries;
import org.certwright.e2e.window.VirtualScreen.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From an empty profile to a certificate in the real window, with real keys, a real mouse and real servers. */
@ExtendWith(LabExtension.class)
class FirstRunWindowTest {
    private static final String PASSPHRASE = "correct horse battery";

    @TempDir
    private Path folder;

    @Test
    void anEmptyProfileBecomesACertificateAndThePageLearnsNoSecret(Lab lab, Cli prepared, Invariants invariants)
            throws Exception {
        var cli = prepared.on(folder.resolve("profile"));
        knowsTheLab(cli, lab);
        var record = folder.resolve("lines");
        try (var screen = new VirtualScreen(folder, Look.LIGHT);
                var app = DesktopApp.recorded(cli, screen, folder.resolve("app.log"), record)) {
            var person = new Person(app, screen);
            person.makesTheVault();
            person.opensAnAccount(lab.directory(), lab.acmeCertificate());
            person.namesWhatToProve("first.example.test *.first.example.test ");
            person.keepsTheCredential(
                    "127.0.0.1:" + lab.bind().port(), lab.bind().secret());
            person.plans();
            assertThat(issuances(cli)).isEmpty();
            person.approves("firstrun-window-9-approval", "ApplyPlan");
            VirtualScreen.await("the certificate", () -> issuances(cli).contains("DONE"));
            VirtualScreen.pause(1_500);
            screen.picture("firstrun-window-10-done");
            screen.quit(DesktopApp.WINDOW);
            assertThat(app.awaitEnd()).isZero();
        }
        invariants.hold(cli);
        wasApprovedInTheWindowOnly(cli);
        assertThat(Files.readString(record)).contains("AddDnsCredential", "ApplyPlan", "\"done\"");
        holdsNo(lab.bind().secret(), Files.readString(record));
        holdsNo(lab.bind().secret(), Files.readString(folder.resolve("app.log")));
    }

    @Test
    void withoutAKeyringAPassphraseIsTypedTwiceWhereThePageCannotSeeIt(Lab lab, Cli prepared) throws Exception {
        var cli = prepared.on(folder.resolve("profile")).in(withoutKeyring(lab));
        var record = folder.resolve("lines");
        try (var screen = new VirtualScreen(folder, Look.DARK);
                var app = DesktopApp.recorded(cli, screen, folder.resolve("app.log"), record)) {
            var person = new Person(app, screen);
            app.awaitPage();
            person.begins();
            person.givesPassphrases("short", "short");
            app.awaitCommands("OpenVault", 1);
            VirtualScreen.pause(700);
            screen.picture("firstrun-window-passphrase-short");
            assertThat(cli.profile().resolve("vault.db")).doesNotExist();

            person.givesPassphrases(PASSPHRASE, PASSPHRASE + "x");
            screen.picture("firstrun-window-passphrase-unequal");
            assertThat(screen.windows(DesktopApp.PROMPT)).hasSize(1); // Enter took nothing.
            screen.press("BackSpace", "Return");
            app.awaitCommands("OpenVault", 2);
            assertThat(cli.profile().resolve("vault.db")).exists();
            VirtualScreen.pause(700);
            screen.picture("firstrun-window-passphrase-made");

            person.locksAndOpensWith(PASSPHRASE + "y");
            VirtualScreen.await("the problem", () -> text(record).contains("vault.wrong-passphrase"));
            screen.picture("firstrun-window-passphrase-wrong");
        }
        var lines = Files.readString(record);
        assertThat(lines).contains("prompt.passphrase-short", "\"tier\":\"PASSPHRASE\"");
        holdsNo(PASSPHRASE, lines);
    }

    private static void knowsTheLab(Cli cli, Lab lab) {
        var port = String.valueOf(lab.bind().port());
        cli.done("settings", "set", "dns.resolvers", "127.0.0.1:" + port, "--json");
        cli.done("settings", "set", "dns.authority-port", port, "--json");
    }

    private Map<String, String> withoutKeyring(Lab lab) throws IOException {
        var variables = new LinkedHashMap<>(lab.environment());
        variables.put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("nowhere"));
        variables.put(
                "XDG_RUNTIME_DIR", Files.createDirectory(folder.resolve("run")).toString());
        return variables;
    }

    private static List<String> issuances(Cli cli) {
        var all = (List<?>)
                Objects.requireNonNull(cli.done("operation", "list", "--json").get("operations"));
        return all.stream()
                .map(operation -> (Map<?, ?>) operation)
                .filter(operation -> Objects.equals(operation.get("kind"), "Issue"))
                .map(operation -> String.valueOf(operation.get("state")))
                .toList();
    }

    /** Every act that needs approval began with one given at the window. */
    private static void wasApprovedInTheWindowOnly(Cli cli) throws IOException {
        var approved = Files.readAllLines(cli.profile().resolve("audit.jsonl")).stream()
                .filter(line -> line.contains("\"phase\":\"INTENT\"") && line.contains("\"plan\":"))
                .toList();
        assertThat(approved).hasSize(2).allMatch(line -> line.contains("\"approval\":\"confirm, at the window\""));
    }

    /** As it was typed, as bytes where it is base64 of them, and each in the forms programs like to write. */
    private static void holdsNo(String secret, String lines) {
        Canaries.notIn("the lines between page and core", lines, List.of(secret));
        if (secret.endsWith("=")) {
            assertThat(lines.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain(HexFormat.of().formatHex(Base64.getDecoder().decode(secret)));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException notYet) {
            return "";
        }
    }

    /** What a person does, each thing with the picture it leaves. */
    private record Person(DesktopApp app, VirtualScreen screen) {
        /** Nothing is made before a person said what they came for. */
        void begins() throws IOException {
            assertThat(app.count("OpenVault ")).isZero();
            screen.pressPrimary();
            VirtualScreen.pause(700);
        }

        void makesTheVault() throws IOException {
            app.awaitPage();
            screen.picture("firstrun-window-1-choose");
            begins();
            screen.picture("firstrun-window-2-vault");
            screen.pressPrimary();
            app.awaitCommands("OpenVault", 1);
            VirtualScreen.pause(1_000);
            screen.picture("firstrun-window-3-protected");
        }

        void opensAnAccount(String directory, Path root) throws IOException {
            screen.pressPrimary();
            app.awaitCommands("ListPresets", 1);
            VirtualScreen.pause(700);
            screen.press("Tab", "space", "End", "Return", "Tab", "Tab");
            screen.type(directory);
            screen.press("Tab");
            screen.paste(root);
            screen.picture("firstrun-window-4-authority");
            screen.press("Tab", "Tab", "Tab", "Tab"); // The button comes into sight when the keyboard reaches it.
            screen.pressPrimary();
            app.awaitCommands("PlanIssuer", 1);
            VirtualScreen.pause(1_000);
            screen.picture("firstrun-window-5-account");
            screen.pressPrimary();
            approves("firstrun-window-6-approval", "ApplyPlan");
            VirtualScreen.pause(1_000);
        }

        void namesWhatToProve(String names) {
            screen.press("Tab");
            screen.type(names);
            screen.press("Tab", "Down");
        }

        void keepsTheCredential(String server, String secret) throws IOException {
            screen.press("Tab", "Tab", "ctrl+a");
            screen.type("lab");
            screen.press(
                    "Tab", "Tab", "Tab"); // Past the zone that follows from the names, and where more would be typed.
            screen.type(server);
            screen.press("Tab");
            screen.type("lab-key");
            screen.press("Tab", "Tab");
            screen.picture("firstrun-window-7-credential");
            screen.press("Return");
            screen.awaitWindow(DesktopApp.PROMPT);
            VirtualScreen.pause(1_200);
            screen.type(secret);
            screen.picture("firstrun-window-8-secret");
            screen.press("Return");
            screen.awaitNoWindow(DesktopApp.PROMPT);
            app.awaitCommands("AddDnsCredential", 1);
            VirtualScreen.pause(1_000);
        }

        void plans() throws IOException {
            screen.pressPrimary();
            app.awaitCommands("PlanIssue", 1);
            VirtualScreen.pause(1_000);
            screen.picture("firstrun-window-9-plan");
            screen.pressPrimary();
        }

        void approves(String picture, String command) throws IOException {
            int before = app.count(command + " ");
            screen.awaitWindow(DesktopApp.PROMPT);
            VirtualScreen.pause(1_200);
            screen.picture(picture);
            screen.press("Tab", "space");
            screen.awaitNoWindow(DesktopApp.PROMPT);
            app.awaitCommands(command, before + 1);
        }

        void givesPassphrases(String first, String second) throws IOException {
            screen.pressPrimary();
            screen.awaitWindow(DesktopApp.PROMPT);
            VirtualScreen.pause(1_200);
            screen.type(first);
            screen.press("Tab");
            screen.type(second);
            screen.press("Return");
        }

        void locksAndOpensWith(String passphrase) {
            screen.press("alt+l");
            app.awaitCommands("LockVault", 1);
            screen.press("ctrl+k");
            VirtualScreen.pause(500);
            screen.type("open the vault");
            screen.press("Return");
            screen.awaitWindow(DesktopApp.PROMPT);
            VirtualScreen.pause(1_200);
            screen.type(passphrase);
            screen.press("Return");
        }
    }
}
