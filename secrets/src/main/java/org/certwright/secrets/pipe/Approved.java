package org.certwright.secrets.pipe;

import java.io.IOException;
import org.certwright.model.Fingerprint;

/**
 * Bytes to sign, and the hash that a person approved: custody signs them only if one is the hash of the other.
 *
 * @param sha256 as it was noted at the approval, not computed from {@code bytes} afterwards
 */
@SuppressWarnings("ArrayRecordComponent") // Lives for one message; equality is not asked for.
public record Approved(Fingerprint sha256, byte[] bytes) {
    /** Whether these are the bytes that were approved. */
    public boolean holds() {
        return Fingerprint.of(bytes).equals(sha256);
    }

    void write(FieldWriter out) throws IOException {
        out.text(sha256.value());
        out.bytes(bytes);
    }

    static Approved read(FieldReader in) throws IOException {
        var sha256 = in.text();
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new Malformed("not a hash");
        }
        return new Approved(new Fingerprint(sha256), in.bytes());
    }
}
