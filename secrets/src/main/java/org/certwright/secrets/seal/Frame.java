package org.certwright.secrets.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Joins fields into bytes so that no two lists of fields give the same bytes: each field is preceded by its length in
 * four bytes, big-endian. Every frame starts with the vault's magic, its format and what the frame is for.
 */
public final class Frame {
    private static final String MAGIC = "certwright-vault";

    /** Of what is sealed; the tables have a format of their own. */
    private static final int FORMAT = 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    public Frame(String purpose) {
        text(MAGIC).number(FORMAT).text(purpose);
    }

    public Frame text(String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        out.writeBytes(bytes);
        return this;
    }

    public Frame number(long value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(Long.BYTES)
                .putLong(value)
                .array());
        return this;
    }

    public byte[] bytes() {
        return out.toByteArray();
    }
}
