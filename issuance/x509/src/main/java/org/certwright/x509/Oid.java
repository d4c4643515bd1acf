package org.certwright.x509;

import java.io.ByteArrayOutputStream;

/** Object identifiers, and their two forms. */
final class Oid {
    static final String COMMON_NAME = "2.5.4.3";
    static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";
    static final String EXTENSION_REQUEST = "1.2.840.113549.1.9.14";
    /** What Windows called the same attribute before PKCS#9 did. */
    static final String MICROSOFT_EXTENSION_REQUEST = "1.3.6.1.4.1.311.2.1.14";

    static final String SUBJECT_KEY_ID = "2.5.29.14";
    static final String KEY_USAGE = "2.5.29.15";
    static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
    static final String BASIC_CONSTRAINTS = "2.5.29.19";
    static final String NAME_CONSTRAINTS = "2.5.29.30";
    static final String CERTIFICATE_POLICIES = "2.5.29.32";
    static final String POLICY_MAPPINGS = "2.5.29.33";
    static final String AUTHORITY_KEY_ID = "2.5.29.35";
    static final String POLICY_CONSTRAINTS = "2.5.29.36";
    static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    static final String INHIBIT_ANY_POLICY = "2.5.29.54";

    static final String ANY_PURPOSE = "2.5.29.37.0";
    static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
    static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
    static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";

    static final String EC_KEY = "1.2.840.10045.2.1";
    static final String RSA_KEY = "1.2.840.113549.1.1.1";
    static final String SHA256_RSA = "1.2.840.113549.1.1.11";
    static final String SHA384_RSA = "1.2.840.113549.1.1.12";
    static final String SHA512_RSA = "1.2.840.113549.1.1.13";
    static final String RSA_PSS = "1.2.840.113549.1.1.10";
    static final String SHA256_ECDSA = "1.2.840.10045.4.3.2";
    static final String SHA384_ECDSA = "1.2.840.10045.4.3.3";
    static final String SHA512_ECDSA = "1.2.840.10045.4.3.4";
    static final String ED25519 = "1.3.101.112";
    static final String ED448 = "1.3.101.113";

    private Oid() {}

    /** X.690 §8.19, backwards; identifiers with components beyond 63 bits are refused. */
    static String dotted(byte[] encoded) throws Malformed {
        var text = new StringBuilder();
        long component = 0;
        boolean fresh = true;
        for (byte octet : encoded) {
            if ((fresh && octet == (byte) 0x80) || component > Long.MAX_VALUE >> 7) {
                throw new Malformed("not a DER object identifier");
            }
            component = component << 7 | (octet & 0x7f);
            fresh = octet >= 0;
            if (fresh) {
                append(text, component);
                component = 0;
            }
        }
        if (!fresh || text.isEmpty()) {
            throw new Malformed("not a DER object identifier");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, long component) {
        if (text.isEmpty()) {
            long root = Math.min(component / 40, 2);
            text.append(root).append('.').append(component - 40 * root);
        } else {
            text.append('.').append(component);
        }
    }

    /** X.690 §8.19. */
    static byte[] encoded(String dotted) {
        var components = dotted.split("\\.", -1);
        var out = new ByteArrayOutputStream();
        component(out, 40L * Integer.parseInt(components[0]) + Long.parseLong(components[1]));
        for (int i = 2; i < components.length; i++) {
            component(out, Long.parseLong(components[i]));
        }
        return out.toByteArray();
    }

    private static void component(ByteArrayOutputStream out, long component) {
        int shift = 0;
        while (component >>> shift >= 0x80) {
            shift += 7;
        }
        for (; shift > 0; shift -= 7) {
            out.write((int) (0x80 | (component >>> shift & 0x7f)));
        }
        out.write((int) (component & 0x7f));
    }
}
