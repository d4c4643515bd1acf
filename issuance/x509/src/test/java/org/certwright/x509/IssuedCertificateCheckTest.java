package org.certwright.x509;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.x509.Lab.CA;
import static org.certwright.x509.Lab.LEAF;
import static org.certwright.x509.Lab.SERVER;
import static org.certwright.x509.Lab.SIGNS;
import static org.certwright.x509.Lab.san;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.certwright.model.ProblemCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hostile or confused CA could send instead of the certificate that was asked for. */
final class IssuedCertificateCheckTest {
    private static final String NAMES = "critical,DNS:shop.example.com,DNS:*.shop.example.com";
    private static final String USAGE = "keyUsage=critical,digitalSignature";

    @TempDir
    static Path folder;

    private static Lab lab;
    private static Instant now;
    private static Expectation expected;

    @BeforeAll
    static void certificates() {
        lab = new Lab(folder).withUsualThree();
        endpoint("good", "/", LEAF, USAGE, SERVER, san(NAMES));
        now = lab.certificate("good").getNotBefore().toInstant().plusSeconds(60);
        expected = expecting(now, List.of());
    }

    private static Expectation expecting(Instant when, List<X509Certificate> anchors) {
        var key = Keys.fingerprint(lab.certificate("good").getPublicKey());
        return new Expectation(key, Lab.names("*.shop.example.com", "shop.example.com"), when, anchors);
    }

    /** A certificate for the endpoint's key by the sound intermediate. */
    private static void endpoint(String id, String subject, String... extensions) {
        endpointBy("int", id, subject, extensions);
    }

    private static void endpointBy(String issuer, String id, String subject, String... extensions) {
        lab.sameKey("endpoint", id).issue(id, issuer, subject, extensions);
    }

    @Test
    void theRightCertificateIsAccepted() {
        assertThat(IssuedCertificateCheck.check(lab.pem("good", "int"), expected)
                        .isDone())
                .isTrue();
        assertThat(IssuedCertificateCheck.check(lab.pem("good"), expected).isDone())
                .isTrue();
        assertThat(IssuedCertificateCheck.check(lab.pem("good", "int", "root"), expected)
                        .isDone())
                .isTrue();
        var anchored = expecting(now, lab.certificates("root"));
        assertThat(IssuedCertificateCheck.check(lab.pem("good", "int"), anchored)
                        .orStop()
                        .facts()
                        .names())
                .hasSize(2);
    }

    @Test
    void harmlessVarietyIsAccepted() {
        endpoint("plain", "/CN=shop.example.com", san("DNS:SHOP.example.com,DNS:*.shop.example.com"));
        endpoint("both", "/CN=Shop of the year", LEAF, "extendedKeyUsage=serverAuth,clientAuth", san(NAMES));
        for (var id : List.of("plain", "both")) {
            var outcome = IssuedCertificateCheck.check(lab.pem(id, "int"), expected);
            assertThat(outcome.isDone()).as("%s %s", id, outcome).isTrue();
        }
    }

