package org.certwright.x509;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The bits of RFC 5280 §4.2.1.3, in their order. */
enum KeyUsage {
    DIGITAL_SIGNATURE,
    NON_REPUDIATION,
    KEY_ENCIPHERMENT,
    DATA_ENCIPHERMENT,
    KEY_AGREEMENT,
    CERTIFICATE_SIGN,
    CRL_SIGN,
    ENCIPHER_ONLY,
    DECIPHER_ONLY;

    static Set<KeyUsage> read(DerReader der) throws Malformed {
        var bits = der.bits();
        der.end();
        var usages = EnumSet.noneOf(KeyUsage.class);
        var inOrder = values();
        for (int bit = 0; bit < Math.min(inOrder.length, 8 * bits.length); bit++) {
            if ((bits[bit / 8] & (0x80 >> bit % 8)) != 0) {
                usages.add(inOrder[bit]);
            }
        }
        return usages;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
