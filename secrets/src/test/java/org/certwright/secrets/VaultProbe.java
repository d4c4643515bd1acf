package org.certwright.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.certwright.model.Outcome;

/** Opens the vault of a profile, stores one secret and says how each went. */
final class VaultProbe {
    private VaultProbe() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        var opened = new Profile(Path.of(arguments[0])).open(ScriptedPrompt.refusing());
        out.println("open: " + said(opened));
        if (opened instanceof Outcome.Done<Vault>(var vault)) {
            try (vault) {
                out.println("put: " + said(vault.put(Profile.TOKEN, Profile.secret("one more"))));
            }
        }
    }

    static String said(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> "done";
            case Outcome.Refused<?>(var reason) -> "refused:" + reason;
            case Outcome.Failed<?>(var problem) -> problem.code().id() + problem.details();
        };
    }
}
