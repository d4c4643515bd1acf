package org.certwright.x509;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/**
 * Validates certification paths by RFC 5280 §6.1, without policies and revocation, and stricter than the JDK: the rules
 * and name constraints of a trust anchor count, and so do damaged extensions. A failure names certificate and rule.
 */
public final class ChainChecker {
    private ChainChecker() {}

    /**
     * Checks a chain, leaf first and each one's issuer next.
     *
     * @param anchors what is trusted; when empty, the chain is only checked to be sound up to its top
     * @param now the time the chain must be valid at, give or take five minutes before its start
     */
    public static Outcome<CheckedChain> check(
            List<X509Certificate> chain, List<X509Certificate> anchors, Instant now, Purpose purpose) {
        if (chain.isEmpty() || chain.size() > ChainReader.LONGEST) {
            return Problem.of(X509Problem.CHAIN_TOO_LONG, "limit", String.valueOf(ChainReader.LONGEST))
                    .asOutcome();
        }
        if (anchors.isEmpty()) {
            return check(new CheckedChain(chain, Optional.empty()), now, purpose);
        }
        Outcome<CheckedChain> first = Problem.of(
                        X509Problem.CHAIN_UNTRUSTED, "certificate", CertificateFacts.title(chain.getLast()))
                .asOutcome();
        var paths = pathsTo(anchors, chain);
        for (int i = 0; i < paths.size(); i++) {
            var outcome = check(paths.get(i), now, purpose);
            if (outcome.isDone()) {
                return outcome;
            }
            first = i == 0 ? outcome : first;
        }
        return first;
    }

    /** Every way from the leaf to an anchor, the shortest first: a CA may send a cross-certificate nobody here needs. */
    private static List<CheckedChain> pathsTo(List<X509Certificate> anchors, List<X509Certificate> chain) {
        var paths = new ArrayList<CheckedChain>();
        for (int i = 0; i < chain.size(); i++) {
            var top = chain.get(i);
            for (var anchor : anchors) {
                if (top.equals(anchor)) {
                    paths.add(new CheckedChain(chain.subList(0, i + 1), Optional.of(anchor)));
                } else if (top.getIssuerX500Principal().equals(anchor.getSubjectX500Principal())
                        && IssuerRules.isSignedBy(top, anchor.getPublicKey())) {
                    var path = new ArrayList<>(chain.subList(0, i + 1));
                    path.add(anchor);
                    paths.add(new CheckedChain(path, Optional.of(anchor)));
                }
            }
        }
        return paths;
    }

    private static Outcome<CheckedChain> check(CheckedChain candidate, Instant now, Purpose purpose) {
        try {
            var path = candidate.path().stream().map(PathCertificate::of).toList();
            path.forEach(certificate -> CertificateRules.check(certificate, now));
            links(path, candidate.anchor().isPresent());
            authorities(path);
            PurposeRules.check(path, purpose);
            NameRules.check(path);
            return Outcome.done(candidate);
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    private static void links(List<PathCertificate> path, boolean anchored) {
        for (int i = 0; i + 1 < path.size(); i++) {
            CertificateRules.signatureAlgorithm(path.get(i));
            IssuerRules.link(path.get(i), path.get(i + 1));
        }
        var top = path.getLast();
        if (anchored) {
            return;
        }
        if (top.isSelfIssued()) {
            IssuerRules.link(top, top);
        } else {
            CertificateRules.signatureAlgorithm(top);
        }
    }

    private static void authorities(List<PathCertificate> path) {
        int intermediates = 0;
        for (var issuer : path.subList(1, path.size())) {
            IssuerRules.authority(issuer, intermediates);
            intermediates += issuer.isSelfIssued() ? 0 : 1;
        }
    }
}
