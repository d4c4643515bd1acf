package org.certwright.custody;

import org.certwright.secrets.pipe.Answer.Reason;
import org.certwright.secrets.pipe.Unlock;
import org.certwright.secrets.seal.Argon2id;
import org.certwright.secrets.seal.DataKey;
import org.certwright.secrets.seal.KeySlot;
import org.certwright.secrets.seal.RecoveryKey;
import org.certwright.secrets.seal.WipedKey;

/** Gets the data key of the high compartment out of a slot. */
final class Opening {
    private Opening() {}

    static DataKey of(Unlock unlock) throws NotOpened {
        try (var input = input(unlock)) {
            return switch (unlock.slot().unwrap(input, unlock.vaultId())) {
                case KeySlot.Unwrapped.Opened(var key) -> key;
                case KeySlot.Unwrapped.WrongInput() -> throw NotOpened.wrong();
                case KeySlot.Unwrapped.Changed() -> throw new NotOpened(Reason.CHANGED);
            };
        }
    }

    /** Neither half is of any use alone. */
    private static WipedKey input(Unlock unlock) throws NotOpened {
        return switch (unlock.slot().way()) {
            case HIGH_PASSPHRASE -> {
                try (var typed = Argon2id.parse(unlock.slot().parameters()).derive(unlock.typed())) {
                    yield WipedKey.joined(unlock.outer(), typed);
                }
            }
            case RECOVERY -> RecoveryKey.read(unlock.typed()).orElseThrow(() -> new NotOpened(Reason.MISTYPED));
            case KEYCHAIN, PASSPHRASE -> throw new NotOpened(Reason.MALFORMED); // Another compartment's.
        };
    }
}
