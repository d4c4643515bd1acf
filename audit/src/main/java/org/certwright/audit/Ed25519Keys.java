package org.certwright.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.certwright.model.Fingerprint;
import org.certwright.model.secret.Secret;

/** The key that signs checkpoints, in the forms it is kept and published in. */
public final class Ed25519Keys {
    /** RFC 8410 §4: an Ed25519 SubjectPublicKeyInfo is this and the 32 raw bytes. */
    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** C2SP signed-note: the signature type of Ed25519. */
    private static final byte TYPE = 1;

    private Ed25519Keys() {}

    public static KeyPair generate(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // JDK 15 and later have Ed25519.
        }
    }

    /** The PKCS#8 form, for the vault. */
    public static Secret pkcs8(PrivateKey key) {
        return Secret.owning(key.getEncoded());
    }

    /**
     * The key in {@code pkcs8}.
     *
     * @throws IllegalArgumentException when it is no Ed25519 key
     */
    public static PrivateKey fromPkcs8(Secret pkcs8) {
        return pkcs8.use(bytes -> {
            try {
                return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes));
            } catch (GeneralSecurityException otherKey) {
                throw new IllegalArgumentException("not an Ed25519 key in PKCS#8");
            }
        });
    }

    /** The 32 bytes of RFC 8032. */
    public static byte[] raw(PublicKey key) {
        var encoded = key.getEncoded();
        if (encoded.length != SPKI_PREFIX.length + 32 || !Arrays.equals(SPKI_PREFIX, Arrays.copyOf(encoded, 12))) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        return Arrays.copyOfRange(encoded, SPKI_PREFIX.length, encoded.length);
    }

    /**
     * The key of those 32 bytes.
     *
     * @throws IllegalArgumentException when they are no key
     */
    public static PublicKey fromRaw(byte[] raw) {
        var encoded = Arrays.copyOf(SPKI_PREFIX, SPKI_PREFIX.length + raw.length);
        System.arraycopy(raw, 0, encoded, SPKI_PREFIX.length, raw.length);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException otherBytes) {
            throw new IllegalArgumentException(otherBytes);
        }
    }

    /** What a verifier is given, {@code <origin>+<id>+<key>} (C2SP signed-note, "verifier keys"). */
    public static String verifierKey(String origin, PublicKey key) {
        var typed = typed(key);
        return origin + "+" + HexFormat.of().formatHex(id(origin, key)) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** Reads what {@link #verifierKey} wrote. */
    public static Optional<PublicKey> fromVerifierKey(String verifierKey) {
        var parts = verifierKey.strip().split("\\+", 3);
        try {
            var typed = Base64.getDecoder().decode(parts[parts.length - 1]);
            var key = fromRaw(Arrays.copyOfRange(typed, Math.min(1, typed.length), typed.length));
            return verifierKey(parts[0], key).equals(verifierKey.strip()) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The first four bytes of SHA-256(name ‖ newline ‖ type ‖ key). */
    static byte[] id(String origin, PublicKey key) {
        var name = (origin + "\n").getBytes(StandardCharsets.UTF_8);
        var typed = typed(key);
        var hashed = Arrays.copyOf(name, name.length + typed.length);
        System.arraycopy(typed, 0, hashed, name.length, typed.length);
        return HexFormat.of().parseHex(Fingerprint.of(hashed).value().substring(0, 8));
    }

    private static byte[] typed(PublicKey key) {
        var raw = raw(key);
        var typed = new byte[1 + raw.length];
        typed[0] = TYPE;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return typed;
    }
}
