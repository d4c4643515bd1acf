package org.certwright.x509;

/** The identifier octets of X.690 §8.1.2 that certificates and requests use. */
final class Tag {
    static final int BOOLEAN = 0x01;
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int NULL = 0x05;
    static final int OID = 0x06;
    static final int UTF8_STRING = 0x0c;
    static final int PRINTABLE_STRING = 0x13;
    static final int T61_STRING = 0x14;
    static final int IA5_STRING = 0x16;
    static final int BMP_STRING = 0x1e;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    private Tag() {}

    /** {@code [number]} around or instead of a primitive value. */
    static int context(int number) {
        return 0x80 | number;
    }

    /** {@code [number]} around or instead of a constructed value. */
    static int constructed(int number) {
        return 0xa0 | number;
    }
}
