package org.certwright.cli;

import org.certwright.ipc.PlanCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What is done with the private key of a certificate. */
@Command(name = "key", description = "The private key of a certificate.")
final class KeyCommands {
    @Command(
            name = "protect",
            description = "Move the key into the protected compartment: whatever uses it then needs the passphrase.")
    int protect(
            @Mixin Common common,
            @Parameters(paramLabel = "CERTIFICATE", description = "The beginning of its SHA-256 fingerprint.")
                    String certificate) {
        try (var session = common.open()) {
            return session.apply(session.need(new PlanCommand.PlanProtectKey(certificate)));
        }
    }
}
