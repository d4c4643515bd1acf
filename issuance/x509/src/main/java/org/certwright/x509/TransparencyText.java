package org.certwright.x509;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Signed certificate timestamps (RFC 6962 §3.3), in words; their signatures are not checked. */
final class TransparencyText {
    private static final int LOG_ID = 32;

    private TransparencyText() {}

    static List<String> of(DerReader der) throws Malformed {
        var list = ByteBuffer.wrap(der.content(Tag.OCTET_STRING));
        try {
            var lines = new ArrayList<String>();
            int length = Short.toUnsignedInt(list.getShort());
            if (length != list.remaining()) {
                throw new Malformed("a list of another length than it says");
            }
            while (list.hasRemaining()) {
                var item = new byte[Short.toUnsignedInt(list.getShort())];
                list.get(item);
                lines.add(timestamp(ByteBuffer.wrap(item)));
            }
            return lines;
        } catch (BufferUnderflowException cut) {
            throw new Malformed("a timestamp that ends too early");
        }
    }

    private static String timestamp(ByteBuffer item) {
        int version = item.get();
        if (version != 0) {
            return "a timestamp of version " + (version + 1);
        }
        var log = new byte[LOG_ID];
        item.get(log);
        return "log " + HexFormat.of().formatHex(log) + ", " + Instant.ofEpochMilli(Math.abs(item.getLong()));
    }
}
