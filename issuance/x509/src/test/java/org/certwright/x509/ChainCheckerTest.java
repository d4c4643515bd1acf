package org.certwright.x509;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.x509.Lab.CA;
import static org.certwright.x509.Lab.LEAF;
import static org.certwright.x509.Lab.SERVER;
import static org.certwright.x509.Lab.SIGNS;
import static org.certwright.x509.Lab.san;
import static org.certwright.x509.Problems.assertFails;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChainCheckerTest {
    @TempDir
    static Path folder;

    private static Lab lab;
    private static Instant now;

    @BeforeAll
    static void certificates() {
        lab = new Lab(folder).withUsualThree();
        now = lab.certificate("srv").getNotBefore().toInstant().plusSeconds(3600);
    }

    @Test
    void aSoundChainIsAccepted() {
        var checked = check("root", "srv", "int").orStop();
        assertThat(checked.path()).isEqualTo(lab.certificates("srv", "int", "root"));
        assertThat(checked.anchor()).contains(lab.certificate("root"));
        assertThat(check("root", "srv", "int", "root").isDone()).isTrue();
        assertThat(check("int", "srv").isDone()).isTrue();
        assertThat(ChainChecker.check(lab.certificates("srv", "int"), List.of(), now, Purpose.SERVER)
                        .orStop()
                        .anchor())
                .isEmpty();
    }

    @Test
    void anUnknownRootIsNotTrusted() {
        lab.selfSigned("stranger", "/CN=Stranger", CA, SIGNS);
        assertThat(broken(X509Problem.CHAIN_UNTRUSTED, "stranger", "srv", "int"))
                .isEqualTo("CN=Lab Issuing");
    }

    @Test
    void anImpostorOfTheSameNameIsNotTrusted() {
        lab.selfSigned("impostor", "/CN=Lab Root", CA, SIGNS);
        assertFails(check("impostor", "srv", "int"), X509Problem.CHAIN_UNTRUSTED);
    }

    @Test
    void aLinkOfTheRightNameAndTheWrongKeyIsNamed() {
        lab.issue("int2", "root", "/CN=Lab Issuing", CA, SIGNS);
        var named = broken(X509Problem.CHAIN_KEY_ID, "", "srv", "int2");
        assertThat(named).isEqualTo("www.lab.internal");

        lab.sign(
                "plain",
                "/CN=Lab Issuing",
                List.of("-CA", "root.pem", "-CAkey", "root.key"),
                CA,
                SIGNS,
                "subjectKeyIdentifier=none");
        assertFails(check("", "srv", "plain"), X509Problem.CHAIN_SIGNATURE);
    }

    @Test
    void aLeafIsNoIssuer() {
        lab.issue("forged", "srv", "/CN=forged", LEAF, SERVER, san("DNS:forged.lab.internal"));
        lab.issue("named", "int", "/CN=Named", LEAF, "keyUsage=critical,digitalSignature");
        lab.issue("below", "named", "/CN=below", LEAF, SERVER);
        assertThat(broken(X509Problem.CHAIN_NOT_A_CA, "root", "below", "named", "int"))
                .isEqualTo("CN=Named");
    }

    @Test
    void aCaWithoutTheSigningUsageIsNoIssuer() {
        lab.issue("crl", "root", "/CN=Crl", CA, "keyUsage=critical,cRLSign");
        lab.server("undercrl", "crl", "DNS:a.lab.internal");
        assertThat(broken(X509Problem.CHAIN_KEY_USAGE, "root", "undercrl", "crl"))
                .isEqualTo("CN=Crl");
    }

    @Test
    void theAnchorIsHeldToItsOwnRules() {
        lab.selfSigned("mute", "/CN=Mute", CA, "keyUsage=critical,cRLSign");
        lab.server("undermute", "mute", "DNS:a.lab.internal");
        assertThat(broken(X509Problem.CHAIN_KEY_USAGE, "mute", "undermute")).isEqualTo("CN=Mute");

        lab.selfSigned("noca", "/CN=NoCa", LEAF);
        lab.server("undernoca", "noca", "DNS:a.lab.internal");
        assertThat(broken(X509Problem.CHAIN_NOT_A_CA, "noca", "undernoca")).isEqualTo("CN=NoCa");

        lab.selfSigned("short", "/CN=Short", CA + ",pathlen:0", SIGNS);
        lab.issue("shortint", "short", "/CN=Short Issuing", CA, SIGNS);
        lab.server("undershort", "shortint", "DNS:a.lab.internal");
        assertThat(broken(X509Problem.CHAIN_PATH_LENGTH, "short", "undershort", "shortint"))
                .isEqualTo("CN=Short");
    }

    @Test
    void pathLengthsAreCountedWithoutSelfIssuedCertificates() {
        lab.issue("int3", "int", "/CN=Third", CA, SIGNS);
        lab.server("deep", "int3", "DNS:a.lab.internal");
        assertThat(broken(X509Problem.CHAIN_PATH_LENGTH, "root", "deep", "int3", "int"))
                .isEqualTo("CN=Lab Issuing");

        // Root rollover: the new root, cross-signed by the old one, keeps the name and so fits pathlen 1.
        lab.selfSigned("root2", "/CN=Lab Root", CA + ",pathlen:1", SIGNS);
        lab.sameKey("root2", "cross").issue("cross", "root", "/CN=Lab Root", CA + ",pathlen:1", SIGNS);
        lab.issue("newint", "root2", "/CN=New Issuing", CA + ",pathlen:0", SIGNS);
        lab.server("newsrv", "newint", "DNS:a.lab.internal");
        assertThat(check("root", "newsrv", "newint", "cross").isDone()).isTrue();
        assertThat(check("root2", "newsrv", "newint", "cross").orStop().path()).hasSize(3);
    }

    @Test
    void datesHoldForEveryCertificateAndTheAnchor() {
        assertFails(checkAt(now.plus(Duration.ofDays(91))), X509Problem.CHAIN_EXPIRED);
        assertFails(checkAt(now.minus(Duration.ofDays(1))), X509Problem.CHAIN_NOT_YET_VALID);
        assertThat(checkAt(now.minusSeconds(3600 + 299)).isDone()).isTrue();

        lab.sign("brief", "/CN=Brief", List.of("-key", "brief.key", "-days", "1"), CA, SIGNS);
        lab.server("outlives", "brief", "DNS:a.lab.internal");
        var later = ChainChecker.check(
                lab.certificates("outlives"), lab.certificates("brief"), now.plus(Duration.ofDays(2)), Purpose.SERVER);
        assertThat(Problems.of(later).code()).isEqualTo(X509Problem.CHAIN_EXPIRED);
        assertThat(Problems.of(later).details()).containsEntry("certificate", "CN=Brief");
    }

    private static Outcome<CheckedChain> checkAt(Instant when) {
        return ChainChecker.check(lab.certificates("srv", "int"), lab.certificates("root"), when, Purpose.SERVER);
    }

    @Test
    void weakKeysAndSignaturesAreRefused() {
        lab.key("rsa1024", "RSA", "rsa_keygen_bits:1024").selfSigned("rsa1024", "/CN=Weak Root", CA, SIGNS);
        lab.server("underweak", "rsa1024", "DNS:a.lab.internal");
        assertThat(broken(X509Problem.CHAIN_WEAK_KEY, "rsa1024", "underweak")).isEqualTo("CN=Weak Root");

        lab.key("koblitz", "EC", "ec_paramgen_curve:secp256k1").server("koblitz", "int", "DNS:a.lab.internal");
        assertThat(broken(X509Problem.CHAIN_WEAK_KEY, "root", "koblitz", "int")).isEqualTo("a.lab.internal");

        lab.key("sha1", "EC", "ec_paramgen_curve:P-256")
                .sign("sha1", "/CN=Sha1", List.of("-CA", "int.pem", "-CAkey", "int.key", "-sha1"), LEAF, SERVER);
        assertThat(broken(X509Problem.CHAIN_WEAK_SIGNATURE, "root", "sha1", "int"))
                .isEqualTo("CN=Sha1");
        assertThat(broken(X509Problem.CHAIN_WEAK_SIGNATURE, "", "sha1")).isEqualTo("CN=Sha1");
    }

    @Test
    void whatARootSaysAboutItselfMayBeWeaklySigned() {
        lab.sign("sha1root", "/CN=Old Root", List.of("-key", "sha1root.key", "-sha1"), CA, SIGNS);
        lab.server("undersha1", "sha1root", "DNS:a.lab.internal");
        assertThat(check("sha1root", "undersha1").isDone()).isTrue();
    }

    @Test
    void unknownCriticalExtensionsAreRefused() {
        lab.issue("critical", "int", "/CN=Critical", LEAF, SERVER, "1.2.3.4=critical,ASN1:NULL");
        assertThat(broken(X509Problem.CHAIN_CRITICAL_EXTENSION, "root", "critical", "int"))
                .isEqualTo("CN=Critical");
        lab.issue("pre", "int", "/CN=Precertificate", LEAF, SERVER, "1.3.6.1.4.1.11129.2.4.3=critical,ASN1:NULL");
        assertFails(check("root", "pre", "int"), X509Problem.CHAIN_CRITICAL_EXTENSION);
        lab.issue("harmless", "int", "/CN=Harmless", LEAF, SERVER, "1.2.3.4=ASN1:NULL");
        assertThat(check("root", "harmless", "int").isDone()).isTrue();
    }

    @Test
    void damagedExtensionsDoNotCountAsAbsent() {
        lab.issue("badusage", "int", "/CN=Bad Usage", LEAF, SERVER, "keyUsage=DER:03:01:08");
        assertThat(broken(X509Problem.CHAIN_MALFORMED_EXTENSION, "root", "badusage", "int"))
                .isEqualTo("CN=Bad Usage");
        lab.issue("badpurpose", "int", "/CN=Bad Purpose", LEAF, "extendedKeyUsage=DER:30:00");
        assertFails(check("root", "badpurpose", "int"), X509Problem.CHAIN_MALFORMED_EXTENSION);
    }

    @Test
    void purposesNest() {
        lab.issue("clients", "root", "/CN=Clients", CA, SIGNS, "extendedKeyUsage=clientAuth");
        lab.server("wrong", "clients", "DNS:a.lab.internal");
        lab.issue("right", "clients", "/CN=right", LEAF, "extendedKeyUsage=clientAuth");
        assertThat(broken(X509Problem.CHAIN_PURPOSE, "root", "wrong", "clients"))
                .isEqualTo("CN=Clients");
        assertThat(check(Purpose.CLIENT, "root", "right", "clients").isDone()).isTrue();
        assertFails(check(Purpose.CLIENT, "root", "srv", "int"), X509Problem.CHAIN_PURPOSE);
        assertThat(check(Purpose.ANY, "root", "srv", "int").isDone()).isTrue();
        assertFails(check(Purpose.ANY, "root", "wrong", "clients"), X509Problem.CHAIN_PURPOSE);
        assertThat(check(Purpose.ANY, "root", "right", "clients").isDone()).isTrue();
    }

    @Test
    void aLeafsKeyMustBeAllowedToDoTls() {
        lab.issue("mutekey", "int", "/CN=Mute", LEAF, SERVER, "keyUsage=critical,nonRepudiation");
        assertThat(broken(X509Problem.CHAIN_KEY_USAGE, "root", "mutekey", "int"))
                .isEqualTo("CN=Mute");
    }

    @Test
    void anotherRootOfTheSameNameDoesNotHideTheRightOne() {
        lab.selfSigned("twin", "/CN=Lab Root", CA, SIGNS);
        var outcome = ChainChecker.check(
                lab.certificates("srv", "int"), lab.certificates("twin", "root"), now, Purpose.SERVER);
        assertThat(outcome.isDone()).isTrue();
    }

    @Test
    void emptyAndEndlessChainsAreRefused() {
        assertFails(ChainChecker.check(List.of(), List.of(), now, Purpose.ANY), X509Problem.CHAIN_TOO_LONG);
        var eleven = Collections.nCopies(11, lab.certificate("root"));
        assertFails(ChainChecker.check(eleven, List.of(), now, Purpose.ANY), X509Problem.CHAIN_TOO_LONG);
    }

    private static Outcome<CheckedChain> check(String anchor, String... chain) {
        return check(Purpose.SERVER, anchor, chain);
    }

    private static Outcome<CheckedChain> check(Purpose purpose, String anchor, String... chain) {
        var anchors = anchor.isEmpty() ? List.<X509Certificate>of() : lab.certificates(anchor);
        return ChainChecker.check(lab.certificates(chain), anchors, now, purpose);
    }

    /** Which certificate is blamed for {@code expected}. */
    private static String broken(X509Problem expected, String anchor, String... chain) {
        Problem problem = Problems.of(check(anchor, chain));
        assertThat(problem.code()).isEqualTo(expected);
        return problem.details().getOrDefault("certificate", "");
    }
}
