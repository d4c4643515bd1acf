package org.certwright.core.profile;

import java.security.PublicKey;
import java.util.List;
import org.certwright.core.port.Signer;
import org.certwright.model.SecretRef;
import org.certwright.secrets.SecretLabel;
import org.certwright.secrets.Signing;

/** A key of the protected compartment: asks for the passphrase, and custody signs. */
public final class CustodySigner implements Signer {
    private final ProtectedCompartment compartment;
    private final KeptKey key;
    private final String purpose;

    /**
     * A key in the protected compartment.
     *
     * @param algorithm by its JCA name, for example {@code SHA256withECDSA}
     */
    public record KeptKey(SecretRef ref, SecretLabel label, PublicKey publicKey, String algorithm) {}

    /** @param purpose a sentence that the prompt for the passphrase shows */
    public CustodySigner(ProtectedCompartment compartment, KeptKey key, String purpose) {
        this.compartment = compartment;
        this.key = key;
        this.purpose = purpose;
    }

    @Override
    public PublicKey publicKey() {
        return key.publicKey();
    }

    @Override
    public List<byte[]> sign(List<Message> messages) {
        var signing = new Signing(
                key.algorithm(),
                messages.stream()
                        .map(message -> new Signing.Message(message.approved(), message.bytes()))
                        .toList());
        return compartment.opened(purpose, (vault, high, typed) -> high.sign(key.ref(), key.label(), signing, typed));
    }
}
