package org.certwright.targets.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.certwright.model.ExportFile;
import org.certwright.model.Outcome;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;
import org.certwright.x509.Chain;
import org.certwright.x509.Csr;
import org.certwright.x509.Pem;

/** Writes a certificate, and its key when asked to, as files into a folder of this machine. */
public final class ExportTarget {
    private final SecureRandom random;

    public ExportTarget(SecureRandom random) {
        this.random = random;
    }

    /** Looks whether {@code folder} could take an export and what is there already; changes nothing. */
    public Outcome<Preflight> preflight(Path folder) {
        var place = new ExportFolder(folder);
        try {
            return Outcome.done(place.inspect());
        } catch (Stopped stopped) {
            return stopped.outcome();
        } catch (IOException failure) {
            return place.explain(failure).asOutcome();
        }
    }

    /**
     * Writes {@code files}, all or none: a failure leaves what was there untouched. Files with the key are readable for
     * their owner alone from their first moment (0600), the others for everybody (0644), whatever the umask.
     *
     * @param pkcs8 the key, if a file holds it; it must be the certificate's
     * @param pfxPassword in UTF-8, if a PFX is among the files
     * @return the paths written, in the order asked for
     */
    public Outcome<List<Path>> write(
            Path folder, List<ExportFile> files, Chain chain, Optional<Secret> pkcs8, Optional<Secret> pfxPassword) {
        return ExportContents.of(files, chain, pkcs8, pfxPassword, random)
                .then(contents -> replaceAll(folder, batch -> {
                    for (var file : files.stream().distinct().toList()) {
                        try (var content = contents.of(file)) {
                            batch.stage(file.fileName(), content, file.holdsKey());
                        }
                    }
                }));
    }

    /** Writes a fresh key ({@code privkey.pem}, 0600) and its request ({@code request.csr}), both or none. */
    public Outcome<List<Path>> writeRequest(Path folder, Csr csr, Secret pkcs8) {
        return replaceAll(folder, batch -> {
            try (var key = Pem.privateKeyPem(pkcs8);
                    var request = Secret.owning(csr.pem().getBytes(StandardCharsets.US_ASCII))) {
                batch.stage(ExportFile.PRIVKEY.fileName(), key, true);
                batch.stage("request.csr", request, false);
            }
        });
    }

    private interface Staging {
        void into(FileBatch batch) throws IOException;
    }

    private Outcome<List<Path>> replaceAll(Path folder, Staging staging) {
        var place = new ExportFolder(folder);
        try {
            place.inspect();
            place.make();
            return Outcome.done(commit(place, folder, staging));
        } catch (Stopped stopped) {
            return stopped.outcome();
        } catch (IOException failure) {
            return place.explain(failure).asOutcome();
        }
    }

    private List<Path> commit(ExportFolder place, Path folder, Staging staging) throws IOException {
        try (var batch = new FileBatch(folder, random)) {
            try {
                batch.sweep();
                staging.into(batch);
                return batch.commit();
            } catch (IOException failure) { // Explained here, before the batch's files go and make room again.
                throw Stopped.by(place.explain(failure), failure);
            }
        }
    }
}
