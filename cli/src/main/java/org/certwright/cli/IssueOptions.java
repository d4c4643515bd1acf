package org.certwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certwright.ipc.PlanCommand.PlanIssue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a certificate can be asked with. */
final class IssueOptions {
    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "The names: host names, or wildcards such as '*.example.com'.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--csr",
            paramLabel = "FILE",
            converter = TextFile.class,
            description = "The endpoint's certificate request: its private key never comes here. The preferred way.")
    private @Nullable String csr;

    @Option(
            names = "--key",
            paramLabel = "KIND",
            converter = KeySpecConverter.class,
            description =
                    "Without --csr: the kind of key to make here: ec-p256 (default), ec-p384, rsa-2048, rsa-3072, rsa-4096.")
    private org.certwright.model.@Nullable KeySpec key;

    @Option(names = "--issuer", paramLabel = "NAME", description = "Who signs; needed only when there are several.")
    private @Nullable String issuer;

    @Option(
            names = "--dns",
            paramLabel = "CREDENTIAL",
            description = "Which DNS credential writes; else the one for the zone.")
    private @Nullable String dns;

    @Option(
            names = "--preferred-chain",
            paramLabel = "CN",
            description = "The top of the chain, when the CA offers several.")
    private @Nullable String chain;

    PlanIssue command() {
        return new PlanIssue(
                names,
                Optional.ofNullable(issuer),
                Optional.ofNullable(csr),
                Optional.ofNullable(key),
                Optional.ofNullable(dns),
                Optional.ofNullable(chain));
    }
}
