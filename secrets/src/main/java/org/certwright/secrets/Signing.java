package org.certwright.secrets;

import java.util.List;
import org.certwright.model.Fingerprint;

/**
 * What shall be signed with a key of the high compartment.
 *
 * @param algorithm by its JCA name, for example {@code SHA256withECDSA}
 * @param messages each is signed on its own
 */
public record Signing(String algorithm, List<Message> messages) {
    public Signing {
        messages = List.copyOf(messages);
    }

    /**
     * The bytes, and the hash that a person approved.
     *
     * @param approved noted at the approval; other bytes are refused by custody itself
     */
    @SuppressWarnings("ArrayRecordComponent") // Lives for one act.
    public record Message(Fingerprint approved, byte[] bytes) {}
}
