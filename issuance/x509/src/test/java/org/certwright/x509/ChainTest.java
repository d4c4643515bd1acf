package org.certwright.x509;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.x509.Problems.assertFails;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import org.certwright.model.Fingerprint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChainTest {
    @TempDir
    static Path folder;

    private static Lab lab;

    @BeforeAll
    static void certificates() {
        lab = new Lab(folder).withUsualThree();
    }

    @Test
    void opensslReadsWhatWeWrite() {
        var chain = Chain.read(lab.pem("srv", "int")).orStop();
        lab.openssl.write("cert.pem", chain.certPem());
        lab.openssl.write("chain.pem", chain.chainPem());
        lab.openssl.write("fullchain.pem", chain.fullchainPem());

        lab.openssl.run("verify", "-x509_strict", "-CAfile", "root.pem", "-untrusted", "chain.pem", "cert.pem");
        lab.openssl.run("verify", "-x509_strict", "-CAfile", "root.pem", "-untrusted", "fullchain.pem", "srv.pem");
        assertThat(chain.fullchainPem()).isEqualTo(chain.certPem() + chain.chainPem());
    }

    @Test
    void aLeafAloneHasAnEmptyChain() {
        assertThat(Chain.read(lab.pem("srv")).orStop().chainPem()).isEmpty();
    }

    @Test
    void theFactsAreThoseOpensslSees() {
        lab.issue(
                "facts",
                "int",
                "/CN=Facts\u202e/O=Example",
                Lab.LEAF,
                Lab.san("DNS:A.lab.internal,DNS:localhost,IP:10.0.0.1"));
        var facts = Chain.read(lab.pem("facts", "int")).orStop().facts();

        lab.openssl.run("x509", "-in", "facts.pem", "-outform", "DER", "-out", "facts.der");
        assertThat(facts.fingerprint()).isEqualTo(Fingerprint.of(lab.openssl.read("facts.der")));
        var serial =
                lab.openssl.run("x509", "-in", "facts.pem", "-noout", "-serial").strip();
        assertThat(serial).isEqualToIgnoringCase("serial=" + facts.serial());
        assertThat(facts.names()).isEqualTo(Lab.names("a.lab.internal"));
        assertThat(facts.otherNames()).containsExactly("DNS localhost", "IP 10.0.0.1");
        assertThat(facts.subject()).contains("CN=Facts").doesNotContain("\u202e");
        assertThat(facts.issuer()).isEqualTo("CN=Lab Issuing");
        assertThat(facts.keyDescription()).isEqualTo("EC P-256");
        assertThat(facts.signatureAlgorithm()).isEqualTo("SHA256withECDSA");
        assertThat(Duration.between(facts.notBefore(), facts.notAfter())).isEqualTo(Duration.ofDays(90));
        assertThat(facts.ca()).isFalse();
        assertThat(CertificateFacts.of(lab.certificate("int")).ca()).isTrue();
    }

    @Test
    void aWrongOrderIsNamed() {
        var problem = Problems.of(Chain.read(lab.pem("srv", "root")));

        assertThat(problem.code()).isEqualTo(X509Problem.CHAIN_ORDER);
        assertThat(problem.details())
                .containsEntry("certificate", "www.lab.internal")
                .containsEntry("other", "CN=Lab Root");
    }

    @Test
    void nothingButCertificatesMayBeThere() {
        var withKey = concat(lab.pem("srv"), lab.openssl.read("srv.key"));
        assertFails(Chain.read(withKey), X509Problem.CHAIN_FOREIGN_BLOCK);
        assertFails(Chain.read(lab.openssl.read("srv.pub")), X509Problem.CHAIN_FOREIGN_BLOCK);
    }

    @Test
    void limitsHold() {
        assertFails(Chain.read(new byte[(256 << 10) + 1]), X509Problem.CHAIN_TOO_LARGE);
        var eleven = String.join("", Collections.nCopies(11, new String(lab.pem("root"), US_ASCII)));
        assertFails(Chain.read(eleven.getBytes(US_ASCII)), X509Problem.CHAIN_TOO_LONG);
        assertFails(Chain.read(new byte[0]), X509Problem.CHAIN_UNREADABLE);
        assertFails(Chain.read(new byte[1000]), X509Problem.CHAIN_UNREADABLE);
    }

    @Test
    void damagedAndTrailingBytesAreRefused() {
        var der = Chain.der(lab.certificate("srv"));
        assertFails(Chain.read(pem(Arrays.copyOf(der, der.length + 1))), X509Problem.CHAIN_UNREADABLE);
        assertFails(Chain.read(pem(Arrays.copyOf(der, der.length - 1))), X509Problem.CHAIN_UNREADABLE);
        lab.issue("badsan", "int", "/CN=x", Lab.LEAF, "2.5.29.17=DER:30:03:82:05:61");
        assertFails(Chain.read(lab.pem("badsan")), X509Problem.CHAIN_UNREADABLE);
    }

    private static byte[] pem(byte[] der) {
        return Pem.encode("CERTIFICATE", der).getBytes(US_ASCII);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
