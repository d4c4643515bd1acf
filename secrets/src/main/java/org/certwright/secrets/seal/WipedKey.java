package org.certwright.secrets.seal;

import java.io.NotSerializableException;
import java.io.Serial;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;
import org.certwright.model.secret.Secret;

/**
 * A symmetric key whose bytes are overwritten on close. {@code SecretKeySpec} cannot do that: on JDK 25 its {@code
 * destroy} throws.
 */
public final class WipedKey implements SecretKey, AutoCloseable {
    /** Of every key in the vault. */
    public static final int LENGTH = 32;

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    private WipedKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes {@code bytes} over. */
    public static WipedKey owning(byte[] bytes) {
        return new WipedKey(bytes);
    }

    public static WipedKey copyOf(Secret secret) {
        return new WipedKey(secret.use(byte[]::clone));
    }

    /** 32 random bytes. */
    public static WipedKey random(SecureRandom random) {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return owning(bytes);
    }

    /** The bytes of both, one after the other: whoever has only one of them has nothing. */
    public static WipedKey joined(WipedKey first, WipedKey second) {
        var both = Arrays.copyOf(first.bytes, first.bytes.length + second.bytes.length);
        System.arraycopy(second.bytes, 0, both, first.bytes.length, second.bytes.length);
        return owning(both);
    }

    /** A key of its own with the same bytes. */
    public WipedKey copy() {
        return owning(bytes.clone());
    }

    @Override
    public String getAlgorithm() {
        return "AES";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    /** A copy, as the contract of {@link java.security.Key} asks for; the JDK's ciphers wipe theirs. */
    @Override
    public byte[] getEncoded() {
        return bytes.clone();
    }

    @Override
    public void destroy() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public void close() {
        destroy();
    }

    @Override
    public String toString() {
        return "WipedKey[redacted]";
    }

    @Serial
    private Object writeReplace() throws NotSerializableException {
        throw new NotSerializableException("a key stays in this process");
    }
}
