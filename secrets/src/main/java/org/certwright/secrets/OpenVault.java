package org.certwright.secrets;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.certwright.model.Problem;
import org.certwright.model.SecretRef;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;

/** A vault and its keys, on the vault's own thread. Failures end a call with {@link Stopped}. */
final class OpenVault implements AutoCloseable {
    private final VaultFile file;
    private final VaultKeys keys;
    private final WriteLock lock;
    private final SecureRandom random;
    private long verified = -1;

    OpenVault(VaultFile file, VaultKeys keys, WriteLock lock, SecureRandom random) {
        this.file = file;
        this.keys = keys;
        this.lock = lock;
        this.random = random;
    }

    SecretRef put(SecretLabel label, Secret secret) {
        var stored = StoredSecret.seal(label, secret, keys, random);
        change(rows -> rows.insert(stored), state -> state.with(stored.entry(), keys));
        return new SecretRef(stored.id());
    }

    void remove(SecretRef ref) {
        change(rows -> rows.delete(ref.value()), state -> state.without(ref.value(), keys));
        file.forgetOldPages();
    }

    /** What stands there is verified first: a new manifest over changed rows would make them look right. */
    private void change(Change change, UnaryOperator<VaultState> next) {
        try (var _ = lock.take()) {
            verified = file.writing(rows -> {
                var state = next.apply(verify(rows));
                change.on(rows);
                rows.seal(state);
                return state.generation();
            });
        }
    }

    Secret open(SecretRef ref, SecretLabel label) {
        return file.reading(rows -> {
            notice(rows);
            var found = rows.find(ref.value());
            if (found.isEmpty()) {
                verify(rows); // A row that somebody deleted is not one that was never there.
                throw Stopped.by(Problem.of(VaultProblem.SECRET_MISSING, "ref", ref.value()));
            }
            var stored = found.get();
            if (!stored.isUnder(label)) {
                verify(rows); // A label that somebody changed is not a caller's mistake.
                throw Stopped.by(Problem.of(VaultProblem.OTHER_LABEL, "ref", ref.value(), "scope", label.scope()));
            }
            return stored.open(keys).orElseThrow(OpenVault::tampered);
        });
    }

    List<SecretRef> refs(SecretKind kind) {
        return file.reading(rows -> {
            var refs = new ArrayList<SecretRef>();
            for (var entry : verify(rows).entries()) {
                if (entry.kind().equals(kind.name())) {
                    refs.add(new SecretRef(entry.id()));
                }
            }
            return List.copyOf(refs);
        });
    }

    Optional<SecretRef> find(SecretLabel label) {
        return file.reading(rows -> {
            for (var entry : verify(rows).entries()) {
                if (entry.kind().equals(label.kind().name()) && entry.scope().equals(label.scope())) {
                    return Optional.of(new SecretRef(entry.id()));
                }
            }
            return Optional.empty();
        });
    }

    long generation() {
        return file.reading(rows -> {
            notice(rows);
            return verified;
        });
    }

    /** Whether the file is sound, the manifest holds and every record opens. */
    void check() {
        file.reading(rows -> {
            file.quickCheck();
            var state = verify(rows);
            for (var entry : state.entries()) {
                rows.find(entry.id())
                        .flatMap(stored -> stored.open(keys))
                        .orElseThrow(OpenVault::tampered)
                        .close();
            }
            return state;
        });
    }

    /** To be called once before anything else. */
    void verify() {
        file.reading(this::verify);
    }

    /** Another process may have written since: what it wrote is believed only after its manifest holds. */
    private void notice(VaultRows rows) throws SQLException {
        if (rows.generation() != verified) {
            verify(rows);
        }
    }

    private VaultState verify(VaultRows rows) throws SQLException {
        var state = rows.state();
        if (!state.vaultId().equals(keys.vaultId()) || !state.holds(keys)) {
            throw tampered();
        }
        if (state.generation() < verified) {
            throw Stopped.by(Problem.of(VaultProblem.ROLLED_BACK));
        }
        verified = state.generation();
        return state;
    }

    private static Stopped tampered() {
        return Stopped.by(Problem.of(VaultProblem.TAMPERED));
    }

    @Override
    public void close() {
        keys.close();
        file.close();
        lock.close();
    }

    /** The part of a write that touches the records. */
    private interface Change {
        void on(VaultRows rows) throws SQLException;
    }
}
