package org.certwright.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.certwright.core.Core;
import org.certwright.core.port.EffectProbe;
import org.certwright.ipc.Envelope;
import org.certwright.ipc.IpcProblem;
import org.certwright.ipc.ProblemTexts;
import org.certwright.model.Problem;
import org.certwright.secrets.hardening.Hardening;
import org.certwright.secrets.hardening.Hardening.Level;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code certwright <noun> <verb>}, and short forms for what is done every day. */
@Command(
        name = "certwright",
        version = "certwright " + Core.VERSION,
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        description = "Obtains and manages TLS certificates; the secrets stay on this machine.")
public final class Certwright {
    /** How picocli says that a noun stands alone. */
    private static final String NO_VERB = "Missing required subcommand";

    /** In the order in which help lists them. */
    private static final List<Class<?>> COMMANDS = List.of(
            IssueCommand.class,
            ListCommand.class,
            ShowCommand.class,
            LiveCheckCommand.class,
            ExportCommand.class,
            SnippetCommand.class,
            CertCommands.class,
            ViewCommands.class,
            ApplyCommand.class,
            PlanCommands.class,
            IssuerCommands.class,
            DnsCommands.class,
            CsrCommands.class,
            OperationCommands.class,
            AuditCommands.class,
            VaultCommands.class,
            KeyCommands.class,
            SettingsCommands.class,
            DoctorCommand.class,
            LicencesCommand.class,
            SbomCommand.class,
            CompletionCommand.class,
            ManCommand.class,
            IpcCommand.class);

    /** Those that tell of all others. */
    private static final List<String> WHOLE = List.of("completion", "man");

    /** Below the help of the program alone; no line is longer than a narrow terminal. */
    private static final String[] FOOTER = {
        "",
        "First steps:",
        "  certwright issuer add staging --preset letsencrypt-staging",
        "  certwright dns add my-zone --provider rfc2136 --zone example.com \\",
        "      --set server=ns1.example.com --set key-name=my-key",
        "  certwright issue example.com '*.example.com'",
        "",
        "Exit codes: 0 done, 1 a fault of ours, 2 usage, 3 refused by you, 4 locked,",
        "5 failed for good, 6 parked (certwright operation resume),",
        "7 verification failed."
    };

    private final EffectProbe probe;

    private Certwright(EffectProbe probe) {
        this.probe = probe;
    }

    EffectProbe probe() {
        return probe;
    }

    /** Runs one command line and gives its exit code; {@code probe} is for tests. */
    public static int run(String[] args, EffectProbe probe) {
        Hardening.apply(Level.PROGRAM); // Before there is anything to read; `doctor` says what does not hold.
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var line = new CommandLine(new Certwright(probe));
        commands(args).forEach(line::addSubcommand);
        line.getCommandSpec().usageMessage().footer(FOOTER); // After the commands, which would inherit it.
        line.setOut(out)
                .setErr(err)
                .setExecutionStrategy(new CommandLine.RunLast())
                .setExpandAtFiles(false) // An argument is what was typed, never the contents of a file.
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, words) -> misspelt(wrong, List.of(words)));
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            if (failure instanceof Ended ended) {
                return ended.exitCode();
            }
            throw failure;
        });
        return told(line.execute(args), out, err);
    }

    /** What could not be written was not told, so no script may take it for the whole. */
    private static int told(int exitCode, PrintWriter out, PrintWriter err) {
        if (exitCode != ExitCode.DONE || !out.checkError()) {
            return exitCode;
        }
        err.println("The command did its work, but not all of its output could be written.");
        return ExitCode.FAILED;
    }

    /** The whole help would push what is wrong off the screen; who named no verb gets the list of them. */
    private static int misspelt(CommandLine.ParameterException wrong, List<String> words) {
        var command = wrong.getCommandLine();
        if (words.contains("--json")) {
            command.getOut().println(asJson(wrong));
            command.getOut().flush();
            return ExitCode.USAGE;
        }
        if (words.isEmpty()) {
            command.usage(command.getOut());
            return ExitCode.DONE;
        }
        var out = new Output(command.getErr());
        var message = Objects.requireNonNullElse(wrong.getMessage(), "");
        out.line(message.equals(NO_VERB) ? "Which of these?" : message);
        boolean unknown = CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        if (!unknown && !command.getSubcommands().isEmpty()) {
            command.usage(command.getErr());
            return ExitCode.USAGE;
        }
        out.line("`" + command.getCommandSpec().qualifiedName() + " --help` explains it.");
        return ExitCode.USAGE;
    }

    private static String asJson(CommandLine.ParameterException wrong) {
        var problem = Problem.of(
                IpcProblem.COMMAND_LINE,
                "reason",
                Objects.requireNonNullElse(wrong.getMessage(), ""),
                "command",
                wrong.getCommandLine().getCommandSpec().qualifiedName());
        return new Envelope(new ProblemTexts()).answer(Optional.empty(), problem.asOutcome());
    }

    /** Only the command that is called, because making one costs some 10 ms; all of them for help and for misspelling. */
    private static List<Class<?>> commands(String[] args) {
        if (args.length > 0 && WHOLE.contains(args[0])) {
            return COMMANDS;
        }
        var called = COMMANDS.stream()
                .filter(command -> args.length > 0 && name(command).equals(args[0]))
                .toList();
        return called.isEmpty() ? COMMANDS : called;
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }
}
