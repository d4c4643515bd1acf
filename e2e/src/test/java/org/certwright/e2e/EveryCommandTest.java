package org.certwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certwright.ipc.Command;
import org.certwright.model.RecordTree;
import org.junit.jupiter.api.Test;

/** What can be asked of the core can be asked at the terminal and in the page, or here stands why not. */
class EveryCommandTest {
    private static final Map<String, String> NOT_AT_THE_TERMINAL = Map.of(
            "ChooseFolder", "a folder is an argument there",
            "OpenFile", "a file is an argument there",
            "SaveFile", "output is redirected there",
            "SaveInventory", "`list --format csv|json|ics` prints the same, to be redirected",
            "ShowInventory", "the numbers of an overview; `list` with its filters counts the same",
            "LockVault", "a vault is open as long as its process, which is one command",
            "LookAround", "each command opens one profile; `ipc --stdio --sample` begins on the sample",
            "ShowProfile", "the page asks it to hear whether the core lives; doctor tells the same");

    private static final Map<String, String> NOT_IN_THE_PAGE = Map.of(
            "CreateCsr", "it writes a key where the caller says, which the page may not",
            "ResumeAll", "the page goes on with one operation, which a person is looking at",
            "ResumeDue", "the window sends it by itself");

    private static List<String> kinds() {
        return RecordTree.records(Command.class).stream()
                .map(Class::getSimpleName)
                .toList();
    }

    private static String sources(String folder, String... endings) {
        var below = Checkout.root().resolve(folder);
        return Stream.of(endings)
                .flatMap(ending -> Checkout.filesBelow(below, ending).stream())
                .filter(EveryCommandTest::isShipped)
                .map(Checkout::text)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isShipped(Path file) {
        return !file.toString().contains("/gallery/") && !file.endsWith("ipc/core.ts");
    }

    @Test
    void everyCommandHasACommandLineOrAReason() {
        var cli = sources("cli/src/main/java", ".java");
        assertThat(kinds().stream()
                        .filter(kind -> !Pattern.compile("new ([A-Za-z.]+\\.)?" + kind + "\\(")
                                .matcher(cli)
                                .find())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(NOT_AT_THE_TERMINAL.keySet());
    }

    @Test
    void everyCommandHasAPlaceInThePageOrAReason() {
        var page = sources("ui/src", ".ts", ".tsx");
        assertThat(kinds().stream()
                        .filter(kind -> !page.contains('"' + kind + '"'))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(NOT_IN_THE_PAGE.keySet());
    }
}
