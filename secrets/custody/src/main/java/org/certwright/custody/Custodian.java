package org.certwright.custody;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.certwright.model.Stopped;
import org.certwright.secrets.pipe.Answer;
import org.certwright.secrets.pipe.Answer.Reason;
import org.certwright.secrets.pipe.Fresh;
import org.certwright.secrets.pipe.Request;
import org.certwright.secrets.seal.Argon2id;
import org.certwright.secrets.seal.DataKey;
import org.certwright.secrets.seal.KeySlot;
import org.certwright.secrets.seal.RecoveryKey;
import org.certwright.secrets.seal.SealedRecord;
import org.certwright.secrets.seal.Way;
import org.certwright.secrets.seal.WipedKey;

/** Does what a request asks for. */
final class Custodian {
    private final SecureRandom random;

    Custodian(SecureRandom random) {
        this.random = random;
    }

    Answer answer(Request request) {
        try {
            return switch (request) {
                case Request.Create create -> create(create);
                case Request.Generate generate -> generate(generate);
                case Request.Sign sign -> sign(sign);
                case Request.SealIn seal -> sealIn(seal);
                case Request.Reveal reveal -> reveal(reveal);
                case Request.Rewrap rewrap -> rewrap(rewrap);
                case Request.Rotate rotate -> rotate(rotate);
            };
        } catch (NotOpened closed) {
            return closed.answer();
        } catch (Stopped unsafe) { // The parameters of Argon2id; nothing else here stops.
            return new Answer.Refused(Reason.UNSAFE_DERIVATION);
        }
    }

    private Answer create(Request.Create request) {
        try (var data = DataKey.fresh(request.vaultId(), random);
                var recovery = WipedKey.random(random)) {
            return new Answer.Created(
                    List.of(slot(data, request.fresh()), recoverySlot(data, recovery)), RecoveryKey.printed(recovery));
        }
    }

    private Answer generate(Request.Generate request) throws NotOpened {
        try (var data = Opening.of(request.unlock())) {
            var pair = SigningKey.generate(request.spec(), random);
            try (var plain = pair.pkcs8()) {
                return new Answer.Generated(
                        SealedRecord.seal(request.identity(), plain, data, random), pair.publicKey());
            }
        }
    }

    /** The bytes are looked at before the key is: what nobody approved is not even opened for. */
    private Answer sign(Request.Sign request) throws NotOpened {
        for (var message : request.messages()) {
            if (!message.holds()) {
                return new Answer.Refused(Reason.OTHER_BYTES);
            }
        }
        try (var data = Opening.of(request.unlock());
                var plain = request.key().open(data).orElseThrow(() -> new NotOpened(Reason.CHANGED))) {
            var key = SigningKey.read(plain);
            var signatures = new ArrayList<byte[]>();
            for (var message : request.messages()) {
                signatures.add(key.sign(request.algorithm(), message.bytes(), random));
            }
            return new Answer.Signed(signatures);
        }
    }

    private Answer sealIn(Request.SealIn request) throws NotOpened {
        try (var data = Opening.of(request.unlock());
                var plain = request.plain()) {
            return new Answer.SealedIn(SealedRecord.seal(request.identity(), plain, data, random));
        }
    }

    private static Answer reveal(Request.Reveal request) throws NotOpened {
        try (var data = Opening.of(request.unlock())) {
            return new Answer.Revealed(request.stored().open(data).orElseThrow(() -> new NotOpened(Reason.CHANGED)));
        }
    }

    private Answer rewrap(Request.Rewrap request) throws NotOpened {
        try (var data = Opening.of(request.unlock())) {
            return new Answer.Rewrapped(slot(data, request.fresh()));
        }
    }

    private Answer rotate(Request.Rotate request) throws NotOpened {
        try (var old = Opening.of(request.unlock());
                var data = DataKey.fresh(old.vaultId(), random);
                var recovery = WipedKey.random(random)) {
            var sealed = new ArrayList<SealedRecord>();
            for (var stored : request.stored()) {
                try (var plain = stored.open(old).orElseThrow(() -> new NotOpened(Reason.CHANGED))) {
                    sealed.add(SealedRecord.seal(stored.identity().next(), plain, data, random));
                }
            }
            var slots = List.of(slot(data, request.fresh()), recoverySlot(data, recovery));
            return new Answer.Rotated(slots, RecoveryKey.printed(recovery), sealed);
        }
    }

    private KeySlot slot(DataKey data, Fresh fresh) {
        var derivation = Argon2id.fresh(random);
        try (var typed = derivation.derive(fresh.passphrase());
                var input = WipedKey.joined(fresh.outer(), typed)) {
            return KeySlot.wrap(Way.HIGH_PASSPHRASE, derivation.stored(), input, data, random);
        }
    }

    private KeySlot recoverySlot(DataKey data, WipedKey recovery) {
        return KeySlot.wrap(Way.RECOVERY, "", recovery, data, random);
    }
}
