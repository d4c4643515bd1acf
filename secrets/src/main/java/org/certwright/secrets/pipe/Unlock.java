package org.certwright.secrets.pipe;

import java.io.IOException;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.seal.KeySlot;
import org.certwright.secrets.seal.WipedKey;

/**
 * What opens the high compartment for one request.
 *
 * @param outer what opens the standard compartment; a recovery key does without, so it is ignored there
 * @param typed the passphrase, or the recovery key as it was typed
 */
public record Unlock(String vaultId, KeySlot slot, WipedKey outer, Secret typed) {
    void write(FieldWriter out) throws IOException {
        out.text(vaultId);
        out.slot(slot);
        out.key(outer);
        out.secret(typed);
    }

    static Unlock read(FieldReader in) throws IOException {
        return new Unlock(in.text(), in.slot(), in.key(), in.secret());
    }
}