    static Stream<Arguments> swaps() {
        lab.server("otherkey", "int", "DNS:shop.example.com,DNS:*.shop.example.com");
        endpoint("missing", "/", LEAF, USAGE, SERVER, san("critical,DNS:shop.example.com"));
        endpoint("nosan", "/CN=shop.example.com", LEAF, USAGE, SERVER);
        endpoint("wrong", "/", LEAF, USAGE, SERVER, san("critical,DNS:shop.example.org,DNS:*.shop.example.org"));
        endpoint("extra", "/", LEAF, USAGE, SERVER, san(NAMES + ",DNS:evil.example.net"));
        endpoint("single", "/", LEAF, USAGE, SERVER, san(NAMES + ",DNS:localhost"));
        endpoint("ip", "/", LEAF, USAGE, SERVER, san(NAMES + ",IP:192.0.2.1"));
        endpoint("mail", "/", LEAF, USAGE, SERVER, san(NAMES + ",email:root@example.com"));
        endpoint("uri", "/", LEAF, USAGE, SERVER, san(NAMES + ",URI:https://shop.example.com/"));
        endpoint("cn", "/CN=evil.example.net", LEAF, USAGE, SERVER, san(NAMES));
        endpoint("ca", "/", CA, USAGE, SERVER, san(NAMES));
        endpoint("signs", "/", LEAF, "keyUsage=critical,digitalSignature,keyCertSign", SERVER, san(NAMES));
        endpoint("client", "/", LEAF, USAGE, "extendedKeyUsage=clientAuth", san(NAMES));
        endpoint("anything", "/", LEAF, USAGE, "extendedKeyUsage=anyExtendedKeyUsage", san(NAMES));
        endpoint("mute", "/", LEAF, "keyUsage=critical,nonRepudiation", SERVER, san(NAMES));
        endpoint("pre", "/", LEAF, USAGE, SERVER, san(NAMES), "1.3.6.1.4.1.11129.2.4.3=critical,ASN1:NULL");
        endpoint("unreadable", "/O=x", LEAF, USAGE, SERVER, "keyUsage=DER:03:01:08");
        lab.sameKey("endpoint", "long").sign("long", "/", by("int", "-days", "4000"), LEAF, USAGE, SERVER, san(NAMES));
        lab.sameKey("endpoint", "sha1").sign("sha1", "/", by("int", "-sha1"), LEAF, USAGE, SERVER, san(NAMES));
        lab.selfSigned("stranger", "/CN=Lab Issuing", CA, SIGNS);
        endpointBy("stranger", "foreign", "/", LEAF, USAGE, SERVER, san(NAMES));
        lab.sameKey("endpoint", "self").selfSigned("self", "/CN=shop.example.com", LEAF, USAGE, SERVER, san(NAMES));
        return Stream.of(
                swap("another key", X509Problem.ISSUED_OTHER_KEY, "otherkey", "int"),
                swap("the intermediate alone", X509Problem.ISSUED_OTHER_KEY, "int"),
                swap("the chain upside down", X509Problem.CHAIN_ORDER, "int", "good"),
                swap("a name less", X509Problem.ISSUED_NAMES_MISSING, "missing", "int"),
                swap("no alternative names", X509Problem.ISSUED_NAMES_MISSING, "nosan", "int"),
                swap("other names", X509Problem.ISSUED_NAMES_MISSING, "wrong", "int"),
                swap("a name more", X509Problem.ISSUED_NAMES_EXTRA, "extra", "int"),
                swap("a short name more", X509Problem.ISSUED_NAMES_EXTRA, "single", "int"),
                swap("an address more", X509Problem.ISSUED_NAMES_EXTRA, "ip", "int"),
                swap("a mail address more", X509Problem.ISSUED_NAMES_EXTRA, "mail", "int"),
                swap("a URI more", X509Problem.ISSUED_NAMES_EXTRA, "uri", "int"),
                swap("a common name more", X509Problem.ISSUED_NAMES_EXTRA, "cn", "int"),
                swap("a CA", X509Problem.ISSUED_IS_CA, "ca", "int"),
                swap("a signing key", X509Problem.ISSUED_IS_CA, "signs", "int"),
                swap("a client certificate", X509Problem.ISSUED_PURPOSE, "client", "int"),
                swap("one for anything", X509Problem.ISSUED_PURPOSE, "anything", "int"),
                swap("a key that may not do TLS", X509Problem.CHAIN_KEY_USAGE, "mute", "int"),
                swap("a precertificate", X509Problem.CHAIN_CRITICAL_EXTENSION, "pre", "int"),
                swap("a damaged extension", X509Problem.CHAIN_MALFORMED_EXTENSION, "unreadable", "int"),
                swap("eleven years", X509Problem.ISSUED_ABSURD_LIFETIME, "long", "int"),
                swap("a SHA-1 signature", X509Problem.CHAIN_WEAK_SIGNATURE, "sha1", "int"),
                swap("another chain", X509Problem.CHAIN_KEY_ID, "good", "stranger"),
                swap("another chain for good", X509Problem.CHAIN_ORDER, "good", "root"),
                swap("one in front of an unrelated self-signed one", X509Problem.CHAIN_ORDER, "good", "self"));
    }

    private static List<String> by(String issuer, String... options) {
        return Stream.concat(Stream.of("-CA", issuer + ".pem", "-CAkey", issuer + ".key"), Stream.of(options))
                .toList();
    }

    private static Arguments swap(String title, X509Problem problem, String... chain) {
        return Arguments.of(title, problem, chain);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("swaps")
    void aSwappedCertificateIsRefused(String title, X509Problem problem, String[] chain) {
        var outcome = IssuedCertificateCheck.check(lab.pem(chain), expected);

        assertThat(Problems.of(outcome).code()).isEqualTo(problem);
        assertThat(problem.kind()).isEqualTo(ProblemCode.Kind.VERIFICATION);
    }

    @Test
    void anotherRootThanTheExpectedOneIsRefused() {
        lab.selfSigned("elsewhere", "/CN=Elsewhere", CA, SIGNS);
        var outcome =
                IssuedCertificateCheck.check(lab.pem("good", "int"), expecting(now, lab.certificates("elsewhere")));

        assertThat(Problems.of(outcome).code()).isEqualTo(X509Problem.CHAIN_UNTRUSTED);
    }

    @Test
    void theCertificateOfAnEarlierOrderIsExpired() {
        var later = expecting(now.plus(Duration.ofDays(91)), List.of());

        assertThat(Problems.of(IssuedCertificateCheck.check(lab.pem("good", "int"), later))
                        .code())
                .isEqualTo(X509Problem.ISSUED_EXPIRED);
    }

    @Test
    void fiveMinutesInTheFutureAreForgivenAndAnHourIsNot() {
        var soon = expecting(now.minus(Duration.ofMinutes(5)), List.of());
        var muchEarlier = expecting(now.minus(Duration.ofHours(1)), List.of());

        assertThat(IssuedCertificateCheck.check(lab.pem("good", "int"), soon).isDone())
                .isTrue();
        assertThat(Problems.of(IssuedCertificateCheck.check(lab.pem("good", "int"), muchEarlier))
                        .code())
                .isEqualTo(X509Problem.ISSUED_NOT_YET_VALID);
    }

    @Test
    void whatIsMissingOrTooMuchIsNamed() {
        assertThat(Problems.of(IssuedCertificateCheck.check(lab.pem("missing", "int"), expected))
                        .details())
                .containsEntry("names", "*.shop.example.com");
        assertThat(Problems.of(IssuedCertificateCheck.check(lab.pem("ip", "int"), expected))
                        .details())
                .containsEntry("names", "IP 192.0.2.1");
    }
}
