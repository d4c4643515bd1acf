package org.certwright.secrets;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.certwright.model.Outcome;

/** Gives a vault new keys, again and again, until it is killed. */
final class VaultRotator {
    private VaultRotator() {}

    public static void main(String[] arguments) {
        try (var vault = new Profile(Path.of(arguments[0])).vault()) {
            System.out.println("open");
            while (true) {
                var rekeying = vault.rekeying(new CustodyProgram(List.of("/bin/false")));
                rekeying.rotate(Optional.empty(), key -> Outcome.done()).orStop();
                rekeying.forgetOldKey().orStop();
            }
        }
    }
}
