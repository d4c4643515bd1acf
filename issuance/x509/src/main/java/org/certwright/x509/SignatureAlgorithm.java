package org.certwright.x509;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signature algorithm we accept, with the parameters it came with.
 *
 * @param name the JCA's name
 * @param pss the parameters of RSASSA-PSS, which has no others
 */
record SignatureAlgorithm(String oid, String name, Optional<PSSParameterSpec> pss) {
    private static final Map<String, String> ACCEPTED = Map.of(
            Oid.SHA256_RSA, "SHA256withRSA",
            Oid.SHA384_RSA, "SHA384withRSA",
            Oid.SHA512_RSA, "SHA512withRSA",
            Oid.SHA256_ECDSA, "SHA256withECDSA",
            Oid.SHA384_ECDSA, "SHA384withECDSA",
            Oid.SHA512_ECDSA, "SHA512withECDSA",
            Oid.ED25519, "Ed25519",
            Oid.ED448, "Ed448",
            Oid.RSA_PSS, "RSASSA-PSS");

    private static final Map<String, String> REFUSED = Map.of(
            "1.2.840.113549.1.1.2", "MD2 with RSA",
            "1.2.840.113549.1.1.4", "MD5 with RSA",
            "1.2.840.113549.1.1.5", "SHA-1 with RSA",
            "1.2.840.10045.4.1", "SHA-1 with ECDSA",
            "1.2.840.10040.4.3", "SHA-1 with DSA");

    /** What RSA signatures have for parameters (RFC 4055 §5); all others have none. */
    private static final byte[] NULL = DerWriter.value(Tag.NULL);

    private static final Set<String> SOUND_DIGESTS = Set.of("SHA-256", "SHA-384", "SHA-512");

    /** The algorithm we sign with, by the strength of the key. */
    static SignatureAlgorithm ours(PublicKey key) {
        var oid = !(key instanceof ECPublicKey ec)
                ? Oid.SHA256_RSA
                : ec.getParams().getCurve().getField().getFieldSize() > 256 ? Oid.SHA384_ECDSA : Oid.SHA256_ECDSA;
        return new SignatureAlgorithm(oid, ACCEPTED.getOrDefault(oid, ""), Optional.empty());
    }

    /** The accepted algorithm called {@code oid}; empty when it is weak, unknown or oddly parametrised. */
    static Optional<SignatureAlgorithm> of(String oid, byte @Nullable [] parameters) {
        var name = ACCEPTED.get(oid);
        if (name == null) {
            return Optional.empty();
        }
        if (!oid.equals(Oid.RSA_PSS)) {
            boolean plain = parameters == null || (name.endsWith("withRSA") && Arrays.equals(parameters, NULL));
            return plain ? Optional.of(new SignatureAlgorithm(oid, name, Optional.empty())) : Optional.empty();
        }
        return pss(parameters).map(pss -> new SignatureAlgorithm(oid, name, Optional.of(pss)));
    }

    /** What to call an algorithm, accepted or not. */
    static String describe(String oid) {
        return ACCEPTED.getOrDefault(oid, REFUSED.getOrDefault(oid, oid));
    }

    private static Optional<PSSParameterSpec> pss(byte @Nullable [] parameters) {
        try {
            var algorithm = AlgorithmParameters.getInstance("RSASSA-PSS");
            algorithm.init(parameters == null ? new byte[0] : parameters);
            var pss = algorithm.getParameterSpec(PSSParameterSpec.class);
            return SOUND_DIGESTS.contains(pss.getDigestAlgorithm()) ? Optional.of(pss) : Optional.empty();
        } catch (GeneralSecurityException | IOException odd) {
            return Optional.empty();
        }
    }

    /** The AlgorithmIdentifier; RSA alone has a NULL (RFC 4055 §5, RFC 5758 §3.2). */
    byte[] der() {
        var rsa = oid.equals(Oid.SHA256_RSA);
        return DerWriter.sequence(DerWriter.oid(oid), rsa ? DerWriter.value(Tag.NULL) : new byte[0]);
    }

    Signature signature() throws GeneralSecurityException {
        var signature = Signature.getInstance(name);
        if (pss.isPresent()) {
            signature.setParameter(pss.get());
        }
        return signature;
    }

    /** Whether {@code signature} over {@code signed} was made with the private half of {@code key}. */
    boolean verifies(PublicKey key, byte[] signed, byte[] signature) {
        try {
            var verifier = signature();
            verifier.initVerify(key);
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException unfit) { // A key of another kind, or a signature of the wrong form.
            return false;
        }
    }
}
