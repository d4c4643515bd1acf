package org.certwright.x509;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Walks DER strictly, one level at a time: definite and shortest lengths only (X.690 §10.1), no byte left over. It never
 * recurses by itself, so no nesting of the input can exhaust the stack.
 */
final class DerReader {
    private final byte[] bytes;
    private final int end;
    private int at;

    DerReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private DerReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    boolean hasMore() {
        return at < end;
    }

    /** Whether the next value carries {@code tag}. */
    boolean isNext(int tag) {
        return hasMore() && (bytes[at] & 0xff) == tag;
    }

    /** The identifier octet of the next value. */
    int nextTag() throws Malformed {
        if (!hasMore()) {
            throw new Malformed("a value is missing");
        }
        return bytes[at] & 0xff;
    }

    /** Steps over a value of {@code tag} and reads what is in it. */
    DerReader enter(int tag) throws Malformed {
        if (!isNext(tag)) {
            throw new Malformed("another kind of value than expected");
        }
        at++;
        int length = length();
        if (length > end - at) {
            throw new Malformed("a value is longer than what holds it");
        }
        var content = new DerReader(bytes, at, at + length);
        at += length;
        return content;
    }

    /** The next value's content, whatever it is. */
    byte[] content(int tag) throws Malformed {
        return enter(tag).rest();
    }

    /** The next value with its identifier and length. */
    byte[] whole(int tag) throws Malformed {
        int from = at;
        enter(tag);
        return Arrays.copyOfRange(bytes, from, at);
    }

    /** All that is left, unread. */
    byte[] rest() {
        var rest = Arrays.copyOfRange(bytes, at, end);
        at = end;
        return rest;
    }

    boolean bool() throws Malformed {
        var content = content(Tag.BOOLEAN);
        if (content.length != 1 || (content[0] != 0 && content[0] != (byte) 0xff)) { // X.690 §11.1
            throw new Malformed("not a DER boolean");
        }
        return content[0] != 0;
    }

    BigInteger integer() throws Malformed {
        return integer(Tag.INTEGER);
    }

    /** An integer with an implicit tag. */
    BigInteger integer(int tag) throws Malformed {
        var content = content(tag);
        boolean padded = content.length > 1
                && ((content[0] == 0 && content[1] >= 0) || (content[0] == (byte) 0xff && content[1] < 0));
        if (content.length == 0 || padded) { // X.690 §8.3.2
            throw new Malformed("not a DER integer");
        }
        return new BigInteger(content);
    }

    /** A bit string's bytes; the unused bits of the last one are zero. */
    byte[] bits() throws Malformed {
        var content = content(Tag.BIT_STRING);
        int unused = content.length == 0 ? 8 : content[0];
        boolean sound = unused == 0 || (unused > 0 && unused < 8 && content.length > 1);
        if (!sound || (unused > 0 && (content[content.length - 1] & ((1 << unused) - 1)) != 0)) { // X.690 §11.2
            throw new Malformed("not a DER bit string");
        }
        return Arrays.copyOfRange(content, 1, content.length);
    }

    /** A bit string that holds whole octets, as signatures do. */
    byte[] octetsInBits() throws Malformed {
        var content = content(Tag.BIT_STRING);
        if (content.length == 0 || content[0] != 0) {
            throw new Malformed("not a bit string of whole octets");
        }
        return Arrays.copyOfRange(content, 1, content.length);
    }

    String oid() throws Malformed {
        return Oid.dotted(content(Tag.OID));
    }

    /** Asserts that everything was read. */
    void end() throws Malformed {
        if (hasMore()) {
            throw new Malformed("more than expected");
        }
    }

    private int length() throws Malformed {
        int first = octet();
        if (first < 0x80) {
            return first;
        }
        int octets = first & 0x7f;
        if (octets == 0 || octets > 3) { // 0x80 is BER's indefinite form; nothing we read has 16 MB.
            throw new Malformed("not a DER length");
        }
        int length = 0;
        for (int i = 0; i < octets; i++) {
            length = length << 8 | octet();
        }
        if (length < 0x80 || length >>> (8 * (octets - 1)) == 0) {
            throw new Malformed("a length is not in its shortest form");
        }
        return length;
    }

    private int octet() throws Malformed {
        if (!hasMore()) {
            throw new Malformed("a value ends in its header");
        }
        return bytes[at++] & 0xff;
    }
}
