package org.certwright.secrets.seal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.certwright.model.secret.Secret;

/** Bytes under AES-256-GCM (NIST SP 800-38D): a random 96-bit nonce, the ciphertext and a 128-bit tag, in one array. */
public final class Sealed {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] bytes;

    /** As stored; nothing about {@code bytes} is believed. */
    public Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Has the JDK load its ciphers, which a cold start would otherwise do one after the other with SQLite's load. */
    public static void prepare() {
        try (var key = WipedKey.owning(new byte[WipedKey.LENGTH]);
                var derived = Derivation.MANIFEST.of(key, "")) {
            cipher(Cipher.DECRYPT_MODE, derived, new byte[NONCE], new byte[0]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    public static Sealed seal(SecretKey key, byte[] plain, byte[] associatedData, SecureRandom random) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, associatedData);
            var sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            return new Sealed(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** What was sealed, or nothing when the key, the associated data or a single bit is not the same. */
    public Optional<Secret> open(SecretKey key, byte[] associatedData) {
        if (bytes.length < NONCE + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, NONCE), associatedData);
            return Optional.of(Secret.owning(cipher.doFinal(bytes, NONCE, bytes.length - NONCE)));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] associatedData)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associatedData);
        return cipher;
    }

    /** For the database; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** SHA-256 in hex: how the manifest knows this ciphertext. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
