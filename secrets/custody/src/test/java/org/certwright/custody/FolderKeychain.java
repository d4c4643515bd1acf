package org.certwright.custody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.Keychain;
import org.certwright.secrets.KeychainItem;

/** A keychain whose items are files, so that another process has the same one. */
record FolderKeychain(Path folder) implements Keychain {
    /** Beside a profile. */
    static FolderKeychain of(Path profile) {
        try {
            return new FolderKeychain(Files.createDirectories(profile.resolveSibling("keychain")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String title() {
        return "a folder";
    }

    @Override
    public KeychainItem find(String vaultId) {
        try {
            var file = folder.resolve(vaultId);
            return Files.exists(file)
                    ? new KeychainItem.Present(Secret.owning(Files.readAllBytes(file)))
                    : new KeychainItem.Absent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome<Nothing> store(String vaultId, Secret key) {
        return key.use(bytes -> {
            try {
                Files.write(folder.resolve(vaultId), bytes);
                return Outcome.done();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public Outcome<Nothing> remove(String vaultId) {
        try {
            Files.deleteIfExists(folder.resolve(vaultId));
            return Outcome.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
