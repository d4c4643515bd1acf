package org.certwright.x509;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certwright.model.ForeignText;

/**
 * How a certificate hangs together with those above it, up to the root.
 *
 * @param links leaf first
 * @param spare certificates that were sent and lead nowhere
 */
public record ChainPicture(List<Link> links, int spare) {
    public ChainPicture {
        links = List.copyOf(links);
    }

    /**
     * One certificate of the way up.
     *
     * @param certificate empty for a root that only its name is known of
     * @param subject its subject, in the certificate below's words where it is not here
     * @param sent whether the server sends it; else the client must have it
     * @param trusted whether it is one of the anchors
     */
    public record Link(Optional<X509Certificate> certificate, String subject, boolean sent, boolean trusted) {}

    /**
     * The way from the first of {@code sent} up, whatever order the others came in.
     *
     * @param anchors what is trusted here; one of them may be the root that is not sent
     */
    public static ChainPicture of(List<X509Certificate> sent, List<X509Certificate> anchors) {
        var left = new ArrayList<>(sent);
        var path = new ArrayList<>(List.of(left.removeFirst()));
        for (var next = issuerOf(path.getLast(), left); next.isPresent(); next = issuerOf(path.getLast(), left)) {
            left.remove(next.get());
            path.add(next.get());
        }
        var links = new ArrayList<Link>();
        for (var certificate : path) {
            links.add(new Link(
                    Optional.of(certificate),
                    CertificateFacts.title(certificate),
                    true,
                    anchors.contains(certificate)));
        }
        var top = path.getLast();
        if (!isSelfIssued(top)) {
            links.add(root(top, anchors));
        }
        return new ChainPicture(links, left.size());
    }

    private static Link root(X509Certificate top, List<X509Certificate> anchors) {
        return issuerOf(top, anchors)
                .map(anchor -> new Link(Optional.of(anchor), CertificateFacts.title(anchor), false, true))
                .orElseGet(() -> new Link(
                        Optional.empty(),
                        ForeignText.clean(top.getIssuerX500Principal().toString()),
                        false,
                        false));
    }

    private static Optional<X509Certificate> issuerOf(X509Certificate below, List<X509Certificate> among) {
        if (isSelfIssued(below)) {
            return Optional.empty();
        }
        return among.stream()
                .filter(above -> above.getSubjectX500Principal().equals(below.getIssuerX500Principal())
                        && IssuerRules.isSignedBy(below, above.getPublicKey()))
                .findFirst();
    }

    private static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** What was sent of the way, leaf first: what {@link ChainChecker} looks at. */
    public List<X509Certificate> sent() {
        return links.stream()
                .filter(Link::sent)
                .flatMap(link -> link.certificate().stream())
                .toList();
    }

    /** Whether the way ends at a certificate that is here: a root that was sent, or an anchor. */
    public boolean isWhole() {
        return links.getLast().certificate().isPresent();
    }
}
