package org.certwright.custody;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import org.certwright.model.KeySpec;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.pipe.Answer.Reason;

/** A private key, and its public half where it was made here; the JDK's providers alone. */
final class SigningKey {
    private static final List<String> KINDS = List.of("EC", "RSA");

    /** What is signed with here; no hash that collides, no scheme that is not in a certificate. */
    private static final List<String> ALGORITHMS = List.of(
            "SHA256withECDSA", "SHA384withECDSA", "SHA512withECDSA", "SHA256withRSA", "SHA384withRSA", "SHA512withRSA");

    private final PrivateKey key;
    private final Optional<PublicKey> publicHalf;

    private SigningKey(PrivateKey key, Optional<PublicKey> publicHalf) {
        this.key = key;
        this.publicHalf = publicHalf;
    }

    static SigningKey generate(KeySpec spec, SecureRandom random) {
        try {
            var pair = pair(spec, random);
            return new SigningKey(pair.getPrivate(), Optional.of(pair.getPublic()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK makes these keys", impossible);
        }
    }

    private static KeyPair pair(KeySpec spec, SecureRandom random) throws GeneralSecurityException {
        return switch (spec) {
            case EC_P256 -> ec("secp256r1", random);
            case EC_P384 -> ec("secp384r1", random);
            case RSA_2048 -> rsa(2048, random);
            case RSA_3072 -> rsa(3072, random);
            case RSA_4096 -> rsa(4096, random);
        };
    }

    private static KeyPair ec(String curve, SecureRandom random) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve), random);
        return generator.generateKeyPair();
    }

    private static KeyPair rsa(int bits, SecureRandom random) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits, random);
        return generator.generateKeyPair();
    }

    /** Reads PKCS#8 DER. */
    static SigningKey read(Secret pkcs8) throws NotOpened {
        for (var kind : KINDS) {
            var found = pkcs8.use(der -> read(kind, der));
            if (found.isPresent()) {
                return new SigningKey(found.get(), Optional.empty());
            }
        }
        throw new NotOpened(Reason.UNFIT_KEY);
    }

    private static Optional<PrivateKey> read(String kind, byte[] der) {
        try {
            return Optional.of(KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (InvalidKeySpecException other) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK reads these keys", impossible);
        }
    }

    byte[] sign(String algorithm, byte[] message, SecureRandom random) throws NotOpened {
        if (!ALGORITHMS.contains(algorithm)) {
            throw new NotOpened(Reason.UNFIT_KEY);
        }
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key, random);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException otherKindOfKey) {
            throw new NotOpened(Reason.UNFIT_KEY);
        }
    }

    /** As PKCS#8 DER; the caller closes it. */
    Secret pkcs8() {
        return Secret.owning(key.getEncoded());
    }

    /** As SubjectPublicKeyInfo in DER. */
    byte[] publicKey() {
        return publicHalf.orElseThrow().getEncoded();
    }
}
