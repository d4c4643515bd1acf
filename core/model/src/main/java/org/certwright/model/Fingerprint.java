package org.certwright.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 value that names something exactly: a certificate, a public key (over its SubjectPublicKeyInfo), a plan.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record Fingerprint(String value) {
    public Fingerprint {
        if (!isDigest(value)) {
            throw new IllegalArgumentException("not a SHA-256 fingerprint");
        }
    }

    public static Fingerprint of(byte[] bytes) {
        return new Fingerprint(HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /** The first twelve digits, for people. */
    public String abbreviated() {
        return value.substring(0, 12);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isDigest(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return value.length() == 64;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // Every Java platform has SHA-256.
        }
    }
}
