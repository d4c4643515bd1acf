package org.certwright.x509;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

/** Writes DER values; each method returns one whole value. */
final class DerWriter {
    private DerWriter() {}

    static byte[] sequence(byte[]... values) {
        return value(Tag.SEQUENCE, values);
    }

    static byte[] integer(long number) {
        return value(Tag.INTEGER, BigInteger.valueOf(number).toByteArray());
    }

    static byte[] octets(byte[] content) {
        return value(Tag.OCTET_STRING, content);
    }

    static byte[] bits(byte[] content) {
        return value(Tag.BIT_STRING, new byte[] {0}, content);
    }

    static byte[] oid(String dotted) {
        return value(Tag.OID, Oid.encoded(dotted));
    }

    /** {@code contents}, one after the other, under {@code tag}. */
    static byte[] value(int tag, byte[]... contents) {
        var out = new ByteArrayOutputStream();
        int length = 0;
        for (var content : contents) {
            length += content.length;
        }
        out.write(tag);
        length(out, length);
        for (var content : contents) {
            out.writeBytes(content);
        }
        return out.toByteArray();
    }

    private static void length(ByteArrayOutputStream out, int length) {
        if (length < 0x80) {
            out.write(length);
            return;
        }
        var octets = BigInteger.valueOf(length).toByteArray();
        int from = octets[0] == 0 ? 1 : 0;
        out.write(0x80 | (octets.length - from));
        out.write(octets, from, octets.length - from);
    }
}
