package org.certwright.ipc;

import java.time.Instant;
import java.util.List;
import org.certwright.model.DomainName;
import org.certwright.model.KeySpec;

/** One certificate, and certificate requests. */
public sealed interface CertificateCommand<R> extends Command<R> {
    record ShowCertificate(String certificate) implements CertificateCommand<CertificateView> {}

    /** Explains a request. */
    record ReadCsr(String csr) implements CertificateCommand<CsrView> {}

    /** Makes a key and its request, both written into {@code folder}; neither is kept. */
    record CreateCsr(List<String> names, KeySpec key, String folder) implements CertificateCommand<CsrView> {}

    record CertificateView(
            InventoryCommand.CertificateRow row,
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
