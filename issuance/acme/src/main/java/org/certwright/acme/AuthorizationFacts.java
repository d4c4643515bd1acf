package org.certwright.acme;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.certwright.model.DomainName;
import org.certwright.model.Problem;

/**
 * An authorization as the CA describes it (RFC 8555 §7.1.4).
 *
 * @param dns its dns-01 challenge
 * @param offered the types of all its challenges
 * @param error why a challenge failed
 */
record AuthorizationFacts(
        URI url,
        DomainName name,
        String status,
        Optional<Challenge> dns,
        List<String> offered,
        Optional<Problem> error) {

    /** A dns-01 challenge: where to say that it is met, how far it is, and what the TXT record must hold. */
    record Challenge(URI url, String status, String txtValue) {}

    boolean isPending() {
        return status.equals("pending");
    }

    boolean isValid() {
        return status.equals("valid");
    }

    boolean isInvalid() {
        return status.equals("invalid");
    }

    /** Expired, deactivated or revoked: nothing can be proven any more. */
    boolean isGone() {
        return !isPending() && !isValid() && !isInvalid();
    }
}
