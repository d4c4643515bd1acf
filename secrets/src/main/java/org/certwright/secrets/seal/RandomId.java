package org.certwright.secrets.seal;

import java.security.SecureRandom;
import java.util.HexFormat;

/** 128 random bits in hex: the name of a vault, a key or a record. */
public final class RandomId {
    private static final int BYTES = 16;

    /** Characters in an id. */
    public static final int LENGTH = 2 * BYTES;

    private RandomId() {}

    public static String fresh(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether {@code text} could be one. */
    public static boolean isOne(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
