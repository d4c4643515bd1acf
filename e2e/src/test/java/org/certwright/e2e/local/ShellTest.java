package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Tool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completions in real shells, and the manual in the programs that show it. */
class ShellTest {
    private static final Map<String, String> EXPECTED = Map.of(
            "certwright aud", "audit",
            "certwright plan rev", "revoke",
            "certwright audit list --wh", "--what",
            "certwright completion f", "fish");

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void start() {
        cli = new Cli(folder.resolve("no-profile"), Map.of());
    }

    private Path script(String shell, String name) throws IOException {
        var made = cli.run("completion", shell);
        assertThat(made.exitCode()).as(made.all()).isZero();
        assertThat(folder.resolve("no-profile")).doesNotExist();
        return Files.writeString(folder.resolve(name), made.out());
    }

    private String shell(String... command) {
        var result = Tool.run(folder, Map.of("HOME", folder.toString()), List.of(command), "");
        assertThat(result.err()).doesNotContain("not found", "error");
        return result.out();
    }

    @Test
    void whoNamesNothingIsShownWhatThereIs() {
        var bare = cli.run();
        assertThat(bare.exitCode()).as(bare.all()).isZero();
        assertThat(bare.out()).contains("Usage: certwright", "First steps:");
        assertThat(bare.err()).isEmpty();
        var noun = cli.run("dns");
        assertThat(noun.exitCode()).as(noun.all()).isEqualTo(2);
        assertThat(noun.err()).contains("providers").doesNotContain("Missing required subcommand");
    }

    @Test
    void anAddressThatIsNoneIsToldByItsFault() {
        assertThat(cli.run("issuer", "add", "x", "--directory", "nonsense").err())
                .contains("“nonsense” is not an address: it does not begin with https://");
        assertThat(cli.run("issuer", "add", "x", "--directory", "https://127.0.0.")
                        .err())
                .contains("“127.0.0.” is not a host");
        var unknown = cli.run("issuer", "add", "x", "--directory", "https://ca.nowhere.invalid/dir", "--staging");
        assertThat(unknown.exitCode()).as(unknown.all()).isEqualTo(5);
        assertThat(unknown.err()).contains("ca.nowhere.invalid has no address").doesNotContain("operation resume");
    }

    @Test
    void bashCompletesCommandsOptionsAndValues() throws IOException {
        var script = script("bash", "certwright.bash");
        var ask = """
                source %s; compopt() { :; }
                COMP_WORDS=($1); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); COMP_LINE=$1; COMP_POINT=${#1}
                _complete_certwright; printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(script);
        EXPECTED.forEach((typed, completed) -> assertThat(
                        shell("bash", "-c", ask, "bash", typed).lines())
                .as(typed)
                .containsExactly(completed));
        assertThat(shell("bash", "-c", ask, "bash", "certwright audit list --what ISS")
                        .lines())
                .containsExactly("ISSUING");
    }

    @Test
    void fishCompletesCommandsOptionsAndValues() throws IOException {
        var script = script("fish", "certwright.fish");
        EXPECTED.forEach((typed, completed) -> assertThat(
                        shell("fish", "--no-config", "-c", "source " + script + "; complete -C '" + typed + "'")
                                .lines()
                                .map(line -> line.split("\t", 2)[0]))
                .as(typed)
                .containsExactly(completed));
        assertThat(shell(
                        "fish",
                        "--no-config",
                        "-c",
                        "source " + script + "; complete -C 'certwright plan revoke x --reason '"))
                .contains("superseded");
    }

    @Test
    void zshCompletesWhatIsTypedAtItsPrompt() throws IOException {
        script("zsh", "_certwright");
        var session = """
                zmodload zsh/zpty
                zpty z zsh -f -i
                zpty -w z 'PS1="> "; fpath=(%s $fpath); autoload -U compinit; compinit -u -D'
                sleep 1
                for typed in 'certwright plan rev' 'certwright audit list --wh'; do
                  zpty -w -n z "$typed"$'\\t'; sleep 1; zpty -w -n z $'\\C-a\\C-k'
                done
                sleep 0.3
                while zpty -r -t z chunk; do print -rn -- "$chunk"; done
                zpty -d z
                """.formatted(folder);
        // What the terminal is told between the letters, such as colours, is none of the words.
        var shown = shell("zsh", "-f", "-c", session)
                .replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "")
                .replace("\b", "");
        assertThat(shown).contains("plan revoke", "list --what").doesNotContain("command not found");
    }

    @Test
    void theManualHasAPageForEveryCommandAndNoProgramComplains() {
        var pages = folder.resolve("man1");
        var made = cli.run("man", "--to", pages.toString());
        assertThat(made.exitCode()).as(made.all()).isZero();
        var all = files(pages);
        assertThat(all).hasSizeGreaterThan(40).contains(pages.resolve("certwright-plan-issue.1"));
        for (var page : all) {
            var shown =
                    Tool.run(folder, Map.of(), List.of("groff", "-man", "-ww", "-z", "-Tutf8", page.toString()), "");
            assertThat(shown.all()).as(page.toString()).isEmpty();
        }
        var checked =
                Tool.run(folder, Map.of(), List.of("mandoc", "-T", "lint", "-W", "error", pages + "/certwright.1"), "");
        assertThat(checked.all()).isEmpty();
        var read = Tool.run(
                folder,
                Map.of("MANWIDTH", "80", "MANPAGER", "cat"),
                List.of("man", "-l", pages + "/certwright-issue.1"),
                "");
        assertThat(read.out())
                .contains("certwright issue", "--csr", "EXIT STATUS")
                .doesNotContain("${", "\\-");
        assertThat(read.err()).isEmpty();
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
