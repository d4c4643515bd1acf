package org.certwright.x509;

import java.security.PublicKey;
import java.util.List;
import org.certwright.model.DomainName;
import org.certwright.model.Outcome;

/** A request without its signature, for a key that is not in this process: in custody, in a token. */
public final class CsrDraft {
    private final byte[] info;
    private final SignatureAlgorithm algorithm;

    private CsrDraft(byte[] info, SignatureAlgorithm algorithm) {
        this.info = info;
        this.algorithm = algorithm;
    }

    /** Asks for what {@link Csr#create} asks for. */
    public static CsrDraft of(PublicKey key, List<DomainName> names) {
        return new CsrDraft(CsrWriter.info(key, names), SignatureAlgorithm.ours(key));
    }

    /** Exactly the bytes to approve and to sign. */
    public byte[] toBeSigned() {
        return info.clone();
    }

    /** With which algorithm, by its JCA name. */
    public String algorithm() {
        return algorithm.name();
    }

    /** The request, if this is the signature of its key over its bytes. */
    public Outcome<Csr> signed(byte[] signature) {
        return Csr.read(CsrWriter.signed(info, algorithm, signature));
    }
}
