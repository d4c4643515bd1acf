package org.certwright.secrets;

import java.util.function.Function;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.secrets.seal.Argon2id;
import org.certwright.secrets.seal.KeySlot;
import org.certwright.secrets.seal.RandomId;
import org.certwright.secrets.seal.Sealed;
import org.certwright.secrets.seal.WipedKey;

/** Finds the key of a vault that exists, or has one made, and proves that file and key belong together. */
final class VaultOpening {
    private final Surroundings around;

    VaultOpening(Surroundings around) {
        this.around = around;
    }

    Vault open() {
        boolean opened = false;
        try {
            around.keychain().prepare(); // Connects while SQLite opens: find() needs the id that is in the file.
            var vault = around.place().hasVault() ? open(this::keys) : make();
            opened = true;
            return vault;
        } finally {
            if (!opened) {
                around.thread().run(around.lock()::close);
                around.thread().close();
            }
        }
    }

    private Vault make() {
        var made = new VaultCreation(around).make();
        try {
            return open(state -> made.orElseGet(() -> keys(state)));
        } catch (Stopped e) {
            made.ifPresent(VaultKeys::close);
            throw e;
        }
    }

    private Vault open(Function<VaultState, VaultKeys> source) {
        var opening = around.thread().start(() -> VaultFile.open(around.place().database()));
        Sealed.prepare();
        var file = NativeThread.await(opening);
        boolean opened = false;
        try {
            var state = around.thread().call(() -> file.reading(VaultRows::state));
            var vault = prove(file, source.apply(state));
            opened = true;
            return new Vault(vault, around, ProtectionTier.of(state.standard().way()), state.vaultId());
        } finally {
            if (!opened) {
                around.thread().run(file::close);
            }
        }
    }

    private OpenVault prove(VaultFile file, VaultKeys keys) {
        var vault = new OpenVault(new VerifiedFile(file, keys, around.lock()), around.random());
        try {
            around.thread().run(vault::verify);
            return vault;
        } catch (Stopped e) {
            keys.close();
            throw e;
        }
    }

    private VaultKeys keys(VaultState state) {
        var slot = state.standard();
        var vaultId = state.vaultId();
        if (!RandomId.isOne(vaultId)) {
            throw Stopped.by(Problem.of(VaultProblem.TAMPERED));
        }
        return switch (ProtectionTier.of(slot.way())) {
            case KEYCHAIN -> fromKeychain(slot, vaultId);
            case PASSPHRASE -> fromPassphrase(slot, vaultId);
        };
    }

    private VaultKeys fromKeychain(KeySlot slot, String vaultId) {
        return switch (around.keychain().find(KeychainName.of(vaultId, slot))) {
            case KeychainItem.Present(var key) -> {
                try (key) {
                    yield unwrap(slot, vaultId, WipedKey.copyOf(key), keychainProblem(VaultProblem.WRONG_KEY));
                }
            }
            case KeychainItem.Absent() -> throw Stopped.by(keychainProblem(VaultProblem.KEY_MISSING));
            case KeychainItem.Locked() -> throw Stopped.by(keychainProblem(VaultProblem.KEYCHAIN_LOCKED));
            case KeychainItem.Unavailable(var why) ->
                throw Stopped.by(
                        keychainProblem(VaultProblem.KEYCHAIN_UNAVAILABLE).with("said", why));
        };
    }

    private Problem keychainProblem(VaultProblem code) {
        return Problem.of(code, "keychain", around.keychain().title(), "path", title());
    }

    private String title() {
        return around.place().folder().toString();
    }

    private VaultKeys fromPassphrase(KeySlot slot, String vaultId) {
        var derivation = Argon2id.parse(slot.parameters());
        try (var passphrase = around.prompt().existing(title()).orStop()) {
            var wrong = Problem.of(VaultProblem.WRONG_PASSPHRASE, "path", title());
            return unwrap(slot, vaultId, derivation.derive(passphrase), wrong);
        }
    }

    /** Takes {@code input} over. */
    private static VaultKeys unwrap(KeySlot slot, String vaultId, WipedKey input, Problem wrong) {
        return switch (slot.unwrap(input, vaultId)) {
            case KeySlot.Unwrapped.Opened(var data) -> new VaultKeys(data, input);
            case KeySlot.Unwrapped.WrongInput() -> throw wiping(input, wrong);
            case KeySlot.Unwrapped.Changed() -> throw wiping(input, Problem.of(VaultProblem.TAMPERED));
        };
    }

    private static Stopped wiping(WipedKey input, Problem problem) {
        input.close();
        return Stopped.by(problem);
    }
}
