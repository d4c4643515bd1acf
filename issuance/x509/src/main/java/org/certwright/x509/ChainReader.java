package org.certwright.x509;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;

/** Reads {@code application/pem-certificate-chain} (RFC 8555 §9.1) and files like it, within limits. */
final class ChainReader {
    private static final int LIMIT = 256 << 10;
    static final int LONGEST = 10;

    private ChainReader() {}

    static Outcome<Chain> read(byte[] pem) {
        if (pem.length > LIMIT) {
            return Problem.of(X509Problem.CHAIN_TOO_LARGE, "limit", "256 KB").asOutcome();
        }
        try {
            return blocks(PemBlock.read(pem));
        } catch (Malformed | CertificateException unreadable) {
            return Problem.of(X509Problem.CHAIN_UNREADABLE).asOutcome();
        }
    }

    private static Outcome<Chain> blocks(List<PemBlock> blocks) throws Malformed, CertificateException {
        for (var block : blocks) {
            if (!block.isCertificate()) { // RFC 8555 §11.4: nothing else may come along, least of all a key.
                return Problem.of(X509Problem.CHAIN_FOREIGN_BLOCK, "said", block.label())
                        .asOutcome();
            }
        }
        if (blocks.size() > LONGEST) {
            return Problem.of(X509Problem.CHAIN_TOO_LONG, "limit", String.valueOf(LONGEST))
                    .asOutcome();
        }
        if (blocks.isEmpty()) {
            throw new Malformed("no certificate");
        }
        var certificates = new ArrayList<X509Certificate>();
        for (var block : blocks) {
            certificates.add(certificate(block.der()));
        }
        return ordered(certificates);
    }

    private static X509Certificate certificate(byte[] der) throws Malformed, CertificateException {
        var outer = new DerReader(der);
        outer.enter(Tag.SEQUENCE);
        outer.end(); // The JDK ignores what follows a certificate.
        var certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        Extensions.of(certificate).subjectAlternativeNames();
        return certificate;
    }

    private static Outcome<Chain> ordered(List<X509Certificate> certificates) {
        for (int i = 1; i < certificates.size(); i++) {
            var below = certificates.get(i - 1);
            var above = certificates.get(i);
            if (!below.getIssuerX500Principal().equals(above.getSubjectX500Principal())) {
                return Problem.of(
                                X509Problem.CHAIN_ORDER,
                                "certificate",
                                CertificateFacts.title(below),
                                "other",
                                CertificateFacts.title(above))
                        .asOutcome();
            }
        }
        return Outcome.done(new Chain(certificates));
    }
}
