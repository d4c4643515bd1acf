package org.certwright.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.certwright.core.port.EffectProbe;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code certwright <noun> <verb>}, and short forms for what is done every day. */
@Command(
        name = "certwright",
        version = "certwright 0.1.0",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        description = "Issues, manages and rotates TLS certificates; the secrets stay on this machine.",
        footer = {
            "",
            "First steps:",
            "  certwright issuer add staging --preset letsencrypt-staging",
            "  certwright dns add my-zone --provider rfc2136 --zone example.com --set server=ns1.example.com …",
            "  certwright issue example.com '*.example.com'",
            "",
            "Exit codes: 0 done, 1 a fault of ours, 2 usage, 3 refused by you, 4 locked, 5 failed for good,",
            "6 parked (certwright operation resume), 7 verification failed."
        },
        subcommands = {
            IssueCommand.class,
            ListCommand.class,
            ShowCommand.class,
            ExportCommand.class,
            ApplyCommand.class,
            PlanCommands.class,
            IssuerCommands.class,
            DnsCommands.class,
            CsrCommands.class,
            OperationCommands.class,
            AuditCommands.class,
            SettingsCommands.class,
            DoctorCommand.class,
            IpcCommand.class
        })
public final class Certwright {
    private final EffectProbe probe;

    private Certwright(EffectProbe probe) {
        this.probe = probe;
    }

    EffectProbe probe() {
        return probe;
    }

    /** Runs one command line and gives its exit code; {@code probe} is for tests. */
    public static int run(String[] args, EffectProbe probe) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var line = new CommandLine(new Certwright(probe))
                .setOut(out)
                .setErr(err)
                .setExecutionStrategy(new CommandLine.RunLast())
                .setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            if (failure instanceof Ended ended) {
                return ended.exitCode();
            }
            throw failure;
        });
        return line.execute(args);
    }
}
