package org.certwright.x509;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Optional;
import java.util.stream.Stream;
import org.certwright.model.Fingerprint;
import org.certwright.model.KeySpec;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.secret.Secret;

/** Makes, stores and recognises key pairs, with the JDK's providers alone. */
public final class Keys {
    private Keys() {}

    public static KeyPair generate(KeySpec spec, SecureRandom random) {
        try {
            return switch (spec) {
                case EC_P256 -> ec("secp256r1", random);
                case EC_P384 -> ec("secp384r1", random);
                case RSA_2048 -> rsa(2048, random);
                case RSA_3072 -> rsa(3072, random);
                case RSA_4096 -> rsa(4096, random);
            };
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException impossible) {
            throw new IllegalStateException(impossible); // Every JDK makes these keys.
        }
    }

    private static KeyPair ec(String curve, SecureRandom random)
            throws NoSuchAlgorithmException, InvalidAlgorithmParameterException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve), random);
        return generator.generateKeyPair();
    }

    private static KeyPair rsa(int bits, SecureRandom random) throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits, random);
        return generator.generateKeyPair();
    }

    /** The key as PKCS#8 DER (RFC 5208 §5); a key that lives in a token has no such form and must not come here. */
    public static Secret pkcs8(PrivateKey key) {
        var der = key.getEncoded();
        if (der == null) {
            throw new IllegalArgumentException("a token does not give its key away");
        }
        return Secret.owning(der);
    }

    /** Reads PKCS#8 DER and computes the public half, whether or not the input claims to have it. */
    public static Outcome<KeyPair> read(Secret pkcs8Der) {
        return pkcs8Der.use(der -> {
            try {
                return read(der);
            } catch (GeneralSecurityException | Malformed unreadable) {
                return Problem.of(X509Problem.KEY_UNREADABLE).asOutcome();
            }
        });
    }

    private static Outcome<KeyPair> read(byte[] der) throws GeneralSecurityException, Malformed {
        var info = new DerReader(der).enter(Tag.SEQUENCE);
        info.integer();
        var algorithm = info.enter(Tag.SEQUENCE).oid();
        return switch (algorithm) {
            case Oid.EC_KEY -> supported((ECPrivateKey) privateKey("EC", der));
            case Oid.RSA_KEY -> supported(privateKey("RSA", der));
            default -> Problem.of(X509Problem.KEY_UNSUPPORTED, "key", algorithm).asOutcome();
        };
    }

    private static PrivateKey privateKey(String algorithm, byte[] der) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    private static Outcome<KeyPair> supported(ECPrivateKey key) throws GeneralSecurityException {
        return strong(new KeyPair(EcPublicKey.of(key), key));
    }

    private static Outcome<KeyPair> supported(PrivateKey key) throws GeneralSecurityException {
        if (!(key instanceof RSAPrivateCrtKey rsa)) { // Without the public exponent the pair cannot be told.
            return Problem.of(X509Problem.KEY_UNREADABLE).asOutcome();
        }
        var half = new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent());
        return strong(new KeyPair(KeyFactory.getInstance("RSA").generatePublic(half), key));
    }

    private static Outcome<KeyPair> strong(KeyPair pair) {
        return KeyStrength.isWeak(pair.getPublic())
                ? Problem.of(X509Problem.KEY_UNSUPPORTED, "key", describe(pair.getPublic()))
                        .asOutcome()
                : Outcome.done(pair);
    }

    /** The kind we would make, if this is one of ours. */
    public static Optional<KeySpec> specOf(PublicKey key) {
        var title = describe(key);
        return Stream.of(KeySpec.values())
                .filter(spec -> spec.title().equals(title))
                .findFirst();
    }

    /** In words: {@code EC P-256}, {@code RSA 2048}, {@code Ed25519}. */
    public static String describe(PublicKey key) {
        return KeyStrength.describe(key);
    }

    /** SHA-256 over the SubjectPublicKeyInfo: the same for a key, its CSR and its certificates. */
    public static Fingerprint fingerprint(PublicKey key) {
        return Fingerprint.of(key.getEncoded());
    }
}
