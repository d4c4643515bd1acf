package org.certwright.secrets;

import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/**
 * A vault file of which nothing is believed before its manifest holds, and whose every change writes a manifest anew.
 * To be used on the vault's own thread.
 */
final class VerifiedFile implements AutoCloseable {
    private final VaultFile file;
    private final WriteLock lock;
    private VaultKeys keys;
    private long verified = -1;

    VerifiedFile(VaultFile file, VaultKeys keys, WriteLock lock) {
        this.file = file;
        this.keys = keys;
        this.lock = lock;
    }

    VaultKeys keys() {
        return keys;
    }

    <T> T reading(VaultFile.Work<T> work) {
        return file.reading(work);
    }

    void quickCheck() throws SQLException {
        file.quickCheck();
    }

    long generation() {
        return file.reading(rows -> {
            notice(rows);
            return verified;
        });
    }

    /** What stands there is verified first: a new manifest over changed rows would make them look right. */
    void change(Change change, UnaryOperator<VaultState> next) {
        try (var _ = lock.take()) {
            verified = file.writing(rows -> {
                var state = next.apply(verify(rows));
                change.on(rows, state);
                rows.seal(state);
                return state.generation();
            });
        }
    }

    /** A change of rows whose new list is read back from the file. */
    void update(Change change) {
        try (var _ = lock.take()) {
            rekey(keys, change);
        }
    }

    /**
     * A change of many rows at once, after which {@code fresh} are the keys; taken over, and the old ones wiped. To be
     * called while the lock is held.
     */
    void rekey(VaultKeys fresh, Change change) {
        verified = file.writing(rows -> {
            change.on(rows, verify(rows));
            var state = rows.state().next(fresh);
            rows.seal(state);
            return state.generation();
        });
        if (fresh != keys) {
            keys.close();
            keys = fresh;
        }
        forgetOldPages();
    }

    void forgetOldPages() {
        file.forgetOldPages();
    }

    /** Another process may have written since: what it wrote is believed only after its manifest holds. */
    void notice(VaultRows rows) throws SQLException {
        if (rows.generation() != verified) {
            verify(rows);
        }
    }

    VaultState verify(VaultRows rows) throws SQLException {
        var state = rows.state();
        if (!state.vaultId().equals(keys.vaultId())) {
            throw tampered();
        }
        if (!state.standard().keyId().equals(keys.keyId())) {
            throw Stopped.by(
                    Problem.of(VaultProblem.REKEYED)); // By another process, or it is shown at the next opening.
        }
        if (!state.holds(keys)) {
            throw tampered();
        }
        if (state.generation() < verified) {
            throw Stopped.by(Problem.of(VaultProblem.ROLLED_BACK));
        }
        verified = state.generation();
        return state;
    }

    static Stopped tampered() {
        return Stopped.by(Problem.of(VaultProblem.TAMPERED));
    }

    @Override
    public void close() {
        keys.close();
        file.close();
        lock.close();
    }

    /** The part of a write that touches the rows. */
    interface Change {
        void on(VaultRows rows, VaultState state) throws SQLException;
    }
}
