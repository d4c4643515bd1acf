package org.certwright.x509;

import java.util.Locale;
import java.util.Optional;
import org.certwright.model.DomainName;

/** Takes domain names out of certificates and requests, where only the A-label form is allowed. */
final class AsciiName {
    private AsciiName() {}

    /** The name, in lower case; empty when it is no domain name. */
    static Optional<DomainName> of(String dnsName) {
        try {
            return Optional.of(new DomainName(dnsName.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException notADomainName) { // The constructor is the one place that knows the rule.
            return Optional.empty();
        }
    }

    /** The name, if a CA would sign it today: {@link DomainName#parse} is stricter than old certificates are. */
    static Optional<DomainName> certifiable(String dnsName) {
        return of(dnsName).filter(name -> DomainName.parse(name.ascii()).isDone());
    }
}
