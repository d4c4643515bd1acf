package org.certwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OutputTest {
    private static String written(Consumer<Output> write) {
        var text = new StringWriter();
        write.accept(new Output(new PrintWriter(text), false));
        return text.toString();
    }

    @Test
    void aLineFoldsBetweenItsWordsAndGoesOnBelowItself() {
        assertThat(Fold.at(20, 4, "one two three four five six")).containsExactly("one two three four", "    five six");
        assertThat(Fold.at(20, 2, "  set in and much longer")).containsExactly("  set in and much", "  longer");
    }

    @Test
    void aWordThatIsTooLongStaysWhole() {
        var hash = "ab".repeat(32);
        assertThat(Fold.at(20, 2, "sha256 " + hash)).containsExactly("sha256 " + hash);
        assertThat(Fold.at(20, 2, hash)).containsExactly(hash);
    }

    @Test
    void theGapBetweenColumnsDoesNotBeginALine() {
        assertThat(Fold.at(12, 2, "first col  second")).containsExactly("first col", "  second");
        assertThat(Fold.at(40, 2, "first  second")).containsExactly("first  second");
    }

    @Test
    void whatGoesToAFileIsNotFoldedAndNotColoured() {
        var long200 = "word ".repeat(40).strip();
        assertThat(written(out -> out.line(long200))).isEqualTo(long200 + System.lineSeparator());
        assertThat(written(out -> out.fact("Names", List.of(long200)))).hasLineCount(1);
        assertThat(written(out -> out.good("well"))).doesNotContain("\u001b");
    }

    @Test
    void colourIsOffWithNoColorAndOnADumbTerminal() {
        assertThat(Output.coloursWanted(null, "xterm")).isTrue();
        assertThat(Output.coloursWanted("", "xterm")).isTrue();
        assertThat(Output.coloursWanted("1", "xterm")).isFalse();
        assertThat(Output.coloursWanted(null, "dumb")).isFalse();
    }

    @Test
    void theWidthIsWhatTheTerminalSaysWithinReason() {
        assertThat(Width.parse("24 120\n")).isEqualTo(120);
        assertThat(Width.parse("24 10")).isEqualTo(Width.LEAST);
        assertThat(Width.parse("0 0")).isEqualTo(80);
        assertThat(Width.parse("stty: no such device")).isEqualTo(80);
    }
}
