package org.certwright.secrets;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certwright.model.Problem;
import org.certwright.model.SecretRef;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.seal.SealedRecord;
import org.certwright.secrets.seal.SealedRecord.Identity;

/** A vault and its keys, on the vault's own thread. Failures end a call with {@link Stopped}. */
final class OpenVault implements AutoCloseable {
    private final VerifiedFile file;
    private final SecureRandom random;

    OpenVault(VerifiedFile file, SecureRandom random) {
        this.file = file;
        this.random = random;
    }

    VerifiedFile file() {
        return file;
    }

    SecretRef put(SecretLabel label, Secret secret) {
        if (label.kind() == SecretKind.CA_KEY) {
            throw new IllegalArgumentException("a CA key is made in the high compartment");
        }
        var identity = Identity.fresh(label.kind().name(), label.scope(), random);
        add(SealedRecord.seal(identity, secret, file.keys().data(), random));
        return new SecretRef(identity.id());
    }

    /** A record that is sealed already. */
    void add(SealedRecord stored) {
        file.change((rows, _) -> rows.insert(stored), state -> state.with(VaultState.Entry.of(stored), file.keys()));
    }

    void remove(SecretRef ref) {
        file.change((rows, _) -> rows.delete(ref.value()), state -> state.without(ref.value(), file.keys()));
        file.forgetOldPages();
    }

    Secret open(SecretRef ref, SecretLabel label) {
        return file.reading(rows -> {
            var stored = find(rows, ref, label);
            if (!stored.keyId().equals(file.keys().keyId())) {
                throw file.verify(rows).isHigh(stored.keyId())
                        ? Stopped.by(Problem.of(VaultProblem.NEEDS_PASSPHRASE, "ref", ref.value()))
                        : VerifiedFile.tampered();
            }
            return stored.open(file.keys().data()).orElseThrow(VerifiedFile::tampered);
        });
    }

    /** The record as it stands, if it was put in under this very label. */
    SealedRecord sealed(SecretRef ref, SecretLabel label) {
        return file.reading(rows -> find(rows, ref, label));
    }

    private SealedRecord find(VaultRows rows, SecretRef ref, SecretLabel label) throws java.sql.SQLException {
        file.notice(rows);
        var found = rows.find(ref.value());
        if (found.isEmpty()) {
            file.verify(rows); // A row that somebody deleted is not one that was never there.
            throw Stopped.by(Problem.of(VaultProblem.SECRET_MISSING, "ref", ref.value()));
        }
        var stored = found.get();
        if (!VaultState.Entry.of(stored).isUnder(label)) {
            file.verify(rows); // A label that somebody changed is not a caller's mistake.
            throw Stopped.by(Problem.of(VaultProblem.OTHER_LABEL, "ref", ref.value(), "scope", label.scope()));
        }
        return stored;
    }

    List<SecretRef> refs(SecretKind kind) {
        return file.reading(rows -> {
            var refs = new ArrayList<SecretRef>();
            for (var entry : file.verify(rows).entries()) {
                if (entry.kind().equals(kind.name())) {
                    refs.add(new SecretRef(entry.id()));
                }
            }
            return List.copyOf(refs);
        });
    }

    Optional<SecretRef> find(SecretLabel label) {
        return file.reading(rows -> {
            for (var entry : file.verify(rows).entries()) {
                if (entry.isUnder(label)) {
                    return Optional.of(new SecretRef(entry.id()));
                }
            }
            return Optional.empty();
        });
    }

    Compartment compartment(SecretRef ref) {
        return file.reading(rows -> {
            var state = file.verify(rows);
            var entry = state.entry(ref.value())
                    .orElseThrow(() -> Stopped.by(Problem.of(VaultProblem.SECRET_MISSING, "ref", ref.value())));
            return state.isHigh(entry.keyId()) ? Compartment.HIGH : Compartment.STANDARD;
        });
    }

    /** Whether the file is sound, the manifest holds and every record of the standard compartment opens. */
    void check() {
        file.reading(rows -> {
            file.quickCheck();
            var state = file.verify(rows);
            for (var entry : state.entries()) {
                var stored = rows.find(entry.id()).orElseThrow(VerifiedFile::tampered);
                if (!state.isHigh(entry.keyId())) {
                    stored.open(file.keys().data())
                            .orElseThrow(VerifiedFile::tampered)
                            .close();
                }
            }
            return state;
        });
    }

    /** To be called once before anything else. */
    void verify() {
        file.reading(file::verify);
    }

    VaultState state() {
        return file.reading(file::verify);
    }

    @Override
    public void close() {
        file.close();
    }
}
