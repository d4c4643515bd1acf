package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.certwright.e2e.Checkout;
import org.certwright.e2e.lab.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that users start, in the surroundings that shells, cron and services give it. */
class LauncherTest {
    @TempDir
    private Path folder;

    @Test
    void aNameInItsOwnLettersIsReadWithoutALocale() throws IOException {
        var umlaut = "$(printf '\\303\\274')"; // The locale of this test must not matter either.
        var made = run(
                Map.of("LC_ALL", "C"),
                "csr create b" + umlaut + "cher.example.test --to b" + umlaut + "cher --profile pr" + umlaut + "fung");
        Said.words(made, Said.DONE, "b\u00fccher.example.test");
    }

    @Test
    void theProfileIsUnderHome() throws IOException {
        var home = Files.createDirectory(folder.resolve("home"));
        Said.words(
                run(Map.of("HOME", home.toString(), "XDG_DATA_HOME", "", "CERTWRIGHT_PROFILE", ""), "settings list"),
                Said.DONE,
                "approval.by-hash");
        assertThat(home.resolve(".local/share/certwright/default")).isDirectory();
    }

    @Test
    void outputThatIsLostIsNoSuccess() throws IOException {
        Said.words(
                run(Map.of(), "settings list --profile " + folder.resolve("p") + " > /dev/full"),
                Said.FAILED,
                "not all of its output");
    }

    @Test
    void aStartUpCacheThatNoLongerFitsIsNotAWordWorth() throws IOException {
        Files.createDirectories(folder.resolve("dist"));
        Files.writeString(folder.resolve("dist/certwright.aot"), "made by another Java");
        var said = run(Map.of(), "settings list --profile " + folder.resolve("p"));
        Said.words(said, Said.DONE, "approval.by-hash");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void anArgumentIsNeverTheContentsOfAFile() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "secret-words");
        var said = run(Map.of(), "list @" + file + " more --profile " + folder.resolve("p"));
        assertThat(said.exitCode()).isEqualTo(Said.USAGE);
        assertThat(said.all()).doesNotContain("secret-words");
    }

    /** The launcher beside the jars of this build. */
    private Tool.Result run(Map<String, String> variables, String arguments) throws IOException {
        var launcher = Files.createDirectories(folder.resolve("dist/bin")).resolve("certwright");
        Files.copy(Checkout.root().resolve("cli/src/dist/certwright"), launcher);
        Files.createSymbolicLink(folder.resolve("dist/lib"), Checkout.root().resolve("cli/target/dist/lib"));
        Files.writeString(
                folder.resolve("dist/java"),
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return Tool.run(folder, variables, List.of("sh", "-c", "sh " + launcher + " " + arguments), "");
    }
}
