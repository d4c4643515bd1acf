package org.certwright.core.port;

import java.security.PublicKey;
import java.util.List;
import org.certwright.model.Fingerprint;

/**
 * Signs with a key that this process does not have. Each call asks for the passphrase once and signs all of its messages
 * or none.
 */
public interface Signer {
    PublicKey publicKey();

    /** One signature for each, in their order; stops when one is not what was approved. */
    List<byte[]> sign(List<Message> messages);

    /**
     * What shall be signed.
     *
     * @param approved the SHA-256 of the bytes as a person approved it, noted then and never computed again
     */
    @SuppressWarnings("ArrayRecordComponent") // Lives for one call.
    record Message(Fingerprint approved, byte[] bytes) {}
}
