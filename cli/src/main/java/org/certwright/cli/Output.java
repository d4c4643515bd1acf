package org.certwright.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import org.certwright.ipc.ProblemView;
import org.certwright.model.ForeignText;
import org.jspecify.annotations.Nullable;

/**
 * Writes to people: every text is made safe for the terminal, lines fold at its width, and colour is used only where
 * there is one. What goes to a file or a program is not folded, but for the sentences of a problem.
 */
final class Output {
    /** A sentence is hard to read in longer lines. */
    private static final int SENTENCE = 96;
    /** Where the value of a fact begins. */
    private static final int VALUE = 22;

    private final PrintWriter writer;
    private final boolean terminal;
    private final boolean colours;
    private int width;

    Output(PrintWriter writer) {
        this(writer, onTerminal(System.console()));
    }

    Output(PrintWriter writer, boolean terminal) {
        this.writer = writer;
        this.terminal = terminal;
        this.colours = terminal && coloursWanted(System.getenv("NO_COLOR"), System.getenv("TERM"));
    }

    private static boolean onTerminal(@Nullable Console console) {
        return console != null && console.isTerminal();
    }

    /** NO_COLOR says no when it is there and not empty (no-color.org). */
    static boolean coloursWanted(@Nullable String noColour, @Nullable String kind) {
        return (noColour == null || noColour.isEmpty()) && !"dumb".equals(kind);
    }

    void line(String text) {
        var clean = ForeignText.clean(text);
        print(clean, indent(clean));
    }

    /** Below where its words begin, behind a mark such as "! " or "✓ ". */
    private static int indent(String clean) {
        int margin = clean.length() - clean.stripLeading().length();
        boolean marked = clean.startsWith(" ", margin + 1) && !Character.isLetterOrDigit(clean.charAt(margin));
        return marked ? margin + 2 : margin;
    }

    /** A line as it is, for programs: PEM, JSON, a checkpoint. */
    void verbatim(String text) {
        writer.println(ForeignText.clean(text));
        writer.flush();
    }

    /** Columns that stay on the line, and a text that goes on below itself. */
    void row(String columns, String text) {
        var head = ForeignText.clean(columns);
        print(head + ForeignText.clean(text), Math.min(head.length(), limit() / 2));
    }

    private void print(String clean, int indent) {
        if (clean.length() > Width.LEAST && clean.length() > limit()) {
            Fold.at(limit(), indent, clean).forEach(writer::println);
        } else {
            writer.println(clean);
        }
        writer.flush();
    }

    private int limit() {
        if (!terminal) {
            return Integer.MAX_VALUE;
        }
        if (width == 0) {
            width = Width.ofTerminal();
        }
        return width;
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

    /** What stands above columns; for people only, so that each line of a file is a row. */
    void heading(String columns) {
        if (terminal) {
            quiet(columns);
        }
    }

    /** A label and its lines, aligned. */
    void fact(String label, List<String> lines) {
        var padded = String.format("  %-19s ", label);
        for (int i = 0; i < lines.size(); i++) {
            row(i == 0 ? padded : " ".repeat(VALUE), lines.get(i));
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
        int most = Math.min(limit(), SENTENCE);
        var lines = sentence.lines()
                .map(ForeignText::clean)
                .flatMap(paragraph -> Fold.at(most, 0, paragraph).stream())
                .filter(text -> !text.isBlank())
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            writer.println((i == 0 ? "" : "  ") + lines.get(i));
        }
        writer.flush();
    }

    private void styled(String style, String text) {
        var clean = ForeignText.clean(text);
        for (var folded : Fold.at(limit(), indent(clean), clean)) {
            writer.println(colours ? "\u001b[" + style + "m" + folded + "\u001b[0m" : folded);
        }
        writer.flush();
    }

    void flush() {
        writer.flush();
    }
}
