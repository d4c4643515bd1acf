package org.certwright.x509;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.certwright.model.KeySpec;

/** Requests that openssl would not make, rightly signed. */
final class HandMade {
    private static final SecureRandom RANDOM = new SecureRandom();

    private HandMade() {}

    static byte[] request(byte[]... attributes) {
        return signed(DerWriter.sequence(), attributes);
    }

    static byte[] requestWithSubject(byte[] subject) {
        return signed(subject);
    }

    private static byte[] signed(byte[] subject, byte[]... attributes) {
        var pair = Keys.generate(KeySpec.EC_P256, RANDOM);
        var info = DerWriter.sequence(
                DerWriter.integer(0),
                subject,
                pair.getPublic().getEncoded(),
                DerWriter.value(Tag.constructed(0), attributes));
        var algorithm = SignatureAlgorithm.ours(pair.getPublic());
        return DerWriter.sequence(info, algorithm.der(), DerWriter.bits(sign(info, pair)));
    }

    static byte[] asking(byte[]... extensions) {
        return attribute(Oid.EXTENSION_REQUEST, extensions);
    }

    static byte[] attribute(String oid, byte[]... extensions) {
        return DerWriter.sequence(DerWriter.oid(oid), DerWriter.value(Tag.SET, DerWriter.sequence(extensions)));
    }

    static byte[] extension(String oid, byte[] value) {
        return DerWriter.sequence(DerWriter.oid(oid), DerWriter.octets(value));
    }

    static byte[] dnsNames(String... names) {
        return DerWriter.sequence(Stream.of(names)
                .map(name -> DerWriter.value(Tag.context(2), name.getBytes(StandardCharsets.ISO_8859_1)))
                .toArray(byte[][]::new));
    }

    private static byte[] sign(byte[] info, KeyPair pair) {
        try {
            var signature = SignatureAlgorithm.ours(pair.getPublic()).signature();
            signature.initSign(pair.getPrivate(), RANDOM);
            signature.update(info);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
