package org.certwright.custody;

import static org.certwright.custody.HighVault.PASSPHRASE;
import static org.certwright.custody.HighVault.secret;

import java.nio.file.Path;
import java.util.Optional;
import org.certwright.model.Outcome;

/** Gives both compartments new keys and the high one its passphrase again, over and over, until it is killed. */
final class Rekeyer {
    private Rekeyer() {}

    public static void main(String[] arguments) {
        var profile = Path.of(arguments[0]);
        try (var vault = HighVault.open(profile, FolderKeychain.of(profile))) {
            System.out.println("open");
            while (true) {
                var rekeying = vault.vault().rekeying(vault.program());
                rekeying.rotate(Optional.of(secret(PASSPHRASE)), key -> Outcome.done())
                        .orStop();
                rekeying.forgetOldKey().orStop();
                vault.high()
                        .changePassphrase(secret(PASSPHRASE), secret(PASSPHRASE))
                        .orStop();
            }
        }
    }
}
