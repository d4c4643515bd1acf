package org.certwright.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.certwright.core.Core;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** One page of the manual in roff's man macros, in ASCII whatever the words are. */
final class ManPage {
    private static final List<String> EXIT_CODES = List.of(
            "done",
            "a fault of ours; a short code to report is printed",
            "the request makes no sense, or needs an approval nobody can give here",
            "refused by you",
            "locked: vault, keyring or profile must be opened first",
            "failed for good",
            "parked: it may pass, and an operation that was begun can be resumed",
            "verification failed");

    private final CommandSpec command;
    private final StringBuilder text = new StringBuilder();

    ManPage(CommandSpec command) {
        this.command = command;
    }

    /** As in {@code man certwright-plan-issue}. */
    String name() {
        return command.qualifiedName("-");
    }

    String text() {
        text.setLength(0);
        macro(".TH \"" + name().toUpperCase(Locale.ROOT) + "\" 1 \"\" \"certwright " + Core.VERSION
                + "\" \"Certwright\"");
        name(command.usageMessage().description());
        synopsis();
        description(command.usageMessage().description());
        commands();
        options();
        exitCodes();
        related();
        return text.toString();
    }

    private void name(String[] description) {
        macro(".SH NAME");
        line(name() + " - " + withoutStop(description.length == 0 ? "" : description[0]));
    }

    private void description(String[] paragraphs) {
        macro(".SH DESCRIPTION");
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                macro(".PP");
            }
            line(paragraphs[i]);
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private void synopsis() {
        macro(".SH SYNOPSIS");
        var words = new StringBuilder("\\fB" + escaped(command.qualifiedName()) + "\\fR");
        if (!command.subcommands().isEmpty()) {
            words.append(" \\fICOMMAND\\fR");
        }
        words.append(" [\\fIOPTION\\fR]...");
        for (var each : command.positionalParameters()) {
            var label =
                    "\\fI" + escaped(each.paramLabel()) + "\\fR" + (each.arity().max() > 1 ? "..." : "");
            words.append(' ').append(each.arity().min() == 0 ? "[" + label + "]" : label);
        }
        text.append(words).append('\n');
    }

    private void options() {
        macro(".SH OPTIONS");
        for (var each : command.positionalParameters()) {
            entry(heading(each), each.description());
        }
        for (var each : command.options()) {
            entry(heading(each), each.description());
        }
    }

    private static String heading(PositionalParamSpec argument) {
        return "\\fI" + escaped(argument.paramLabel()) + "\\fR";
    }

    private static String heading(OptionSpec option) {
        var names = Arrays.stream(option.names())
                .map(name -> "\\fB" + escaped(name) + "\\fR")
                .toList();
        return String.join(", ", names) + (option.arity().max() == 0 ? "" : "=\\fI" + label(option) + "\\fR");
    }

    private static String label(ArgSpec option) {
        return escaped(option.paramLabel());
    }

    private void entry(String heading, String[] description) {
        macro(".TP");
        text.append(heading).append('\n');
        line(description.length == 0 ? "As its name says." : String.join(" ", description));
    }

    private void commands() {
        if (command.subcommands().isEmpty()) {
            return;
        }
        macro(".SH COMMANDS");
        command.subcommands()
                .forEach((name, below) -> entry(
                        "\\fB" + escaped(below.getCommandSpec().qualifiedName("-")) + "\\fR(1)",
                        below.getCommandSpec().usageMessage().description()));
    }

    private void exitCodes() {
        macro(".SH EXIT STATUS");
        for (int code = 0; code < EXIT_CODES.size(); code++) {
            entry("\\fB" + code + "\\fR", new String[] {EXIT_CODES.get(code)});
        }
    }

    private void related() {
        if (command.parent() != null) {
            macro(".SH SEE ALSO");
            text.append("\\fB")
                    .append(escaped(command.parent().qualifiedName("-")))
                    .append("\\fR(1)\n");
        }
    }

    private void macro(String line) {
        text.append(line).append('\n');
    }

    /** A line of text, which must not be taken for a macro. */
    private void line(String words) {
        var clean = escaped(words);
        text.append(clean.startsWith(".") || clean.startsWith("'") ? "\\&" + clean : clean)
                .append('\n');
    }

    private static String escaped(String words) {
        var clean = new StringBuilder();
        words.replace('\n', ' ').codePoints().forEach(character -> {
            switch (character) {
                case '\\' -> clean.append("\\e");
                case '-' -> clean.append("\\-");
                case '\'' -> clean.append("\\(aq");
                case '`' -> clean.append("\\(ga");
                default ->
                    clean.append(
                            character < 127 ? Character.toString(character) : String.format("\\[u%04X]", character));
            }
        });
        return clean.toString();
    }
}
