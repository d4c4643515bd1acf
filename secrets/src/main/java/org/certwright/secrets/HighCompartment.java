package org.certwright.secrets;

import java.util.List;
import java.util.function.Supplier;
import org.certwright.model.KeySpec;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.Problem;
import org.certwright.model.SecretRef;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.pipe.Answer;
import org.certwright.secrets.pipe.Approved;
import org.certwright.secrets.pipe.Fresh;
import org.certwright.secrets.pipe.Request;
import org.certwright.secrets.pipe.Unlock;
import org.certwright.secrets.seal.SealedRecord;
import org.certwright.secrets.seal.Way;

/**
 * The high compartment of an open vault. Every act takes the passphrase, which goes to a custody process and nowhere
 * else; whoever calls still owns and closes it. This process sees neither the compartment's keys nor, but for {@link
 * #reveal}, what is in it.
 */
public final class HighCompartment {
    private final HighRows rows;
    private final Custody custody;

    HighCompartment(HighRows rows, Custody custody) {
        this.rows = rows;
        this.custody = custody;
    }

    /** Whether it has been set up. */
    public boolean exists() {
        return !rows.state().high().isEmpty();
    }

    /** Makes it, but keeps nothing: the recovery key has to be with a person first. */
    public Outcome<NewHighCompartment> make(Secret passphrase) {
        return answer(() -> {
            if (exists()) {
                throw Stopped.by(Problem.of(VaultProblem.HIGH_EXISTS));
            }
            try (var outer = rows.outer()) {
                var request = new Request.Create(rows.state().vaultId(), new Fresh(outer, passphrase));
                return switch (custody.ask(request)) {
                    case Answer.Created(var slots, var recoveryKey) -> new NewHighCompartment(rows, slots, recoveryKey);
                    case Answer other -> throw Verdict.of(other, Way.HIGH_PASSPHRASE);
                };
            }
        });
    }

    /** Moves a secret in from the standard compartment; its reference stays the same. */
    public Outcome<Nothing> protect(SecretRef ref, SecretLabel label, Secret passphrase) {
        return nothing(() -> {
            var before = rows.sealed(ref, label);
            try (var plain = rows.open(ref, label);
                    var opening = opening(passphrase)) {
                var identity = before.identity().next();
                switch (custody.ask(new Request.SealIn(opening.unlock(), identity, plain))) {
                    case Answer.SealedIn(var sealed) -> rows.moveIn(before, sealed);
                    case Answer other -> throw Verdict.of(other, Way.HIGH_PASSPHRASE);
                }
            }
        });
    }

    /** A new key pair, whose private half is made inside and kept before this returns. */
    public Outcome<NewKey> generate(SecretLabel label, KeySpec spec, Secret passphrase) {
        return answer(() -> {
            var identity = rows.fresh(label);
            try (var opening = opening(passphrase)) {
                return switch (custody.ask(new Request.Generate(opening.unlock(), identity, spec))) {
                    case Answer.Generated(var sealed, var publicKey) -> {
                        rows.add(sealed);
                        yield new NewKey(new SecretRef(identity.id()), publicKey);
                    }
                    case Answer other -> throw Verdict.of(other, Way.HIGH_PASSPHRASE);
                };
            }
        });
    }

    /**
     * A key pair whose private half is kept.
     *
     * @param publicKey a SubjectPublicKeyInfo in DER
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed on at once.
    public record NewKey(SecretRef ref, byte[] publicKey) {}

    /** One signature for each message, in their order, over exactly the bytes that were approved. */
    public Outcome<List<byte[]>> sign(SecretRef ref, SecretLabel label, Signing signing, Secret passphrase) {
        return answer(() -> {
            var key = protectedRecord(ref, label);
            var messages = signing.messages().stream()
                    .map(message -> new Approved(message.approved(), message.bytes()))
                    .toList();
            try (var opening = opening(passphrase)) {
                var request = new Request.Sign(opening.unlock(), key, signing.algorithm(), messages);
                return switch (custody.ask(request)) {
                    case Answer.Signed(var signatures) -> signatures;
                    case Answer other -> throw Verdict.of(other, Way.HIGH_PASSPHRASE);
                };
            }
        });
    }

    /** The secret itself, for an approved export; the caller closes it. */
    public Outcome<Secret> reveal(SecretRef ref, SecretLabel label, Secret passphrase) {
        return answer(() -> {
            var stored = protectedRecord(ref, label);
            try (var opening = opening(passphrase)) {
                return switch (custody.ask(new Request.Reveal(opening.unlock(), stored))) {
                    case Answer.Revealed(var plain) -> plain;
                    case Answer other -> throw Verdict.of(other, Way.HIGH_PASSPHRASE);
                };
            }
        });
    }

    /** Another passphrase from now on; the recovery key stays the same. */
    public Outcome<Nothing> changePassphrase(Secret passphrase, Secret fresh) {
        return nothing(() -> rewrap(Way.HIGH_PASSPHRASE, passphrase, fresh));
    }

    /** A passphrase for whoever has the recovery key, also on another machine; the key stays good. */
    public Outcome<Nothing> recover(Secret recoveryKey, Secret fresh) {
        return nothing(() -> rewrap(Way.RECOVERY, recoveryKey, fresh));
    }

    private void rewrap(Way way, Secret typed, Secret fresh) {
        try (var opening = rows.opening(way, typed);
                var outer = rows.outer()) {
            switch (custody.ask(new Request.Rewrap(opening.unlock(), new Fresh(outer, fresh)))) {
                case Answer.Rewrapped(var slot) -> rows.replacePassphraseSlot(slot);
                case Answer other -> throw Verdict.of(other, way);
            }
        }
    }

    private SealedRecord protectedRecord(SecretRef ref, SecretLabel label) {
        var stored = rows.sealed(ref, label);
        if (!rows.state().isHigh(stored.keyId())) {
            throw Stopped.by(Problem.of(VaultProblem.NOT_PROTECTED, "ref", ref.value()));
        }
        return stored;
    }

    private Opening opening(Secret passphrase) {
        return rows.opening(Way.HIGH_PASSPHRASE, passphrase);
    }

    private static Outcome<Nothing> nothing(Runnable work) {
        return answer(() -> {
            work.run();
            return Nothing.NOTHING;
        });
    }

    private static <T> Outcome<T> answer(Supplier<T> work) {
        try {
            return Outcome.done(work.get());
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    /** What a request opens the compartment with; closing wipes the copy of the outer key. */
    record Opening(Unlock unlock) implements AutoCloseable {
        @Override
        public void close() {
            unlock.outer().close();
        }
    }
}
