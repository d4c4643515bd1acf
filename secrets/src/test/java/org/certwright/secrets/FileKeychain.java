package org.certwright.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.Problem;
import org.certwright.model.secret.Secret;

/** A keychain whose items are files, so that several processes share it; its mood can be set. */
final class FileKeychain implements Keychain {
    enum Mood {
        OPEN,
        LOCKED,
        UNAVAILABLE,
        FORGETFUL,
        FULL
    }

    private final Path folder;
    private Mood mood = Mood.OPEN;
    private int stores;

    FileKeychain(Path folder) {
        this.folder = folder;
    }

    FileKeychain in(Mood wanted) {
        mood = wanted;
        return this;
    }

    int stores() {
        return stores;
    }

    int items() {
        try (var files = Files.list(folder)) {
            return (int) files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path item(String vaultId) {
        return folder.resolve(vaultId);
    }

    @Override
    public String title() {
        return "the test keychain";
    }

    @Override
    public KeychainItem find(String vaultId) {
        try {
            return switch (mood) {
                case LOCKED -> new KeychainItem.Locked();
                case UNAVAILABLE -> new KeychainItem.Unavailable("no service");
                case FORGETFUL -> new KeychainItem.Absent();
                case OPEN, FULL ->
                    Files.exists(item(vaultId))
                            ? new KeychainItem.Present(Secret.owning(Files.readAllBytes(item(vaultId))))
                            : new KeychainItem.Absent();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome<Nothing> store(String vaultId, Secret key) {
        stores++;
        return switch (mood) {
            case LOCKED -> Problem.of(VaultProblem.KEYCHAIN_LOCKED).asOutcome();
            case UNAVAILABLE ->
                Problem.of(VaultProblem.KEYCHAIN_UNAVAILABLE, "said", "no service")
                        .asOutcome();
            case FULL ->
                Problem.of(VaultProblem.KEYCHAIN_UNAVAILABLE, "said", "no room").asOutcome();
            case FORGETFUL -> Outcome.done();
            case OPEN -> key.use(bytes -> write(vaultId, bytes));
        };
    }

    private Outcome<Nothing> write(String vaultId, byte[] bytes) {
        try {
            Files.write(item(vaultId), bytes);
            return Outcome.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome<Nothing> remove(String vaultId) {
        try {
            Files.deleteIfExists(item(vaultId));
            return Outcome.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
