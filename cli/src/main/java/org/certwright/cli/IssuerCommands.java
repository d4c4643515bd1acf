package org.certwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.certwright.ipc.IssuerCommand;
import org.certwright.ipc.IssuerCommand.PlanIssuer;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.KeySpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Certificate authorities. */
@Command(
        name = "issuer",
        description = "Certificate authorities and our accounts there.",
        subcommands = IssuerCommands.Add.class)
final class IssuerCommands {
    @Command(name = "list", description = "List the issuers of this profile.")
    int list(@Mixin Common common) {
        try (var session = common.open()) {
            return session.answer(new IssuerCommand.ListIssuers(), found -> {
                if (found.issuers().isEmpty()) {
                    session.out()
                            .line(
                                    "There is no issuer yet. `certwright issuer add staging --preset letsencrypt-staging` adds one.");
                }
                found.issuers()
                        .forEach(issuer -> session.out()
                                .row(
                                        String.format("%-20s %-11s ", issuer.name(), issuer.environment()),
                                        issuer.directory().toString()));
            });
        }
    }

    @Command(name = "presets", description = "List the CAs known by name.")
    int presets(@Mixin Common common) {
        try (var session = common.open()) {
            return session.answer(
                    new IssuerCommand.ListPresets(),
                    found -> found.presets()
                            .forEach(preset ->
                                    session.out().row(String.format("%-20s ", preset.name()), preset.title())));
        }
    }

    /** Plan, ask, apply: an account at a CA. */
    @Command(name = "add", description = "Open an account at a CA: shows its terms of service, asks, opens it.")
    static final class Add implements Callable<Integer> {
        @Mixin
        private Common common = new Common();

        @Parameters(paramLabel = "NAME", description = "What to call it here.")
        private String name = "";

        @Option(
                names = "--preset",
                paramLabel = "NAME",
                description = "A CA known by name; `issuer presets` lists them.")
        private @Nullable String preset;

        @Option(names = "--directory", paramLabel = "URL", description = "The ACME directory of any other CA.")
        private @Nullable String directory;

        @Option(names = "--staging", description = "With --directory: nobody trusts its certificates.")
        private boolean staging;

        @Option(names = "--internal", description = "With --directory: a CA of your own, on your own network.")
        private boolean internal;

        @Option(
                names = "--production",
                description = "Opt in to a production CA: its certificates are real and public.")
        private boolean production;

        @Option(
                names = "--account-key",
                paramLabel = "KIND",
                converter = KeySpecConverter.class,
                defaultValue = "ec-p256",
                description = "The kind of account key (${DEFAULT-VALUE}).")
        private KeySpec accountKey = KeySpec.EC_P256;

        @Option(names = "--contact", paramLabel = "MAIL", description = "A mail address the CA may write to; optional.")
        private List<String> contacts = new ArrayList<>();

        @Option(
                names = "--eab-kid",
                paramLabel = "ID",
                description = "The key id of an external account; its MAC key is asked for.")
        private @Nullable String externalAccount;

        @Option(
                names = "--trust-anchor",
                paramLabel = "FILE",
                converter = TextFile.class,
                description = "The root certificate of the CA's HTTPS, for a CA of your own.")
        private @Nullable String trustAnchor;

        @Option(
                names = "--preferred-chain",
                paramLabel = "CN",
                description = "The top of the chain, when the CA offers several.")
        private @Nullable String chain;

        @Option(names = "--plan-only", description = "Make the plan and show it; `apply` carries it out.")
        private boolean planOnly;

        @Override
        public Integer call() {
            try (var session = common.open()) {
                if (planOnly) {
                    return session.answer(command(), new PlanPrinter(session.out())::printAlone);
                }
                return session.apply(session.need(command()));
            }
        }

        private PlanIssuer command() {
            return new PlanIssuer(
                    name,
                    Optional.ofNullable(preset),
                    Optional.ofNullable(directory),
                    environment(),
                    production,
                    accountKey,
                    contacts,
                    Optional.ofNullable(externalAccount),
                    Optional.ofNullable(trustAnchor),
                    Optional.ofNullable(chain));
        }

        private Optional<IssuerEnvironment> environment() {
            if (internal) {
                return Optional.of(IssuerEnvironment.INTERNAL);
            }
            return staging ? Optional.of(IssuerEnvironment.STAGING) : Optional.empty();
        }
    }
}
