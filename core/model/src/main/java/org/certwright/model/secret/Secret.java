package org.certwright.model.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The only type that carries a secret: its bytes are reachable inside {@link #use} and gone after {@link #close}.
 *
 * <p>It is neither a record nor a character sequence nor serializable, so it cannot travel by accident; {@code
 * toString} is redacted and {@code equals} takes the same time wherever the bytes differ.
 */
public final class Secret implements AutoCloseable {
    private final byte[] bytes;
    private boolean closed;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Copies {@code bytes}; the caller still owns its array and wipes it. */
    public static Secret copyOf(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    /** Takes {@code bytes} over: the array is wiped when this secret is closed. */
    public static Secret owning(byte[] bytes) {
        return new Secret(bytes);
    }

    /** The UTF-8 form of {@code characters}, which are wiped. */
    public static Secret ofCharacters(char[] characters) {
        var room = ByteBuffer.allocate(characters.length * 4);
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(characters), room, true);
        var bytes = Arrays.copyOf(room.array(), room.position());
        Arrays.fill(room.array(), (byte) 0);
        Arrays.fill(characters, '\0');
        return new Secret(bytes);
    }

    /**
     * Lends a copy of the bytes to {@code reader} and wipes the copy afterwards.
     *
     * @throws IllegalStateException when this secret is already closed
     */
    public synchronized <R> R use(Function<byte[], R> reader) {
        if (closed) {
            throw new IllegalStateException("this secret is closed");
        }
        var lent = bytes.clone();
        try {
            return reader.apply(lent);
        } finally {
            Arrays.fill(lent, (byte) 0);
        }
    }

    /** Number of bytes. */
    public int length() {
        return bytes.length;
    }

    @Override
    public synchronized void close() {
        Arrays.fill(bytes, (byte) 0);
        closed = true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Secret.class.hashCode(); // A hash of the bytes would be a one-byte-at-a-time oracle in a map.
    }

    @Override
    public String toString() {
        return "Secret[redacted]";
    }
}
