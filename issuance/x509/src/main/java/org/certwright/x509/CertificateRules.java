package org.certwright.x509;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What every certificate of a path must be, wherever it stands. */
final class CertificateRules {
    /** How far our clock and the CA's may be apart; CAs backdate for the same reason. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** Extensions whose meaning the rules carry out, or that restrict nothing when no policy is required. */
    private static final Set<String> UNDERSTOOD = Set.of(
            Oid.BASIC_CONSTRAINTS,
            Oid.KEY_USAGE,
            Oid.EXTENDED_KEY_USAGE,
            Oid.SUBJECT_ALTERNATIVE_NAME,
            Oid.NAME_CONSTRAINTS,
            Oid.CERTIFICATE_POLICIES,
            Oid.SUBJECT_KEY_ID,
            Oid.AUTHORITY_KEY_ID);

    private CertificateRules() {}

    static void check(PathCertificate subject, Instant now) {
        criticalExtensions(subject);
        dates(subject, now);
        if (KeyStrength.isWeak(subject.certificate().getPublicKey())) {
            var key = Keys.describe(subject.certificate().getPublicKey());
            throw subject.broken(X509Problem.CHAIN_WEAK_KEY, "key", key);
        }
    }

    /** RFC 5280 §4.2: a critical extension that is not processed means rejection; CT precertificates end here too. */
    private static void criticalExtensions(PathCertificate subject) {
        for (var oid : subject.criticalOids()) {
            if (!UNDERSTOOD.contains(oid)) {
                throw subject.broken(X509Problem.CHAIN_CRITICAL_EXTENSION, "extension", oid);
            }
        }
    }

    private static void dates(PathCertificate subject, Instant now) {
        var notBefore = subject.certificate().getNotBefore().toInstant();
        var notAfter = subject.certificate().getNotAfter().toInstant();
        if (now.isBefore(notBefore.minus(CLOCK_SKEW))) {
            throw subject.broken(X509Problem.CHAIN_NOT_YET_VALID, "date", notBefore.toString());
        }
        if (now.isAfter(notAfter)) {
            throw subject.broken(X509Problem.CHAIN_EXPIRED, "date", notAfter.toString());
        }
    }

    /** For signatures that are relied on; what a root says about itself proves nothing and is not asked. */
    static void signatureAlgorithm(PathCertificate subject) {
        var oid = subject.certificate().getSigAlgOID();
        if (SignatureAlgorithm.of(oid, subject.certificate().getSigAlgParams()).isEmpty()) {
            throw subject.broken(X509Problem.CHAIN_WEAK_SIGNATURE, "algorithm", SignatureAlgorithm.describe(oid));
        }
    }
}
