package org.certwright.x509;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.certwright.model.DomainName;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/**
 * Decides whether what a CA sent is what was asked for, before anything is stored: the CA, or whoever speaks in its
 * name, is not trusted with more than signing.
 */
public final class IssuedCertificateCheck {
    /** No CA gives a TLS endpoint more; public ones are at 200 days and falling. */
    private static final Duration LONGEST_LIFE = Duration.ofDays(3653);

    private IssuedCertificateCheck() {}

    /** The chain, if it is the expected one; otherwise the first rule it breaks. */
    public static Outcome<Chain> check(byte[] pem, Expectation expected) {
        return Chain.read(pem).then(chain -> {
            try {
                var leaf = PathCertificate.of(chain.leaf());
                var facts = chain.facts();
                key(facts, expected);
                authority(leaf);
                names(leaf, facts, expected);
                dates(facts, expected);
                purpose(leaf);
            } catch (Stopped stopped) {
                return stopped.outcome();
            }
            return ChainChecker.check(chain.certificates(), expected.anchors(), expected.now(), Purpose.SERVER)
                    .map(_ -> chain);
        });
    }

    private static void key(CertificateFacts facts, Expectation expected) {
        if (!facts.publicKey().equals(expected.publicKey())) {
            throw broken(
                    X509Problem.ISSUED_OTHER_KEY,
                    "expected",
                    expected.publicKey().abbreviated(),
                    "found",
                    facts.publicKey().abbreviated());
        }
    }

    private static void authority(PathCertificate leaf) {
        boolean signs = leaf.keyUsage()
                .filter(usages -> usages.contains(KeyUsage.CERTIFICATE_SIGN))
                .isPresent();
        if (signs
                || leaf.basicConstraints()
                        .filter(Extensions.BasicConstraints::ca)
                        .isPresent()) {
            throw broken(X509Problem.ISSUED_IS_CA);
        }
    }

    private static void names(PathCertificate leaf, CertificateFacts facts, Expectation expected) {
        var missing = new TreeSet<>(expected.names());
        facts.names().forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw broken(X509Problem.ISSUED_NAMES_MISSING, "names", list(missing));
        }
        var extra = new ArrayList<String>(facts.otherNames());
        facts.names().stream()
                .filter(name -> !expected.names().contains(name))
                .forEach(name -> extra.add(name.ascii()));
        extra.addAll(strayCommonNames(leaf, expected.names()));
        if (!extra.isEmpty()) {
            throw broken(X509Problem.ISSUED_NAMES_EXTRA, "names", String.join(", ", extra));
        }
    }

    /** Common names that an old client would take for one more host. */
    private static List<String> strayCommonNames(PathCertificate leaf, List<DomainName> expected) {
        try {
            return SubjectText.commonNames(leaf.certificate().getSubjectX500Principal()).stream()
                    .flatMap(name -> AsciiName.of(name).stream())
                    .filter(name -> !expected.contains(name))
                    .map(name -> "common name " + name.ascii())
                    .toList();
        } catch (Malformed unreadable) {
            throw broken(X509Problem.CHAIN_UNREADABLE);
        }
    }

    private static void dates(CertificateFacts facts, Expectation expected) {
        var life = Duration.between(facts.notBefore(), facts.notAfter());
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST_LIFE) > 0) {
            throw broken(
                    X509Problem.ISSUED_ABSURD_LIFETIME,
                    "from",
                    facts.notBefore().toString(),
                    "until",
                    facts.notAfter().toString());
        }
        if (expected.now().isAfter(facts.notAfter())) {
            throw broken(X509Problem.ISSUED_EXPIRED, "date", facts.notAfter().toString());
        }
        if (expected.now().isBefore(facts.notBefore().minus(CertificateRules.CLOCK_SKEW))) {
            throw broken(
                    X509Problem.ISSUED_NOT_YET_VALID, "date", facts.notBefore().toString());
        }
    }

    private static void purpose(PathCertificate leaf) {
        if (leaf.purposes()
                .filter(purposes -> !purposes.contains(Oid.SERVER_AUTH))
                .isPresent()) {
            throw broken(X509Problem.ISSUED_PURPOSE);
        }
    }

    private static Stopped broken(X509Problem code, String... details) {
        return Stopped.by(Problem.of(code, details));
    }

    private static String list(Collection<DomainName> names) {
        return names.stream().map(DomainName::ascii).collect(Collectors.joining(", "));
    }
}
