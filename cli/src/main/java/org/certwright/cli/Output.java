package org.certwright.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.certwright.ipc.ProblemView;
import org.certwright.model.ForeignText;
import org.jspecify.annotations.Nullable;

/** Writes to people: every text is made safe for the terminal, and colour is used only where there is one. */
final class Output {
    /** A terminal is narrow; sentences wrap here. */
    private static final int WIDTH = 96;

    private final PrintWriter writer;
    private final boolean colours;

    Output(PrintWriter writer) {
        this.writer = writer;
        this.colours = onTerminal(System.console())
                && System.getenv("NO_COLOR") == null
                && !"dumb".equals(System.getenv("TERM"));
    }

    private static boolean onTerminal(@Nullable Console console) {
        return console != null && console.isTerminal();
    }

    void line(String text) {
        writer.println(ForeignText.clean(text));
        writer.flush();
    }

    void blank() {
        writer.println();
    }

    /** A heading in the accent colour. */
    void title(String text) {
        styled("1;36", text);
    }

    void good(String text) {
        styled("32", text);
    }

    void warning(String text) {
        styled("1;33", "! " + text);
    }

    void quiet(String text) {
        styled("2", text);
    }

    /** A label and its lines, aligned. */
    void fact(String label, List<String> lines) {
        var padded = String.format("  %-19s ", label);
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? padded : " ".repeat(22)) + lines.get(i));
        }
    }

    /** A problem as STYLE.md wants it read: what, why, what to do, code. */
    void problem(ProblemView problem) {
        styled("1;31", problem.what().replace('\n', ' '));
        wrapped(problem.why());
        wrapped(problem.todo());
        problem.retryAt().ifPresent(when -> line("Another try makes sense from " + Times.local(when) + "."));
        quiet("(" + problem.code() + ")");
    }

    /** The first line at the margin and all others set in, so that no words from outside begin a line as ours do. */
    private void wrapped(String sentence) {
        var lines = sentence.lines().flatMap(Output::folded).toList();
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? "" : "  ") + lines.get(i));
        }
    }

    private static Stream<String> folded(String paragraph) {
        var lines = Stream.<String>builder();
        var line = new StringBuilder();
        for (var word : paragraph.split(" ", -1)) {
            if (line.length() + word.length() + 1 > WIDTH && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return lines.add(line.toString()).build().filter(text -> !text.isEmpty());
    }

    private void styled(String style, String text) {
        var clean = ForeignText.clean(text);
        writer.println(colours ? "\u001b[" + style + "m" + clean + "\u001b[0m" : clean);
        writer.flush();
    }

    void flush() {
        writer.flush();
    }
}
