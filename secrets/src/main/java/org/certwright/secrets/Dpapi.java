package org.certwright.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.Problem;
import org.certwright.model.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The data protection of a Windows account (DPAPI), which seals but keeps nothing: each sealed key is a file of its own. The
 * id of the vault is the entropy, so a file opens under its own name only. Not yet run on that system.
 */
public final class Dpapi implements Keychain {
    private final PatientThread thread;
    private final Path folder;
    private final Supplier<DpapiCalls> library;
    private @Nullable DataBlobs blobs; // Touched on the native thread only.

    /**
     * Each call gives up after {@code deadline}.
     *
     * @param folder where the sealed keys are: in the account, not in the profile
     */
    public Dpapi(Duration deadline, Path folder) {
        this(deadline, folder, Crypt32::new);
    }

    Dpapi(Duration deadline, Path folder, Supplier<DpapiCalls> library) {
        this.thread = new PatientThread("dpapi", deadline);
        this.folder = folder;
        this.library = library;
    }

    @Override
    public String title() {
        return "the data protection of your Windows account";
    }

    @Override
    public String protection() {
        return "The key of this vault is in a file that Windows opens for your account on this computer alone.";
    }

    @Override
    public KeychainItem find(String vaultId) {
        try {
            return ask(() -> {
                var sealed = file(vaultId).read();
                return sealed.isEmpty() ? new KeychainItem.Absent() : opened(sealed.get(), vaultId);
            });
        } catch (KeychainFailure e) {
            return new KeychainItem.Unavailable(e.said());
        }
    }

    private KeychainItem opened(byte[] sealed, String vaultId) throws KeychainFailure {
        return new KeychainItem.Present(Secret.owning(blobs().open(sealed, vaultId.getBytes(UTF_8))));
    }

    @Override
    public Outcome<Nothing> store(String vaultId, Secret key) {
        return change(() -> {
            var plain = key.use(byte[]::clone);
            try {
                file(vaultId).write(blobs().seal(plain, vaultId.getBytes(UTF_8)));
                return Nothing.NOTHING;
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        });
    }

    @Override
    public Outcome<Nothing> remove(String vaultId) {
        return change(() -> {
            file(vaultId).delete();
            return Nothing.NOTHING;
        });
    }

    private KeyFile file(String vaultId) {
        return new KeyFile(folder.resolve(vaultId + ".dpapi"));
    }

    private Outcome<Nothing> change(Callable<Nothing> work) {
        try {
            return Outcome.done(ask(work));
        } catch (KeychainFailure e) {
            return Problem.of(VaultProblem.KEYCHAIN_UNAVAILABLE, "keychain", title(), "said", e.said())
                    .asOutcome();
        }
    }

    private <T> T ask(Callable<T> work) throws KeychainFailure {
        return thread.ask(
                () -> {
                    try {
                        return work.call();
                    } catch (IOException broken) {
                        throw new KeychainFailure(String.valueOf(broken.getMessage()));
                    }
                },
                () -> {});
    }

    private DataBlobs blobs() throws KeychainFailure {
        var known = blobs;
        if (known == null) {
            try {
                known = new DataBlobs(library.get());
            } catch (IllegalArgumentException | NoSuchElementException e) {
                throw new KeychainFailure("crypt32.dll is not there, or too old");
            }
            blobs = known;
        }
        return known;
    }
}
