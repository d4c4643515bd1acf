package org.certwright.storage;

/**
 * What characters and pairs of characters a text has, in three longs: a text that lacks one of them cannot hold another
 * that has it. Letters, digits and what else names are made of have a bit each; pairs share 128 bits.
 */
final class Signature {
    /** How many longs. */
    static final int SIZE = 3;

    private static final String USUAL = "abcdefghijklmnopqrstuvwxyz0123456789.-*\t";

    private Signature() {}

    static long[] of(byte[] text) {
        var bits = new long[SIZE];
        for (int i = 0; i < text.length; i++) {
            bits[0] |= 1L << place(text[i] & 0xff);
            if (i > 0) {
                int pair = (((text[i - 1] & 0xff) * 31 + (text[i] & 0xff)) * 0x9E3779B1) >>> 25;
                bits[1 + (pair >>> 6)] |= 1L << pair;
            }
        }
        return bits;
    }

    /** Whether the signature of a text tells by itself that the text holds this one. */
    static boolean proves(byte[] text) {
        return text.length == 1 && USUAL.indexOf(text[0]) >= 0;
    }

    private static int place(int character) {
        int usual = USUAL.indexOf(character);
        return usual >= 0 ? usual : USUAL.length() + character % (Long.SIZE - USUAL.length());
    }
}
