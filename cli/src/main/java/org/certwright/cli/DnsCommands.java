package org.certwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.certwright.ipc.DnsCommand;
import org.certwright.ipc.DnsCommand.AddDnsCredential;
import org.certwright.ipc.DnsCommand.CredentialView;
import org.certwright.ipc.DnsCommand.ProviderView;
import org.certwright.model.DnsName;
import org.certwright.model.DomainName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** DNS credentials. */
@Command(
        name = "dns",
        description = "DNS credentials: who may write the records that prove control of a name.",
        subcommands = DnsCommands.Add.class)
final class DnsCommands {
    @Command(name = "list", description = "List the credentials; their secrets stay in the vault.")
    int list(@Mixin Common common) {
        try (var session = common.open()) {
            return session.answer(new DnsCommand.ListDnsCredentials(), found -> {
                if (found.credentials().isEmpty()) {
                    session.out()
                            .line(
                                    "There is no DNS credential yet. `certwright dns providers` shows what can be added.");
                }
                found.credentials().forEach(credential -> row(credential, session.out()));
            });
        }
    }

    private static void row(CredentialView credential, Output out) {
        var zones =
                String.join(" ", credential.zones().stream().map(DnsName::value).toList());
        out.row(String.format("%-20s %-10s ", credential.name(), credential.provider()), zones);
    }

    @Command(name = "providers", description = "List the DNS providers and what each needs.")
    int providers(@Mixin Common common) {
        try (var session = common.open()) {
            return session.answer(
                    new DnsCommand.ListDnsProviders(),
                    found -> found.providers().forEach(provider -> print(provider, session.out())));
        }
    }

    private static void print(ProviderView provider, Output out) {
        out.title(provider.id() + "  " + provider.title());
        for (var field : provider.fields()) {
            var how = field.secret() ? "asked for, hidden" : "--set " + field.name() + "=…";
            out.fact(
                    how,
                    List.of(
                            field.label() + (field.fallback().isEmpty() ? "" : " (else " + field.fallback() + ")"),
                            field.help()));
        }
        out.blank();
    }

    @Command(name = "test", description = "Ask the provider whether the credential may write; changes nothing.")
    int test(@Mixin Common common, @Parameters(paramLabel = "NAME") String name) {
        try (var session = common.open()) {
            return session.answer(
                    new DnsCommand.TestDnsCredential(name),
                    found -> found.findings().forEach(session.out()::good));
        }
    }

    @Command(name = "remove", description = "Forget a credential and wipe its secrets, after asking for approval.")
    int remove(@Mixin Common common, @Parameters(paramLabel = "NAME") String name) {
        try (var session = common.open()) {
            return session.answer(new DnsCommand.RemoveDnsCredential(name), new OperationPrinter(session.out())::print);
        }
    }

    /** Adds a credential; its secret is asked for. */
    @Command(name = "add", description = "Keep a DNS credential; its secret is asked for and goes into the vault.")
    static final class Add implements Callable<Integer> {
        @Mixin
        private Common common = new Common();

        @Spec
        private @org.jspecify.annotations.Nullable CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "What to call it here.")
        private String name = "";

        @Option(names = "--provider", required = true, paramLabel = "ID", description = "`dns providers` lists them.")
        private String provider = "";

        @Option(
                names = "--zone",
                required = true,
                paramLabel = "ZONE",
                description = "A zone it writes into; may be repeated.")
        private List<String> zones = new ArrayList<>();

        @Option(
                names = "--set",
                paramLabel = "FIELD=VALUE",
                description = "A setting of the provider; may be repeated. Never a secret.")
        private Map<String, String> settings = new TreeMap<>();

        @Override
        public Integer call() {
            var command = new AddDnsCredential(
                    name, provider, zones.stream().map(this::zone).toList(), settings);
            try (var session = common.open()) {
                return session.answer(
                        command,
                        added -> session.out()
                                .good("Kept the DNS credential " + added.name() + ". `certwright dns test "
                                        + added.name() + "` tries it."));
            }
        }

        private DnsName zone(String typed) {
            return switch (DomainName.parse(typed)) {
                case org.certwright.model.Outcome.Done<DomainName>(var zone) -> zone.base();
                default -> underscored(typed);
            };
        }

        /** A zone may have an underscore, as a delegated {@code _acme-challenge.example.com} does; a host may not. */
        private DnsName underscored(String typed) {
            if (typed.matches("[A-Za-z0-9_.-]*_[A-Za-z0-9_.-]*")) {
                try {
                    return new DnsName(typed);
                } catch (IllegalArgumentException notAName) {
                    // It is refused below, like every other word that is not a zone.
                }
            }
            throw new CommandLine.ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(),
                    "\"" + typed + "\" is not the name of a zone.");
        }
    }
}
