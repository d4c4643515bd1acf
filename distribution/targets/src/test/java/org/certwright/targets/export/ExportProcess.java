package org.certwright.targets.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.certwright.model.ExportFile;
import org.certwright.model.Outcome;
import org.certwright.model.secret.Secret;
import org.certwright.x509.Chain;

/**
 * One export of the PEM files in a process of its own, which a test runs as another user or under limits. Arguments:
 * folder, certificate, key (DER). Prints {@code done} or the problem's code.
 */
final class ExportProcess {
    private ExportProcess() {}

    public static void main(String... arguments) throws IOException {
        var outcome = new ExportTarget(new SecureRandom())
                .write(
                        Path.of(arguments[0]),
                        List.of(ExportFile.CERT, ExportFile.FULLCHAIN, ExportFile.PRIVKEY),
                        Chain.read(Files.readAllBytes(Path.of(arguments[1]))).orStop(),
                        Optional.of(Secret.owning(Files.readAllBytes(Path.of(arguments[2])))),
                        Optional.empty());
        System.out.println(
                switch (outcome) {
                    case Outcome.Failed<List<Path>>(var problem) ->
                        problem.code().id() + " " + problem.details();
                    case Outcome<List<Path>> other -> other.isDone() ? "done" : "refused";
                });
    }
}
