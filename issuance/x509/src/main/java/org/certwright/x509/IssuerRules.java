package org.certwright.x509;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;

/** What must hold between a certificate and the one above it. */
final class IssuerRules {
    private IssuerRules() {}

    /** Whether {@code issuer}'s name and key made {@code subject}. */
    static void link(PathCertificate subject, PathCertificate issuer) {
        var other = CertificateFacts.title(issuer.certificate());
        if (!subject.certificate()
                .getIssuerX500Principal()
                .equals(issuer.certificate().getSubjectX500Principal())) {
            throw subject.broken(X509Problem.CHAIN_ORDER, "other", other);
        }
        if (subject.authorityKeyId().isPresent()
                && issuer.subjectKeyId().isPresent()
                && !subject.authorityKeyId().equals(issuer.subjectKeyId())) {
            throw subject.broken(X509Problem.CHAIN_KEY_ID, "other", other);
        }
        if (!isSignedBy(subject.certificate(), issuer.certificate().getPublicKey())) {
            throw subject.broken(X509Problem.CHAIN_SIGNATURE, "other", other);
        }
    }

    static boolean isSignedBy(X509Certificate certificate, PublicKey key) {
        try {
            certificate.verify(key);
            return true;
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }

    /**
     * Whether {@code issuer} may be one (RFC 5280 §6.1.4 k to n), trust anchors included: whoever trusts a root trusts it
     * with its limits.
     *
     * @param intermediates how many CAs that are not self-issued stand between it and the leaf
     */
    static void authority(PathCertificate issuer, int intermediates) {
        var constraints = issuer.basicConstraints();
        if (constraints.isEmpty() || !constraints.get().ca()) {
            throw issuer.broken(X509Problem.CHAIN_NOT_A_CA);
        }
        if (constraints.get().pathLength() < intermediates) {
            throw issuer.broken(
                    X509Problem.CHAIN_PATH_LENGTH,
                    "limit",
                    String.valueOf(constraints.get().pathLength()),
                    "count",
                    String.valueOf(intermediates));
        }
        if (issuer.keyUsage().isPresent() && !issuer.keyUsage().get().contains(KeyUsage.CERTIFICATE_SIGN)) {
            throw issuer.broken(X509Problem.CHAIN_KEY_USAGE, "usage", KeyUsage.CERTIFICATE_SIGN.title());
        }
    }
}
