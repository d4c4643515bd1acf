package org.certwright.secrets;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.seal.Argon2id;
import org.certwright.secrets.seal.DataKey;
import org.certwright.secrets.seal.KeySlot;
import org.certwright.secrets.seal.SealedRecord;
import org.certwright.secrets.seal.Way;
import org.certwright.secrets.seal.WipedKey;

/** Makes new keys for the standard compartment and puts them, with what changes in the high one, in place of the old. */
final class NewStandardKey {
    private final OpenVault vault;
    private final Surroundings around;

    NewStandardKey(OpenVault vault, Surroundings around) {
        this.vault = vault;
        this.around = around;
    }

    /**
     * Keys that are made and not yet the vault's.
     *
     * @param keys the vault's from the commit on
     * @param resealed whether the data key is another one, so that every record has to be sealed again
     */
    record Standing(VaultKeys keys, KeySlot slot, boolean resealed) {
        WipedKey input() {
            return keys.input();
        }
    }

    /** A new data key; with a keychain also a new key there, else under the passphrase as it is. */
    Standing rotated(VaultState before) {
        var slot = before.standard();
        return slot.way() == Way.KEYCHAIN
                ? standing(KeychainName.parameters(KeychainName.number(slot) + 1), before, WipedKey.random(random()))
                : standing(slot.parameters(), before, input());
    }

    private Standing standing(String parameters, VaultState before, WipedKey input) {
        try (input) {
            var keys = VaultKeys.fresh(before.vaultId(), input, random());
            var slot = KeySlot.wrap(before.standard().way(), parameters, input, keys.data(), random());
            return new Standing(keys, slot, true);
        }
    }

    Standing underPassphrase(VaultState before, Secret passphrase) {
        if (before.standard().way() != Way.PASSPHRASE) {
            throw Stopped.by(Problem.of(VaultProblem.NO_PASSPHRASE));
        }
        var derivation = Argon2id.fresh(random());
        var input = derivation.derive(passphrase);
        var data = around.thread().call(() -> {
            var now = vault.file().keys().data();
            return new DataKey(now.vaultId(), now.keyId(), now.key().copy());
        });
        var slot = KeySlot.wrap(Way.PASSPHRASE, derivation.stored(), input, data, random());
        return new Standing(new VaultKeys(data, input), slot, false);
    }

    private WipedKey input() {
        return around.thread().call(() -> vault.file().keys().input().copy());
    }

    /** All of it, or nothing; no other process writes meanwhile. */
    void commit(VaultState before, Standing fresh, Optional<HighChange> high) {
        around.whileLocked(() -> {
            around.thread().run(() -> needSame(before, vault.state()));
            if (fresh.slot().way() == Way.KEYCHAIN) {
                keepInKeychain(KeychainName.of(before.vaultId(), fresh.slot()), fresh);
            }
            around.thread()
                    .run(() -> vault.file().rekey(fresh.keys(), (rows, state) -> {
                        needSame(before, state);
                        replace(rows, state, fresh);
                        if (high.isPresent()) {
                            replace(rows, state, high.get());
                        }
                    }));
            return fresh;
        });
    }

    /** Whatever somebody else did since {@code before}, the new keys do not know of it. */
    private static void needSame(VaultState before, VaultState now) {
        boolean same = now.standard().keyId().equals(before.standard().keyId())
                && now.standard().check().equals(before.standard().check())
                && now.high().stream()
                        .map(KeySlot::check)
                        .toList()
                        .equals(before.high().stream().map(KeySlot::check).toList())
                && now.highEntries().equals(before.highEntries());
        if (!same) {
            throw HighRows.changedMeanwhile();
        }
    }

    private void replace(VaultRows rows, VaultState state, Standing fresh) throws SQLException {
        rows.delete(state.standard());
        rows.insert(fresh.slot());
        if (fresh.resealed()) {
            for (var entry : state.entries()) {
                if (!state.isHigh(entry.keyId())) {
                    var stored = rows.find(entry.id()).orElseThrow(VerifiedFile::tampered);
                    rows.replace(resealed(stored, fresh));
                }
            }
        }
    }

    private SealedRecord resealed(SealedRecord stored, Standing fresh) {
        try (var plain = stored.open(vault.file().keys().data()).orElseThrow(VerifiedFile::tampered)) {
            return SealedRecord.seal(
                    stored.identity().next(), plain, fresh.keys().data(), random());
        }
    }

    private static void replace(VaultRows rows, VaultState state, HighChange high) throws SQLException {
        for (var slot : state.high()) {
            rows.delete(slot);
        }
        for (var slot : high.slots()) {
            rows.insert(slot);
        }
        for (var stored : high.records()) {
            rows.replace(stored);
        }
    }

    /** Written, read back and compared before anything depends on it. */
    private void keepInKeychain(String name, Standing fresh) {
        try (var key = Secret.owning(fresh.input().getEncoded())) {
            around.keychain().store(name, key).orStop();
            if (around.keychain().find(name) instanceof KeychainItem.Present(var kept)) {
                try (kept) {
                    if (kept.equals(key)) {
                        return;
                    }
                }
            }
        }
        throw Stopped.by(Problem.of(
                VaultProblem.KEYCHAIN_UNAVAILABLE,
                "keychain",
                around.keychain().title(),
                "said",
                "it does not give back what is stored in it"));
    }

    void forgetOldKey(VaultState state) {
        var slot = state.standard();
        if (slot.way() == Way.KEYCHAIN && KeychainName.number(slot) > 1) {
            around.keychain()
                    .remove(KeychainName.of(state.vaultId(), KeychainName.number(slot) - 1))
                    .orStop();
        }
    }

    private SecureRandom random() {
        return around.random();
    }
}
