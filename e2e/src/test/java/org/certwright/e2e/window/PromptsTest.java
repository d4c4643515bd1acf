package org.certwright.e2e.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.certwright.e2e.window.VirtualScreen.Look;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Native prompts that are hard to draw, in both themes and at two scales: long names, other scripts, a hundred names. */
class PromptsTest {
    private static final List<String> PROMPTS = List.of("long", "hundred", "secret", "passphrase", "keepsake");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"false, 1", "true, 1", "false, 2", "true, 2"})
    void nothingIsCutAndEscapeDenies(boolean dark, int scale) throws Exception {
        var out = folder.resolve("out");
        try (var screen = new VirtualScreen(folder, new Look(dark, scale))) {
            var builder = new ProcessBuilder(DesktopApp.java("org.certwright.desktop.swt.PromptsMain"))
                    .redirectOutput(out.toFile())
                    .redirectError(folder.resolve("errors").toFile());
            builder.environment().putAll(screen.variables());
            var program = builder.start();
            for (var prompt : PROMPTS) {
                int answered = PROMPTS.indexOf(prompt);
                screen.awaitWindow(DesktopApp.PROMPT);
                VirtualScreen.await("the measure", () -> lines(out) == 2 * answered + 1);
                screen.picture("prompt-" + prompt + "-" + new Look(dark, scale));
                screen.press("Escape");
                VirtualScreen.await("the answer", () -> lines(out) == 2 * answered + 2);
            }
            assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Files.readAllLines(out)).containsOnly("all is seen", "denied");
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.equals("denied") || line.equals("all is seen"))
                    .count();
        } catch (IOException notYet) {
            return 0;
        }
    }
}
