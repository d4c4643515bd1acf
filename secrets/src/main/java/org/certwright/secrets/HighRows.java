package org.certwright.secrets;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certwright.model.Problem;
import org.certwright.model.SecretRef;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.HighCompartment.Opening;
import org.certwright.secrets.pipe.Unlock;
import org.certwright.secrets.seal.KeySlot;
import org.certwright.secrets.seal.SealedRecord;
import org.certwright.secrets.seal.SealedRecord.Identity;
import org.certwright.secrets.seal.Way;
import org.certwright.secrets.seal.WipedKey;

/** The slots and records of the high compartment as this process has them: closed. Any thread may use it. */
final class HighRows {
    private final OpenVault vault;
    private final NativeThread thread;
    private final SecureRandom random;

    HighRows(OpenVault vault, NativeThread thread, SecureRandom random) {
        this.vault = vault;
        this.thread = thread;
        this.random = random;
    }

    VaultState state() {
        return thread.call(vault::state);
    }

    /** A copy of what opens the standard compartment; the caller closes it. */
    WipedKey outer() {
        return thread.call(() -> vault.file().keys().input().copy());
    }

    Opening opening(Way way, Secret typed) {
        var state = state();
        var slot = state.high().stream()
                .filter(candidate -> candidate.way() == way)
                .findFirst()
                .orElseThrow(() -> Stopped.by(Problem.of(VaultProblem.HIGH_MISSING)));
        return new Opening(new Unlock(state.vaultId(), slot, outer(), typed));
    }

    Identity fresh(SecretLabel label) {
        return Identity.fresh(label.kind().name(), label.scope(), random);
    }

    SealedRecord sealed(SecretRef ref, SecretLabel label) {
        return thread.call(() -> vault.sealed(ref, label));
    }

    Secret open(SecretRef ref, SecretLabel label) {
        return thread.call(() -> vault.open(ref, label));
    }

    /** Every record of the compartment, as it was in {@code state}. */
    List<SealedRecord> high(VaultState state) {
        return thread.call(() -> vault.file().reading(rows -> {
            var inside = new ArrayList<SealedRecord>();
            for (var entry : state.highEntries()) {
                inside.add(rows.find(entry.id()).orElseThrow(HighRows::changedMeanwhile));
            }
            return inside;
        }));
    }

    void setUp(List<KeySlot> slots) {
        change((rows, state) -> {
            if (!state.high().isEmpty()) {
                throw Stopped.by(Problem.of(VaultProblem.HIGH_EXISTS));
            }
            for (var slot : slots) {
                rows.insert(slot);
            }
        });
    }

    void add(SealedRecord stored) {
        change((rows, state) -> {
            needOpenedBy(stored.keyId(), state);
            rows.insert(stored);
        });
    }

    /** The sealed form takes the place of {@code before}, which leaves no trace in the files. */
    void moveIn(SealedRecord before, SealedRecord sealed) {
        change((rows, state) -> {
            needOpenedBy(sealed.keyId(), state);
            var now = state.entry(before.identity().id());
            if (!now.equals(Optional.of(VaultState.Entry.of(before)))) {
                throw changedMeanwhile();
            }
            rows.replace(sealed);
        });
    }

    void replacePassphraseSlot(KeySlot fresh) {
        change((rows, state) -> {
            needOpenedBy(fresh.keyId(), state);
            deletePassphraseSlot(rows, state);
            rows.insert(fresh);
        });
    }

    private static void deletePassphraseSlot(VaultRows rows, VaultState state) throws SQLException {
        for (var slot : state.high()) {
            if (slot.way() == Way.HIGH_PASSPHRASE) {
                rows.delete(slot);
            }
        }
    }

    private static void needOpenedBy(String keyId, VaultState state) {
        if (!state.isHigh(keyId)) {
            throw changedMeanwhile(); // Another process rotated the keys while custody worked.
        }
    }

    static Stopped changedMeanwhile() {
        return Stopped.by(Problem.of(VaultProblem.CHANGED_MEANWHILE));
    }

    private void change(VerifiedFile.Change change) {
        thread.run(() -> vault.file().update(change));
    }
}
