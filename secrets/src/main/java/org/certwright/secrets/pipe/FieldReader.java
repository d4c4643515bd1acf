package org.certwright.secrets.pipe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.seal.KeySlot;
import org.certwright.secrets.seal.Sealed;
import org.certwright.secrets.seal.SealedRecord;
import org.certwright.secrets.seal.SealedRecord.Identity;
import org.certwright.secrets.seal.Way;
import org.certwright.secrets.seal.WipedKey;

/** Reads what {@link FieldWriter} wrote; every other input is {@link Malformed}, before much memory is taken. */
final class FieldReader {
    /** Bytes in one message: some thousand keys, or a batch of certificates. */
    private static final int LONGEST = 24 << 20;

    private static final int LONGEST_TEXT = 4096;
    private static final int MOST = 100_000;

    private final InputStream in;
    private int left = LONGEST;

    FieldReader(InputStream in) {
        this.in = in;
    }

    int operation() throws IOException {
        int code = in.read();
        if (code < 0) {
            throw new Malformed("no operation");
        }
        return code;
    }

    byte[] bytes() throws IOException {
        return bytes(left);
    }

    private byte[] bytes(int most) throws IOException {
        int length = number();
        if (length < 0 || length > most || length > left) {
            throw new Malformed("a field of " + length + " bytes");
        }
        left -= length;
        var bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new Malformed("cut off");
        }
        return bytes;
    }

    int number() throws IOException {
        var bytes = in.readNBytes(Integer.BYTES);
        if (bytes.length != Integer.BYTES) {
            throw new Malformed("cut off");
        }
        return ByteBuffer.wrap(bytes).getInt();
    }

    String text() throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(LONGEST_TEXT)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("not text");
        }
    }

    Secret secret() throws IOException {
        return Secret.owning(bytes());
    }

    WipedKey key() throws IOException {
        var bytes = bytes(WipedKey.LENGTH);
        if (bytes.length != WipedKey.LENGTH) {
            throw new Malformed("a key of " + bytes.length + " bytes");
        }
        return WipedKey.owning(bytes);
    }

    KeySlot slot() throws IOException {
        return new KeySlot(constant(Way.class), text(), text(), text(), new Sealed(bytes()));
    }

    <E extends Enum<E>> E constant(Class<E> type) throws IOException {
        var name = text();
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new Malformed("no such " + type.getSimpleName());
    }

    Identity identity() throws IOException {
        return new Identity(text(), text(), text(), version());
    }

    private long version() throws IOException {
        var bytes = bytes(Long.BYTES);
        if (bytes.length != Long.BYTES) {
            throw new Malformed("a version of " + bytes.length + " bytes");
        }
        return ByteBuffer.wrap(bytes).getLong();
    }

    SealedRecord sealed() throws IOException {
        return new SealedRecord(identity(), text(), new Sealed(bytes()));
    }

    <T> List<T> list(Each<T> each) throws IOException {
        int size = number();
        if (size < 0 || size > MOST) {
            throw new Malformed("a list of " + size);
        }
        var values = new ArrayList<T>();
        for (int i = 0; i < size; i++) {
            values.add(each.read());
        }
        return values;
    }

    /** Nothing but the zeros that {@link FieldWriter#end} writes may follow. */
    void end() throws IOException {
        bytes();
        if (in.read() >= 0) {
            throw new Malformed("more than a message");
        }
    }

    /** Reads one value of a list. */
    interface Each<T> {
        T read() throws IOException;
    }
}
