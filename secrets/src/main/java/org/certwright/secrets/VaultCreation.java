package org.certwright.secrets;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.certwright.model.Outcome;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.seal.Argon2id;
import org.certwright.secrets.seal.KeySlot;
import org.certwright.secrets.seal.RandomId;
import org.certwright.secrets.seal.Way;
import org.certwright.secrets.seal.WipedKey;

/**
 * Makes a vault where none is. The order is what survives a crash: the id is noted, the key goes into the keychain, is
 * read back and compared, and only then a complete file takes the vault's name. An attempt that was cut off leaves at
 * most a note and a keychain item, and the next attempt goes on with both.
 */
final class VaultCreation {
    private final Surroundings around;

    VaultCreation(Surroundings around) {
        this.around = around;
    }

    /** The keys of the new vault; nothing when another process made one meanwhile. */
    Optional<VaultKeys> make() {
        var attempt = around.whileLocked(() -> around.place().hasVault() ? new Attempt.TooLate() : withKeychain());
        return switch (attempt) {
            case Attempt.Made(var keys) -> Optional.of(keys);
            case Attempt.TooLate() -> Optional.empty();
            case Attempt.NoKeychain(var why) -> withPassphrase(why);
        };
    }

    private Attempt withKeychain() {
        var vaultId = notedId();
        return switch (keptItem(vaultId)) {
            case KeychainItem.Present(var key) -> {
                try (key;
                        var input = WipedKey.copyOf(key)) {
                    yield new Attempt.Made(write(vaultId, Way.KEYCHAIN, "", input));
                }
            }
            case KeychainItem.Absent() -> {
                around.keychain().remove(vaultId);
                yield new Attempt.NoKeychain("it does not give back what is stored in it");
            }
            case KeychainItem.Locked() -> new Attempt.NoKeychain("it is locked");
            case KeychainItem.Unavailable(var why) -> new Attempt.NoKeychain(why);
        };
    }

    /** The item as the keychain gives it back, stored now unless an attempt that was cut off had stored it. */
    private KeychainItem keptItem(String vaultId) {
        var found = around.keychain().find(vaultId);
        return switch (found) {
            case KeychainItem.Present(var key) when key.length() == WipedKey.LENGTH -> found;
            case KeychainItem.Present(var other) -> {
                other.close();
                yield store(vaultId);
            }
            case KeychainItem.Absent() -> store(vaultId);
            case KeychainItem.Locked locked -> locked;
            case KeychainItem.Unavailable unavailable -> unavailable;
        };
    }

    private KeychainItem store(String vaultId) {
        var bytes = new byte[WipedKey.LENGTH];
        around.random().nextBytes(bytes);
        try (var key = Secret.owning(bytes)) {
            return switch (around.keychain().store(vaultId, key)) {
                case Outcome.Done<?> stored -> readBack(vaultId, key);
                case Outcome.Refused<?>(var reason) -> new KeychainItem.Unavailable(reason);
                case Outcome.Failed<?>(var problem)
                when problem.code() == VaultProblem.KEYCHAIN_LOCKED -> new KeychainItem.Locked();
                case Outcome.Failed<?>(var problem) ->
                    new KeychainItem.Unavailable(problem.details().getOrDefault("said", "it failed"));
            };
        }
    }

    private KeychainItem readBack(String vaultId, Secret stored) {
        var found = around.keychain().find(vaultId);
        if (found instanceof KeychainItem.Present(var kept) && !kept.equals(stored)) {
            kept.close();
            return new KeychainItem.Absent();
        }
        return found;
    }

    /** The lock is not held while a human thinks, nor while the passphrase is stretched. */
    private Optional<VaultKeys> withPassphrase(String why) {
        var derivation = Argon2id.fresh(around.random());
        try (var passphrase = around.prompt().fresh(why).orStop();
                var input = derivation.derive(passphrase)) {
            return around.whileLocked(() -> around.place().hasVault()
                    ? Optional.empty()
                    : Optional.of(write(notedId(), Way.PASSPHRASE, derivation.stored(), input)));
        }
    }

    private String notedId() {
        return onDisk(() -> {
            var noted = around.place().intended();
            if (noted.isPresent()) {
                return noted.get();
            }
            var fresh = RandomId.fresh(around.random());
            around.place().intend(fresh);
            return fresh;
        });
    }

    private VaultKeys write(String vaultId, Way way, String parameters, WipedKey input) {
        var keys = VaultKeys.fresh(vaultId, input, around.random());
        var slot = KeySlot.wrap(way, parameters, input, keys.data(), around.random());
        long now = around.clock().instant().getEpochSecond();
        var state = new VaultState(vaultId, now, 1, "", List.of(slot), List.of()).signed(keys);
        return onDisk(() -> {
            var draft = around.place().draft();
            VaultFile.create(draft, state);
            around.place().publish(draft);
            return keys;
        });
    }

    private <T> T onDisk(DiskWork<T> work) {
        return around.thread().call(() -> {
            try {
                return work.run();
            } catch (IOException e) {
                throw VaultPlace.failed(VaultProblem.NOT_WRITTEN, around.place().folder(), e);
            }
        });
    }

    private interface DiskWork<T> {
        T run() throws IOException;
    }

    /** How an attempt with the keychain ended, when nothing failed for good. */
    private sealed interface Attempt {
        record Made(VaultKeys keys) implements Attempt {}

        record TooLate() implements Attempt {}

        record NoKeychain(String why) implements Attempt {}
    }
}
