package org.certwright.dns;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.certwright.model.DnsName;
import org.xbill.DNS.Name;

/** The signatures we make; MD5 and SHA-1 are left out (RFC 8945 §6). */
enum TsigAlgorithm {
    HMAC_SHA256("hmac-sha256"),
    HMAC_SHA384("hmac-sha384"),
    HMAC_SHA512("hmac-sha512");

    private final String id;

    TsigAlgorithm(String id) {
        this.id = id;
    }

    /** As in BIND's configuration. */
    String id() {
        return id;
    }

    Name wireName() {
        return Wire.name(new DnsName(id));
    }

    static Optional<TsigAlgorithm> byId(String typed) {
        var id = typed.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(algorithm -> algorithm.id.equals(id)).findFirst();
    }
}
