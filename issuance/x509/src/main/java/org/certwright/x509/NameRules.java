package org.certwright.x509;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds every certificate to the name constraints of all above it, the trust anchor's included: RFC 5280 §6.1 leaves
 * those to the validator, and the JDK's ignores them.
 */
final class NameRules {
    private NameRules() {}

    /** {@code path} leaf first. */
    static void check(List<PathCertificate> path) {
        for (int i = 0; i < path.size(); i++) {
            var subject = path.get(i);
            if (i > 0 && subject.isSelfIssued()) {
                continue; // RFC 5280 §6.1.4: a CA's own rollover certificate is not bound by its constraints.
            }
            for (var issuer : path.subList(i + 1, path.size())) {
                constrain(subject, i == 0, issuer);
            }
        }
    }

    private static void constrain(PathCertificate subject, boolean leaf, PathCertificate issuer) {
        var constraints = issuer.nameConstraints();
        if (constraints.isEmpty()) {
            return;
        }
        for (var name : names(subject, leaf)) {
            if (isDisguised(name)) {
                throw subject.broken(X509Problem.CHAIN_MALFORMED_EXTENSION);
            }
            constraints.get().against(name).ifPresent(verdict -> {
                throw subject.broken(
                        verdict == NameConstraints.Verdict.UNSUPPORTED
                                ? X509Problem.CHAIN_UNSUPPORTED_CONSTRAINT
                                : X509Problem.CHAIN_NAME_CONSTRAINT,
                        "name",
                        name.describe(),
                        "other",
                        CertificateFacts.title(issuer.certificate()));
            });
        }
    }

    /** A control character or space ends a host name for some readers and not for others. */
    private static boolean isDisguised(GeneralName name) {
        return name instanceof GeneralName.Dns(var host) && host.chars().anyMatch(c -> c <= ' ' || c > '~');
    }

    /** Alternative names and what the subject adds: itself, mail addresses, and a host name where there is no other. */
    private static List<GeneralName> names(PathCertificate certificate, boolean leaf) {
        var names = new ArrayList<>(certificate.alternativeNames());
        var subject = certificate.certificate().getSubjectX500Principal();
        try {
            if (leaf && names.isEmpty()) { // Some clients then take the common name for the host (OpenSSL, NSS).
                SubjectText.commonNames(subject).forEach(name -> names.add(new GeneralName.Dns(name)));
            }
            SubjectText.values(subject, Oid.EMAIL_ADDRESS)
                    .forEach(address -> names.add(new GeneralName.Email(address)));
        } catch (Malformed unreadable) {
            throw certificate.broken(X509Problem.CHAIN_MALFORMED_EXTENSION);
        }
        if (!subject.getName().isEmpty()) {
            names.add(new GeneralName.Directory(subject));
        }
        return names;
    }
}
