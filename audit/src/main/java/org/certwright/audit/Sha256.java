package org.certwright.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The three hashes of a log; one instance is for one thread. */
final class Sha256 {
    private final MessageDigest digest = digest();

    /** What a line is called in the {@code prev} of the next one. */
    String link(byte[] line) {
        return HexFormat.of().formatHex(digest.digest(line));
    }

    /** RFC 6962 §2.1: a leaf cannot be taken for a node, since their first bytes differ. */
    byte[] leaf(byte[] line) {
        digest.update((byte) 0);
        return digest.digest(line);
    }

    byte[] node(byte[] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    byte[] ofNothing() {
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // Every Java platform has SHA-256.
        }
    }
}
