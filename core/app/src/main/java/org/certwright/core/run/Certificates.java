package org.certwright.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.certwright.acme.AcmeAccount;
import org.certwright.acme.OrderFacts;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.x509.Chain;
import org.certwright.x509.Expectation;
import org.certwright.x509.IssuedCertificateCheck;

/** Fetches what the CA issued and believes it only after comparing it with what was asked for. */
final class Certificates {
    private Certificates() {}

    /** The chain, checked; one that is not what was ordered is kept as evidence and never used. */
    static Chain checked(
            Run run, AcmeAccount account, OrderFacts order, Optional<String> preferredChain, Expectation expected) {
        var found = new Chain[1];
        run.again("download", "Fetch the certificate and check it", () -> {
            var pem = account.download(order, preferredChain).orStop();
            found[0] = switch (IssuedCertificateCheck.check(pem, expected)) {
                case Outcome.Done<Chain>(var chain) -> chain;
                case Outcome.Refused<Chain>(var reason) -> throw Stopped.refused(reason);
                case Outcome.Failed<Chain>(var problem) ->
                    throw Stopped.by(
                            problem.with("evidence", quarantine(run, pem).toString()));
            };
        });
        return found[0];
    }

    private static Path quarantine(Run run, byte[] pem) {
        var folder = run.profile().folder().path().resolve("quarantine");
        var file = folder.resolve(run.id().value() + ".pem");
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (var out = Files.newByteChannel(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                out.write(java.nio.ByteBuffer.wrap(pem));
            }
            return file;
        } catch (IOException e) {
            throw Stopped.by(Problem.of(OperationProblem.QUARANTINED, "path", file.toString()), e);
        }
    }
}
