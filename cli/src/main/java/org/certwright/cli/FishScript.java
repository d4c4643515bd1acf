package org.certwright.cli;

import java.util.Locale;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completions of fish: one line for each command and option. */
final class FishScript {
    private static final String HEAD = """
            # Completions of certwright for fish; `certwright completion fish` makes them.
            function __certwright_words
                string match -v -- '-*' (commandline -opc)[2..-1]
            end
            function __certwright_at # these words, and none after them
                test "$(string join ' ' (__certwright_words))" = "$argv"
            end
            function __certwright_in # these words first
                string match -q -- "$argv*" (string join ' ' (__certwright_words))
            end
            complete -c certwright -f
            """;

    private final StringBuilder script = new StringBuilder(HEAD);

    private FishScript() {}

    static String of(CommandLine root) {
        var made = new FishScript();
        made.command(root.getCommandSpec(), "");
        return made.script.toString();
    }

    private void command(CommandSpec command, String words) {
        command.subcommands().forEach((name, below) -> {
            var spec = below.getCommandSpec();
            line(
                    "__certwright_at " + words,
                    "-a " + name,
                    first(spec.usageMessage().description()));
            command(spec, (words + " " + name).strip());
        });
        if (command.subcommands().isEmpty()) {
            command.options().forEach(option -> option(option, words));
            command.positionalParameters().forEach(each -> values(each, words));
        }
    }

    private void option(OptionSpec option, String words) {
        var names = new StringBuilder();
        for (var name : option.names()) {
            names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        var takes = option.arity().max() == 0 ? "" : candidates(option);
        line("__certwright_in " + words, names.toString().strip() + takes, first(option.description()));
    }

    private void values(ArgSpec positional, String words) {
        if (positional.completionCandidates() != null || isFile(positional)) {
            line("__certwright_in " + words, candidates(positional).strip(), "");
        }
    }

    /** A value is wanted, and which ones there are. */
    private static String candidates(ArgSpec argument) {
        if (argument.completionCandidates() != null) {
            var all = StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                    .map(value -> value.toLowerCase(Locale.ROOT))
                    .toList();
            return " -x -a '" + String.join(" ", all) + "'";
        }
        return isFile(argument) ? " -r -F" : " -x";
    }

    private static boolean isFile(ArgSpec argument) {
        return argument.paramLabel().contains("FILE") || argument.paramLabel().contains("FOLDER");
    }

    private static String first(String[] description) {
        return description.length == 0 ? "" : description[0];
    }

    private void line(String when, String what, String description) {
        script.append("complete -c certwright -n '")
                .append(when.strip())
                .append("' ")
                .append(what);
        if (!description.isEmpty()) {
            script.append(" -d '")
                    .append(description.replace("\\", "\\\\").replace("'", "\\'"))
                    .append('\'');
        }
        script.append('\n');
    }
}
