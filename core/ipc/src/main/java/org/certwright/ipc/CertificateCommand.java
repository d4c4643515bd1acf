package org.certwright.ipc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.DomainName;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.KeySpec;

/** The inventory, and certificate requests. */
public sealed interface CertificateCommand<R> extends Command<R> {
    /** One page by expiry, soonest first; {@code cursor} is the last page's {@code next}. */
    record ListCertificates(Optional<String> search, int most, Optional<String> cursor)
            implements CertificateCommand<CertificatePage> {}

    record ShowCertificate(String certificate) implements CertificateCommand<CertificateView> {}

    /** Explains a request. */
    record ReadCsr(String csr) implements CertificateCommand<CsrView> {}

    /** Makes a key and its request, both written into {@code folder}; neither is kept. */
    record CreateCsr(List<String> names, KeySpec key, String folder) implements CertificateCommand<CsrView> {}

    record CertificatePage(List<CertificateRow> certificates, Optional<String> next, long total) {}

    record CertificateRow(
            String id,
            List<DomainName> names,
            String issuer,
            IssuerEnvironment environment,
            Instant notAfter,
            long daysLeft,
            boolean keyHere,
            Optional<Instant> revoked) {}

    record CertificateView(
            CertificateRow row,
            String subject,
            String issuerDn,
            String serial,
            Instant notBefore,
            String keyDescription,
            String publicKey,
            String operation,
            Instant obtained,
            String pem) {}

    /** A request explained; {@code files} are those written when it was made here. */
    record CsrView(
            String fingerprint,
            String publicKey,
            String keyDescription,
            List<DomainName> names,
            List<String> asksFor,
            String pem,
            List<String> files) {}
}
