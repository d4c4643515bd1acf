package org.certwright.x509;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;
import org.certwright.model.ForeignText;

/**
 * What a certificate says, safe to show. No claim about trust: anybody can write such a certificate.
 *
 * @param serial lower-case hexadecimal, whole octets
 * @param names the alternative names that are domain names
 * @param otherNames all others, each with its kind: {@code IP 192.0.2.1}, {@code DNS localhost}
 * @param publicKey over the SubjectPublicKeyInfo, as {@link Keys#fingerprint}
 */
public record CertificateFacts(
        Fingerprint fingerprint,
        String serial,
        String subject,
        String issuer,
        List<DomainName> names,
        List<String> otherNames,
        Instant notBefore,
        Instant notAfter,
        Fingerprint publicKey,
        String keyDescription,
        String signatureAlgorithm,
        boolean ca) {
    public CertificateFacts {
        names = List.copyOf(names);
        otherNames = List.copyOf(otherNames);
    }

    public static CertificateFacts of(X509Certificate c) {
        var names = new ArrayList<DomainName>();
        var otherNames = new ArrayList<String>();
        alternativeNames(c, names, otherNames);
        return new CertificateFacts(
                Fingerprint.of(Chain.der(c)),
                serial(c),
                text(c.getSubjectX500Principal()),
                text(c.getIssuerX500Principal()),
                names,
                otherNames,
                c.getNotBefore().toInstant(),
                c.getNotAfter().toInstant(),
                Keys.fingerprint(c.getPublicKey()),
                Keys.describe(c.getPublicKey()),
                SignatureAlgorithm.describe(c.getSigAlgOID()),
                c.getBasicConstraints() >= 0);
    }

    private static void alternativeNames(X509Certificate c, List<DomainName> names, List<String> otherNames) {
        try {
            for (var name : Extensions.of(c).subjectAlternativeNames()) {
                var domain =
                        name instanceof GeneralName.Dns(var dns) ? AsciiName.of(dns) : Optional.<DomainName>empty();
                domain.ifPresentOrElse(names::add, () -> otherNames.add(name.describe()));
            }
        } catch (Malformed unreadable) {
            otherNames.add("unreadable names");
        }
    }

    private static String serial(X509Certificate c) {
        var hex = HexFormat.of().formatHex(c.getSerialNumber().abs().toByteArray());
        var digits = hex.length() > 2 && hex.startsWith("00") ? hex.substring(2) : hex;
        return c.getSerialNumber().signum() < 0 ? "-" + digits : digits; // RFC 5280 §4.1.2.2 forbids it; show it.
    }

    /** How to name a certificate in a sentence: its subject, or its first name when the subject is empty. */
    static String title(X509Certificate c) {
        var subject = text(c.getSubjectX500Principal());
        if (!subject.isEmpty()) {
            return subject;
        }
        var facts = of(c);
        return facts.names.isEmpty()
                ? "serial number " + facts.serial
                : facts.names.getFirst().ascii();
    }

    private static String text(X500Principal name) {
        return ForeignText.clean(name.toString());
    }
}
