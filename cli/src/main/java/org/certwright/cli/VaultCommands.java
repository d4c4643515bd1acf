package org.certwright.cli;

import java.util.ArrayList;
import java.util.List;
import org.certwright.ipc.Command;
import org.certwright.ipc.PlanCommand;
import org.certwright.ipc.PlanView;
import org.certwright.ipc.ProfileCommand;
import org.certwright.ipc.ProfileCommand.VaultView;
import org.certwright.secrets.hardening.Hardening;
import org.certwright.secrets.hardening.Hardening.Level;
import org.certwright.secrets.hardening.Hardening.Measure;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The vault. There is no lock command: a vault is open as long as the process that opened it, here one command. */
@CommandLine.Command(name = "vault", description = "What keeps the secrets, and what protects it.")
final class VaultCommands {
    @CommandLine.Command(name = "show", description = "Say whether there is a vault; does not open it.")
    int show(@Mixin Common common) {
        try (var session = common.open()) {
            return session.answer(new ProfileCommand.ShowVault(), found -> print(found, session.out()));
        }
    }

    @CommandLine.Command(
            name = "open",
            description = "Open the vault, making it if there is none, and say what protects it.")
    int open(@Mixin Common common) {
        try (var session = common.open()) {
            return session.answer(new ProfileCommand.OpenVault(), found -> print(found, session.out()));
        }
    }

    @CommandLine.Command(
            name = "protect",
            description = "Set up the protected compartment: a part of the vault under a passphrase that you choose."
                    + " Its recovery key is shown once.")
    int protect(@Mixin Common common) {
        return apply(common, new PlanCommand.PlanSetUpProtected());
    }

    @CommandLine.Command(
            name = "rotate",
            description = "Give the vault new keys: every secret is sealed again, and what opens it is replaced.")
    int rotate(@Mixin Common common) {
        return apply(common, new PlanCommand.PlanRotateKeys());
    }

    @CommandLine.Command(name = "passphrase", description = "Change the passphrase of the protected compartment.")
    int passphrase(
            @Mixin Common common,
            @Option(names = "--of-vault", description = "Change that of the vault itself, where it has one.")
                    boolean ofVault) {
        return apply(common, new PlanCommand.PlanChangePassphrase(ofVault));
    }

    @CommandLine.Command(
            name = "recover",
            description = "Choose a new passphrase for the protected compartment, with its recovery key.")
    int recover(@Mixin Common common) {
        return apply(common, new PlanCommand.PlanRecoverProtected());
    }

    private static int apply(Common common, Command<PlanView> wish) {
        try (var session = common.open()) {
            return session.apply(session.need(wish));
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
        vault.compartment().ifPresent(inner -> {
            var lines = new ArrayList<>(List.of(inner.title(), inner.why()));
            if (!inner.setUp()) {
                lines.add("`certwright vault protect` sets it up.");
            }
            out.fact("Under a passphrase", lines);
        });
        var missing = Hardening.look(Level.PROGRAM).missing();
        if (!missing.isEmpty()) {
            out.fact("This process", missing.stream().map(Measure::otherwise).toList());
        }
    }
}
