package org.certwright.core.live;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.core.detail.Lineage;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.LiveCommand.LiveState;
import org.certwright.model.Fingerprint;
import org.certwright.storage.CertificateRow;
import org.certwright.x509.CertificateFacts;
import org.certwright.x509.Chain;
import org.certwright.x509.ChainPicture;

/**
 * What is served beside what is in the inventory.
 *
 * @param found the served one in the inventory
 * @param expected the one that should be served, as far as that is known
 */
record Compared(
        CertificateFacts facts,
        ChainPicture chain,
        Optional<CertificateRow> found,
        Optional<CertificateRow> expected,
        LiveState state) {
    /** Compares with {@code asked}, or else with the newest of those that have the names of the served one. */
    static Compared of(
            List<X509Certificate> served,
            List<X509Certificate> roots,
            Profile profile,
            Optional<CertificateRow> asked,
            Instant now) {
        var facts = CertificateFacts.of(served.getFirst());
        var found = profile.store().certificates().find(facts.fingerprint());
        var lineage = new Lineage(profile);
        var expected = asked.or(() -> found.flatMap(row -> Lineage.current(lineage.of(row), row, now)));
        return new Compared(facts, ChainPicture.of(served, roots), found, expected, state(found, expected));
    }

    private static LiveState state(Optional<CertificateRow> found, Optional<CertificateRow> expected) {
        if (found.isEmpty()) {
            return LiveState.UNKNOWN;
        }
        var row = found.get();
        if (expected.isEmpty() || expected.get().id().equals(row.id())) {
            return LiveState.THIS;
        }
        var wanted = expected.get();
        if (!new java.util.HashSet<>(row.names()).equals(new java.util.HashSet<>(wanted.names()))) {
            return LiveState.OTHER;
        }
        return row.notBefore().isBefore(wanted.notBefore()) ? LiveState.OLDER : LiveState.NEWER;
    }

    /** What our chain has and the server does not send; only for one of ours. */
    List<X509Certificate> missing() {
        return found.map(row ->
                        Chain.read(row.chainPem().getBytes(StandardCharsets.US_ASCII)).orStop().certificates().stream()
                                .filter(certificate -> !chain.sent().contains(certificate))
                                .filter(certificate -> !isRoot(certificate)) // A server need not send it.
                                .toList())
                .orElseGet(List::of);
    }

    private static boolean isRoot(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** Whether clients that have the root only find no way to it, as far as can be told without the root. */
    boolean isCut() {
        return found.isPresent()
                ? !missing().isEmpty()
                : !chain.isWhole() && chain.sent().size() == 1;
    }

    Fingerprint fingerprint() {
        return facts.fingerprint();
    }
}
