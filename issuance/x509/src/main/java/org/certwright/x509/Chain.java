package org.certwright.x509;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Collectors;
import org.certwright.model.Outcome;

/** A certificate and those above it, leaf first, each one's issuer next; the order is checked, signatures are not. */
public final class Chain {
    private final List<X509Certificate> certificates;

    Chain(List<X509Certificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    /** Reads PEM of at most 256 KB and ten certificates; any other block (a key!) is refused. */
    public static Outcome<Chain> read(byte[] pem) {
        return ChainReader.read(pem);
    }

    public List<X509Certificate> certificates() {
        return certificates;
    }

    public X509Certificate leaf() {
        return certificates.getFirst();
    }

    public CertificateFacts facts() {
        return CertificateFacts.of(leaf());
    }

    /** The leaf alone. */
    public String certPem() {
        return pem(certificates.subList(0, 1));
    }

    /** Everything above the leaf; empty when the CA sent nothing else. */
    public String chainPem() {
        return pem(certificates.subList(1, certificates.size()));
    }

    /** What servers want: the leaf and everything above it. */
    public String fullchainPem() {
        return pem(certificates);
    }

    private static String pem(List<X509Certificate> certificates) {
        return certificates.stream()
                .map(certificate -> Pem.encode("CERTIFICATE", der(certificate)))
                .collect(Collectors.joining());
    }

    static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible); // It was read from these bytes.
        }
    }
}
