package org.certwright.x509;

import java.util.Locale;
import java.util.Optional;
import org.certwright.model.DomainName;

/** Takes domain names out of certificates and requests, where only the A-label form is allowed. */
final class DomainNames {
    private DomainNames() {}

    /** The name, in lower case; empty when no CA could certify it by DNS. */
    static Optional<DomainName> of(String dnsName) {
        if (endsInNumber(dnsName)) { // An address in disguise: no top-level domain is a number (RFC 3696 §2).
            return Optional.empty();
        }
        try {
            return Optional.of(new DomainName(dnsName.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException notCertifiable) { // The one place that knows the rule is the constructor.
            return Optional.empty();
        }
    }

    private static boolean endsInNumber(String dnsName) {
        var last = dnsName.substring(dnsName.lastIndexOf('.') + 1);
        return !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
