package org.certwright.cli;

import java.util.List;
import org.certwright.ipc.ProfileCommand;
import org.certwright.ipc.ProfileCommand.VaultView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The vault. There is no lock command: a vault is open as long as the process that opened it, here one command. */
@Command(name = "vault", description = "What keeps the secrets, and what protects it.")
final class VaultCommands {
    @Command(name = "show", description = "Say whether there is a vault; does not open it.")
    int show(@Mixin Common common) {
        try (var session = common.open()) {
            return session.answer(new ProfileCommand.ShowVault(), found -> print(found, session.out()));
        }
    }

    @Command(name = "open", description = "Open the vault, making it if there is none, and say what protects it.")
    int open(@Mixin Common common) {
        try (var session = common.open()) {
            return session.answer(new ProfileCommand.OpenVault(), found -> print(found, session.out()));
        }
    }

    private static void print(VaultView vault, Output out) {
        if (!vault.exists()) {
            out.line("There is no vault yet; it is made when the first secret is kept, or by `certwright vault open`.");
        } else if (vault.protection().isEmpty()) {
            out.line("There is a vault; `certwright vault open` says what protects it.");
        }
        vault.protection().ifPresent(protection -> {
            out.good("The vault opens.");
            out.fact("Protection", List.of(protection.title(), protection.why()));
        });
    }
}
