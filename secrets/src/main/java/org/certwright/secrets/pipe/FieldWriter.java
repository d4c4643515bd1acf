package org.certwright.secrets.pipe;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.seal.KeySlot;
import org.certwright.secrets.seal.SealedRecord;
import org.certwright.secrets.seal.SealedRecord.Identity;
import org.certwright.secrets.seal.WipedKey;

/** Writes fields, each with its length before it. */
final class FieldWriter {
    /** Of the JDK's own buffer in front of a pipe to a child. */
    private static final int PIPE_BUFFER = 8192;

    private final OutputStream out;

    FieldWriter(OutputStream out) {
        this.out = out;
    }

    void operation(int code) throws IOException {
        out.write(code);
    }

    void bytes(byte[] value) throws IOException {
        number(value.length);
        out.write(value);
    }

    void number(int value) throws IOException {
        out.write(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    void text(String value) throws IOException {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    void secret(Secret value) throws IOException {
        wiped(value.use(byte[]::clone));
    }

    void key(WipedKey value) throws IOException {
        wiped(value.getEncoded());
    }

    private void wiped(byte[] copy) throws IOException {
        try {
            bytes(copy);
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    void slot(KeySlot slot) throws IOException {
        text(slot.way().name());
        text(slot.keyId());
        text(slot.parameters());
        text(slot.check());
        bytes(slot.wrapped().bytes());
    }

    void identity(Identity identity) throws IOException {
        text(identity.id());
        text(identity.kind());
        text(identity.scope());
        bytes(ByteBuffer.allocate(Long.BYTES).putLong(identity.version()).array());
    }

    void sealed(SealedRecord stored) throws IOException {
        identity(stored.identity());
        text(stored.keyId());
        bytes(stored.sealed().bytes());
    }

    <T> void list(List<T> values, Each<T> each) throws IOException {
        number(values.size());
        for (var value : values) {
            each.write(value);
        }
    }

    /** Sends everything, and has zeros overwrite what the buffer in front of the pipe still holds of it. */
    void end() throws IOException {
        out.flush();
        number(PIPE_BUFFER - Integer.BYTES);
        out.write(new byte[PIPE_BUFFER - Integer.BYTES]);
        out.flush();
    }

    /** Writes one value of a list. */
    interface Each<T> {
        void write(T value) throws IOException;
    }
}
