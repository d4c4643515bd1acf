package org.certwright.x509;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether leaf and CAs are meant for the purpose; a CA's purposes bound those of all below it, as CA/B BR §7.1.2.10 has it. */
final class PurposeRules {
    private PurposeRules() {}

    /** {@code path} leaf first. */
    static void check(List<PathCertificate> path, Purpose purpose) {
        switch (purpose) {
            case SERVER -> {
                every(path, Oid.SERVER_AUTH, "server authentication");
                leafUsage(
                        path.getFirst(),
                        EnumSet.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_ENCIPHERMENT, KeyUsage.KEY_AGREEMENT));
            }
            case CLIENT -> {
                every(path, Oid.CLIENT_AUTH, "client authentication");
                leafUsage(path.getFirst(), EnumSet.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_AGREEMENT));
            }
            case ANY -> shared(path);
        }
    }

    private static void every(List<PathCertificate> path, String wanted, String title) {
        for (var certificate : path) {
            if (!limits(certificate).map(limits -> limits.contains(wanted)).orElse(true)) {
                throw certificate.broken(X509Problem.CHAIN_PURPOSE, "purpose", title);
            }
        }
    }

    /** RFC 5246 §7.4.2: a key is for signing, for transport or for agreement; one of them must be allowed. */
    private static void leafUsage(PathCertificate leaf, Set<KeyUsage> anyOf) {
        if (leaf.keyUsage().isPresent() && leaf.keyUsage().get().stream().noneMatch(anyOf::contains)) {
            throw leaf.broken(X509Problem.CHAIN_KEY_USAGE, "usage", KeyUsage.DIGITAL_SIGNATURE.title());
        }
    }

    private static void shared(List<PathCertificate> path) {
        Optional<Set<String>> left = Optional.empty();
        for (var certificate : path.reversed()) {
            var limits = limits(certificate);
            if (limits.isEmpty()) {
                continue;
            }
            var both = new HashSet<>(limits.get());
            left.ifPresent(both::retainAll);
            if (both.isEmpty()) {
                throw certificate.broken(X509Problem.CHAIN_PURPOSE, "purpose", "any that its issuers share");
            }
            left = Optional.of(both);
        }
    }

    /** The purposes a certificate is limited to; empty when it is not. */
    private static Optional<Set<String>> limits(PathCertificate certificate) {
        return certificate
                .purposes()
                .filter(purposes -> !purposes.contains(Oid.ANY_PURPOSE))
                .map(Set::copyOf);
    }
}
