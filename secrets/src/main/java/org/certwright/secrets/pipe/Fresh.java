package org.certwright.secrets.pipe;

import java.io.IOException;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.seal.WipedKey;

/**
 * What shall open the high compartment from now on.
 *
 * @param outer what opens the standard compartment
 */
public record Fresh(WipedKey outer, Secret passphrase) {
    void write(FieldWriter out) throws IOException {
        out.key(outer);
        out.secret(passphrase);
    }

    static Fresh read(FieldReader in) throws IOException {
        return new Fresh(in.key(), in.secret());
    }
}
