package org.certwright.x509;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.List;
import org.certwright.model.DomainName;

/**
 * Writes a PKCS#10 request (RFC 2986 §4) with an empty subject. No common name: it is deprecated (CA/B BR §7.1.4.3) and
 * holds 64 characters at most, which names in deep zones exceed.
 */
final class CsrWriter {
    private CsrWriter() {}

    static byte[] write(KeyPair key, List<DomainName> names, SecureRandom random) {
        var info = info(key.getPublic(), names);
        var algorithm = SignatureAlgorithm.ours(key.getPublic());
        return signed(info, algorithm, sign(info, key, algorithm, random));
    }

    /** What the signature is over. */
    static byte[] info(PublicKey key, List<DomainName> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a request needs a name");
        }
        return DerWriter.sequence(
                DerWriter.integer(0),
                DerWriter.sequence(),
                key.getEncoded(),
                DerWriter.value(Tag.constructed(0), extensionRequest(names)));
    }

    static byte[] signed(byte[] info, SignatureAlgorithm algorithm, byte[] signature) {
        return DerWriter.sequence(info, algorithm.der(), DerWriter.bits(signature));
    }

    /** RFC 2985 §5.4.2; not critical, since some CAs refuse what they do not read anyway. */
    private static byte[] extensionRequest(List<DomainName> names) {
        var dnsNames = names.stream()
                .distinct()
                .map(name -> name.ascii().getBytes(StandardCharsets.US_ASCII))
                .map(name -> DerWriter.value(Tag.context(2), name))
                .toArray(byte[][]::new);
        var extension = DerWriter.sequence(
                DerWriter.oid(Oid.SUBJECT_ALTERNATIVE_NAME), DerWriter.octets(DerWriter.sequence(dnsNames)));
        return DerWriter.sequence(
                DerWriter.oid(Oid.EXTENSION_REQUEST), DerWriter.value(Tag.SET, DerWriter.sequence(extension)));
    }

    private static byte[] sign(byte[] info, KeyPair key, SignatureAlgorithm algorithm, SecureRandom random) {
        try {
            var signature = algorithm.signature();
            signature.initSign(key.getPrivate(), random);
            signature.update(info);
            return signature.sign();
        } catch (GeneralSecurityException ourOwnKeyCannotSign) {
            throw new IllegalStateException(ourOwnKeyCannotSign);
        }
    }
}
