package org.certwright.model.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The only type that carries a secret: its bytes are reachable inside {@link #use} and gone after {@link #close}.
 *
 * <p>It is neither a record nor a character sequence nor serializable, so it cannot travel by accident; {@code
 * toString} is redacted and {@code equals} takes the same time wherever the bytes differ. Any thread may use it.
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

    /**
     * The UTF-8 form of {@code characters}, which are wiped.
     *
     * @throws IllegalArgumentException when they hold half a surrogate pair: a secret is taken whole or not at all
     */
    public static Secret ofCharacters(char[] characters) {
        var room =
                ByteBuffer.allocate(characters.length * 3); // A pair of characters takes four bytes, any other three.
        try {
            var result = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(characters), room, true);
            if (result.isError()) {
                throw new IllegalArgumentException("not Unicode text");
            }
            return new Secret(Arrays.copyOf(room.array(), room.position()));
        } finally {
            Arrays.fill(room.array(), (byte) 0);
            Arrays.fill(characters, '\0');
        }
    }

    /**
     * Lends a copy of the bytes to {@code reader} and wipes the copy afterwards. Closing meanwhile does not disturb
     * the reader.
     *
     * @throws IllegalStateException when this secret is already closed
     */
    public <R> R use(Function<byte[], R> reader) {
        var lent = copyUnlessClosed();
        if (lent == null) {
            throw new IllegalStateException("this secret is closed");
        }
        try {
            return reader.apply(lent);
        } finally {
            Arrays.fill(lent, (byte) 0);
        }
    }

    private synchronized byte @Nullable [] copyUnlessClosed() {
        return closed ? null : bytes.clone();
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

    /** Whether both hold the same bytes; a closed secret holds none and equals only itself. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Secret that && holdsTheSameAs(that));
    }

    private boolean holdsTheSameAs(Secret that) {
        var mine = copyUnlessClosed();
        var theirs = that.copyUnlessClosed();
        try {
            return mine != null && theirs != null && MessageDigest.isEqual(mine, theirs);
        } finally {
            wipe(mine);
            wipe(theirs);
        }
    }

    private static void wipe(byte @Nullable [] copy) {
        if (copy != null) {
            Arrays.fill(copy, (byte) 0);
        }
    }

    @Override
    public int hashCode() {
        return Secret.class.hashCode(); // A hash of the bytes would tell about them wherever it is written.
    }

    @Override
    public String toString() {
        return "Secret[redacted]";
    }
}
