package org.certwright.core.detail;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.certwright.ipc.DetailCommand.ChainLink;
import org.certwright.ipc.DetailCommand.ChainRole;
import org.certwright.ipc.DetailCommand.LinkFacts;
import org.certwright.ipc.DetailCommand.TextPart;
import org.certwright.model.IssuerEnvironment;
import org.certwright.storage.CertificateRow;
import org.certwright.x509.CertificateFacts;
import org.certwright.x509.CertificateText;
import org.certwright.x509.Chain;
import org.certwright.x509.ChainPicture;

/** The chain of a certificate of ours, as it is shown. */
record ChainView(List<ChainLink> links, String words) {
    static ChainView of(CertificateRow row, PlatformRoots roots) {
        var chain =
                Chain.read(row.chainPem().getBytes(StandardCharsets.US_ASCII)).orStop();
        var picture = ChainPicture.of(chain.certificates(), roots.all());
        var links = new ArrayList<ChainLink>();
        for (var link : picture.links()) {
            boolean last = links.size() == picture.links().size() - 1;
            links.add(new ChainLink(
                    links.isEmpty() ? ChainRole.LEAF : last ? ChainRole.ROOT : ChainRole.INTERMEDIATE,
                    link.subject(),
                    link.sent(),
                    link.trusted(),
                    link.certificate().map(ChainView::facts)));
        }
        return new ChainView(links, words(links, row.environment()));
    }

    private static LinkFacts facts(X509Certificate certificate) {
        var facts = CertificateFacts.of(certificate);
        return new LinkFacts(
                facts.fingerprint().value(),
                facts.serial(),
                facts.issuer(),
                facts.notBefore(),
                facts.notAfter(),
                facts.keyDescription(),
                facts.signatureAlgorithm(),
                CertificateText.of(certificate).parts().stream()
                        .map(part -> new TextPart(part.label(), part.lines(), part.meaning(), part.critical()))
                        .toList(),
                CertificateText.pem(certificate));
    }

    private static String words(List<ChainLink> links, IssuerEnvironment environment) {
        long above = links.stream().filter(ChainLink::sent).count() - 1;
        var sends = "A server sends this certificate"
                + (above == 0
                        ? " alone. "
                        : above == 1 ? " and the one above it. " : " and the " + above + " above it. ");
        var root = links.getLast();
        if (root.trusted()) {
            return sends + "Clients have the root themselves; it is among those that the Java of this program trusts.";
        }
        return sends
                + switch (environment) {
                    case STAGING -> "The root is one for trying out: nobody trusts it.";
                    case INTERNAL -> "The root is private: clients trust it where somebody installed it.";
                    case PRODUCTION -> "Clients must have the root; the Java of this program does not.";
                };
    }
}
