package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.certwright.e2e.Checkout;
import org.certwright.e2e.lab.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs of the same user, and another user, get of a running {@code certwright}: nobody here has root's powers. */
class NeighbourTest {
    private static final int USER = 65_534;
    private static final int STRANGER = 65_533;

    @TempDir
    private static Path folder;

    private static Process program;
    private static BufferedReader answers;

    /** The launcher and its jars where everybody may read them, as an installed program is. */
    @BeforeAll
    static void start() throws IOException {
        assertThat(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))
                .as("only root can become two users, so this test has to run as root")
                .isEqualTo(0);
        open(folder);
        for (var inside : List.of("bin", "lib")) {
            open(Files.createDirectory(folder.resolve(inside)));
        }
        open(Files.copy(Checkout.root().resolve("cli/src/dist/certwright"), folder.resolve("bin/certwright")));
        try (var jars = Files.list(Checkout.root().resolve("cli/target/dist/lib"))) {
            for (var jar : jars.toList()) {
                open(Files.copy(jar, folder.resolve("lib").resolve(jar.getFileName())));
            }
        }
        Files.setAttribute(open(Files.createDirectory(folder.resolve("home"))), "unix:uid", USER);
        var builder =
                new ProcessBuilder(as(USER, command("ipc", "--stdio"))).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(Map.of("HOME", folder.resolve("home").toString(), "CERTWRIGHT_JAVA", java()));
        program = builder.start();
        answers = program.inputReader();
        assertThat(ask("ShowProfile")).contains("\"done\"");
    }

    @AfterAll
    static void end() {
        program.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mem", "maps", "environ"})
    void theSameUserReadsNothingOfTheProcess(String file) {
        assertThat(run(USER, "sh", "-c", "exec 3< /proc/" + program.pid() + "/" + file)
                        .exitCode())
                .isNotZero();
    }

    @Test
    void theSameUserAttachesNothingToIt() {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var said = run(USER, jcmd.toString(), String.valueOf(program.pid()), "VM.version");
        assertThat(said.exitCode()).as(said.all()).isNotZero();
        assertThat(program.isAlive()).isTrue();
    }

    @Test
    void anotherUserReadsNothingOfTheProfile() {
        var profile = profile();
        assertThat(profile.resolve("inventory.db")).exists();
        assertThat(run(STRANGER, "ls", profile.toString()).exitCode()).isNotZero();
        for (var file : List.of("inventory.db", "logs/certwright.log")) {
            assertThat(run(STRANGER, "cat", profile.resolve(file).toString()).out())
                    .isEmpty();
        }
        var own = Tool.run(folder, Map.of("CERTWRIGHT_JAVA", java()), as(STRANGER, command("list")), "");
        assertThat(own.all()).as("nor by the program itself").contains("profile.foreign");
    }

    @Test
    void aClosedProcessStillKnowsWhoItIsAndSaysThatItIsClosed() throws IOException {
        assertThat(ask("Doctor")).contains("closed to the other programs of this user", "reachable by you alone");
    }

    private static String ask(String command) throws IOException {
        var in = program.outputWriter();
        in.write("{\"v\":1,\"id\":\"1\",\"command\":{\"kind\":\"" + command + "\"}}\n");
        in.flush();
        var line = answers.readLine();
        while (line != null && !line.startsWith("{")) { // A tool that wants to attach has Java print its threads.
            line = answers.readLine();
        }
        return String.valueOf(line);
    }

    private static List<String> command(String... words) {
        var command = new ArrayList<>(List.of(folder.resolve("bin/certwright").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--profile", profile().toString()));
        return command;
    }

    /** In the user's own home, which everybody may enter, as many systems have it. */
    private static Path profile() {
        return folder.resolve("home/profile");
    }

    private static Tool.Result run(int user, String... words) {
        return Tool.run(Path.of("/"), Map.of(), as(user, List.of(words)), "");
    }

    private static List<String> as(int user, List<String> command) {
        var whole = new ArrayList<>(List.of(
                "setpriv",
                "--reuid=" + user,
                "--regid=" + user,
                "--clear-groups",
                "--bounding-set=-all",
                "--inh-caps=-all"));
        whole.addAll(command);
        return whole;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path open(Path file) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
