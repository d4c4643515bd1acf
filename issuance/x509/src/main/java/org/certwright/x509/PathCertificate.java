package org.certwright.x509;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.x509.Extensions.BasicConstraints;

/** A certificate on a path with everything decoded that a rule looks at. */
record PathCertificate(
        X509Certificate certificate,
        Optional<BasicConstraints> basicConstraints,
        Optional<Set<KeyUsage>> keyUsage,
        Optional<List<String>> purposes,
        List<GeneralName> alternativeNames,
        Optional<NameConstraints> nameConstraints,
        Optional<Octets> subjectKeyId,
        Optional<Octets> authorityKeyId,
        List<String> criticalOids) {

    /** Decodes {@code certificate}, or stops with the news that it cannot be decoded. */
    static PathCertificate of(X509Certificate certificate) {
        try {
            var extensions = Extensions.of(certificate);
            return new PathCertificate(
                    certificate,
                    extensions.basicConstraints(),
                    extensions.keyUsage(),
                    extensions.extendedKeyUsage(),
                    extensions.subjectAlternativeNames(),
                    extensions.nameConstraints(),
                    extensions.subjectKeyId(),
                    extensions.authorityKeyId(),
                    extensions.criticalOids());
        } catch (Malformed malformed) {
            throw broken(certificate, X509Problem.CHAIN_MALFORMED_EXTENSION);
        }
    }

    /** RFC 5280 §3.2: issuer and subject are the same entity; such certificates appear in key rollover. */
    boolean isSelfIssued() {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** The news that this certificate broke the rule {@code code} stands for. */
    Stopped broken(X509Problem code, String... details) {
        return broken(certificate, code, details);
    }

    private static Stopped broken(X509Certificate certificate, X509Problem code, String... details) {
        var named =
                Stream.concat(Stream.of("certificate", CertificateFacts.title(certificate)), Arrays.stream(details));
        return Stopped.by(Problem.of(code, named.toArray(String[]::new)));
    }
}
