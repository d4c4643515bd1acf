package org.certwright.x509;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;
import org.certwright.model.ForeignText;
import org.certwright.model.Outcome;

/**
 * A PKCS#10 request (RFC 2986) whose sender holds the private key and asks for nothing but names for a TLS endpoint.
 * It is a request, not an instruction: what it asks for is shown, what is issued is decided elsewhere.
 */
public final class Csr {
    private final byte[] der;
    private final PublicKey key;
    private final X500Principal subject;
    private final List<DomainName> names;
    private final List<String> requestedExtensions;

    Csr(byte[] der, PublicKey key, X500Principal subject, List<DomainName> names, List<String> requestedExtensions) {
        this.der = der.clone();
        this.key = key;
        this.subject = subject;
        this.names = List.copyOf(names);
        this.requestedExtensions = List.copyOf(requestedExtensions);
    }

    /** Reads PEM or DER of at most 1 MB; the signature is checked, which proves possession of the key. */
    public static Outcome<Csr> read(byte[] pemOrDer) {
        return CsrReader.read(pemOrDer);
    }

    /** Reads a request that travelled as text: PEM, or DER in base64. */
    public static Outcome<Csr> read(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return CsrReader.read(PemBlock.isIn(bytes) ? bytes : unpacked(text).orElse(bytes));
    }

    private static Optional<byte[]> unpacked(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64.strip()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Asks for {@code names} with {@code key}: an empty subject and the names, SHA-256 (SHA-384 for P-384). */
    public static Csr create(KeyPair key, List<DomainName> names, SecureRandom random) {
        return new Csr(
                CsrWriter.write(key, names, random),
                key.getPublic(),
                new X500Principal(""),
                distinct(names),
                List.of());
    }

    private static List<DomainName> distinct(List<DomainName> names) {
        return names.stream().distinct().toList();
    }

    public byte[] der() {
        return der.clone();
    }

    public String pem() {
        return Pem.encode("CERTIFICATE REQUEST", der);
    }

    /** SHA-256 over the whole request. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(der);
    }

    /** SHA-256 over the SubjectPublicKeyInfo; the certificate must have the same. */
    public Fingerprint publicKey() {
        return Keys.fingerprint(key);
    }

    public String keyDescription() {
        return Keys.describe(key);
    }

    /** The subject as text, safe to show; empty when there is none. CAs that prove domains alone ignore it. */
    public String subject() {
        return ForeignText.clean(subject.toString());
    }

    /** Alternative names, then common names, as they were asked for, each once. */
    public List<DomainName> names() {
        return names;
    }

    /** What else is asked for, in words; alternative names are in {@link #names}. */
    public List<String> requestedExtensions() {
        return requestedExtensions;
    }
}
