package org.certwright.audit;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Optional;
import org.certwright.model.secret.Secret;

/** The keys that sign checkpoints. */
@SuppressWarnings("DoNotCallSuggester")
public final class Ed25519Keys {
    private Ed25519Keys() {}

    public static KeyPair generate(SecureRandom random) {
        throw new UnsupportedOperationException();
    }

    public static Secret pkcs8(PrivateKey key) {
        throw new UnsupportedOperationException();
    }

    public static PrivateKey fromPkcs8(Secret pkcs8) {
        throw new UnsupportedOperationException();
    }

    public static byte[] raw(PublicKey key) {
        throw new UnsupportedOperationException();
    }

    public static PublicKey fromRaw(byte[] raw) {
        throw new UnsupportedOperationException();
    }

    public static String verifierKey(String origin, PublicKey key) {
        throw new UnsupportedOperationException();
    }

    public static Optional<PublicKey> fromVerifierKey(String verifierKey) {
        throw new UnsupportedOperationException();
    }
}
