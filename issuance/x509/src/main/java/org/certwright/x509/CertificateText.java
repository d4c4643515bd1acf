package org.certwright.x509;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A certificate whole, part by part and in words, safe to show: what {@code openssl x509 -text} prints, with what each part
 * is for. Nothing is left out: what is unknown here or damaged is shown as bytes.
 */
public record CertificateText(List<Part> parts) {
    /** So many bytes of a value nobody here can read are shown. */
    private static final int MOST_BYTES = 256;

    public CertificateText {
        parts = List.copyOf(parts);
    }

    /**
     * One field or extension.
     *
     * @param lines what it holds, never empty
     * @param meaning one sentence, empty where the label says it all
     * @param critical whether a client must refuse the certificate when it does not know this part
     */
    public record Part(String label, List<String> lines, String meaning, boolean critical) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    public static CertificateText of(X509Certificate certificate) {
        var parts = new ArrayList<Part>();
        var facts = CertificateFacts.of(certificate);
        parts.add(field("Version", String.valueOf(certificate.getVersion())));
        parts.add(field("Serial number", facts.serial()));
        parts.add(field("Subject", facts.subject().isEmpty() ? "empty: the names below say it all" : facts.subject()));
        parts.add(field("Issuer", facts.issuer()));
        parts.add(validity(facts));
        parts.add(key(certificate.getPublicKey(), facts));
        extensions(certificate, parts);
        parts.add(new Part(
                "Signature",
                List.of(facts.signatureAlgorithm(), hex(certificate.getSignature())),
                "The issuer's, over all of the above.",
                false));
        parts.add(new Part(
                "Fingerprint",
                List.of("SHA-256 " + facts.fingerprint().value()),
                "Computed from the whole certificate; it is not in it.",
                false));
        return new CertificateText(parts);
    }

    private static Part field(String label, String value) {
        return new Part(label, List.of(value), "", false);
    }

    private static Part validity(CertificateFacts facts) {
        long days = Duration.between(facts.notBefore(), facts.notAfter()).toDays();
        return new Part(
                "Validity",
                List.of("from " + facts.notBefore() + " to " + facts.notAfter()),
                days == 1 ? "One day." : days + " days.",
                false);
    }

    private static Part key(PublicKey key, CertificateFacts facts) {
        var lines = new ArrayList<>(List.of(facts.keyDescription()));
        if (key instanceof RSAPublicKey rsa) {
            lines.add("modulus " + hex(rsa.getModulus()));
            lines.add("exponent " + rsa.getPublicExponent());
        } else {
            lines.add(hex(key.getEncoded()));
        }
        lines.add("SHA-256 " + facts.publicKey().value());
        return new Part("Public key", lines, "Its private half proves that a server is the one that is meant.", false);
    }

    private static void extensions(X509Certificate certificate, List<Part> parts) {
        try {
            for (var extension : Extensions.of(certificate).all()) {
                parts.add(ExtensionText.of(extension));
            }
        } catch (Malformed damaged) {
            parts.add(new Part("Extensions", List.of("damaged"), "No client should accept this certificate.", false));
        }
    }

    private static String hex(BigInteger number) {
        var bytes = number.toByteArray();
        return hex(bytes.length > 1 && bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    /** Pairs of digits with colons, as all tools print bytes; what is very long is cut and says so. */
    static String hex(byte[] bytes) {
        var hex = HexFormat.ofDelimiter(":");
        return bytes.length <= MOST_BYTES
                ? hex.formatHex(bytes)
                : hex.formatHex(bytes, 0, MOST_BYTES) + " … " + bytes.length + " bytes";
    }

    /** One certificate in PEM. */
    public static String pem(X509Certificate certificate) {
        return Pem.encode("CERTIFICATE", Chain.der(certificate));
    }
}
