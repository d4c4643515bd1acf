package org.certwright.secrets.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.certwright.model.secret.Secret;

/**
 * 256 random bits for a sheet of paper: 14 groups of four characters of Crockford's base32 (crockford.com/base32.html),
 * the last 24 bits being a checksum, so that a slip of the pen is not taken for another key.
 */
public final class RecoveryKey {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHECKSUM = 3;
    private static final int BYTES = WipedKey.LENGTH + CHECKSUM;
    private static final int BITS = 5;
    private static final int GROUP = 4;

    /** In characters without the dashes. */
    private static final int LENGTH = BYTES * Byte.SIZE / BITS;

    private RecoveryKey() {}

    /** As it is printed, for example {@code 7KQ2-…}. */
    public static Secret printed(WipedKey key) {
        var plain = key.getEncoded();
        var bytes = withChecksum(plain);
        Arrays.fill(plain, (byte) 0);
        var text = new byte[LENGTH + LENGTH / GROUP - 1];
        int at = 0;
        for (int digit = 0; digit < LENGTH; digit++) {
            if (digit > 0 && digit % GROUP == 0) {
                text[at++] = '-';
            }
            text[at++] = (byte) DIGITS.charAt(fiveBits(bytes, digit * BITS));
        }
        Arrays.fill(bytes, (byte) 0);
        return Secret.owning(text);
    }

    private static int fiveBits(byte[] bytes, int from) {
        int value = 0;
        for (int bit = from; bit < from + BITS; bit++) {
            value = (value << 1) | ((bytes[bit / Byte.SIZE] >> place(bit)) & 1);
        }
        return value;
    }

    /** Of a bit within its byte, the first being the highest. */
    private static int place(int bit) {
        return Byte.SIZE - 1 - bit % Byte.SIZE;
    }

    /** The key, however its groups are set apart and whatever its case; nothing when it was copied wrongly. */
    public static Optional<WipedKey> read(Secret typed) {
        return typed.use(RecoveryKey::read);
    }

    private static Optional<WipedKey> read(byte[] typed) {
        var bytes = new byte[BYTES];
        int digits = 0;
        for (byte character : typed) {
            int value = value((char) (character & 0xff));
            if (value == SEPARATOR) {
                continue;
            }
            if (value < 0 || digits == LENGTH) {
                return Optional.empty();
            }
            put(bytes, digits++ * BITS, value);
        }
        var key = Arrays.copyOf(bytes, WipedKey.LENGTH);
        var expected = withChecksum(key);
        boolean whole = digits == LENGTH && MessageDigest.isEqual(expected, bytes);
        Arrays.fill(expected, (byte) 0);
        Arrays.fill(bytes, (byte) 0);
        return whole ? Optional.of(WipedKey.owning(key)) : Optional.empty();
    }

    private static final int SEPARATOR = -2;

    /** Letters that look like digits are read as those. */
    private static int value(char character) {
        return switch (character) {
            case '-', ' ', '\t' -> SEPARATOR;
            case 'o', 'O' -> 0;
            case 'i', 'I', 'l', 'L' -> 1;
            default -> DIGITS.indexOf(Character.toUpperCase(character));
        };
    }

    private static void put(byte[] bytes, int from, int value) {
        for (int i = 0; i < BITS; i++) {
            int digitBit = (value >> (BITS - 1 - i)) & 1;
            bytes[(from + i) / Byte.SIZE] |= (byte) (digitBit << place(from + i));
        }
    }

    private static byte[] withChecksum(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("certwright recovery key".getBytes(StandardCharsets.US_ASCII));
            var sum = digest.digest(key);
            var both = Arrays.copyOf(key, BYTES);
            System.arraycopy(sum, 0, both, WipedKey.LENGTH, CHECKSUM);
            return both;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
