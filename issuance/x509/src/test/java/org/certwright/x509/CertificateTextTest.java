package org.certwright.x509;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.certwright.model.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CertificateTextTest {
    /** Two timestamps: version 1, a log, a moment, no extensions, a signature of two bytes. */
    private static final String TIMESTAMPS = "04:64:00:62" + timestamp("aa", "00000199aabbccdd") + timestamp("bb", "0");

    @TempDir
    static Path folder;

    private static Lab lab;

    private static String timestamp(String log, String millis) {
        var hex = "002f00" + log.repeat(32) + "0".repeat(16 - millis.length()) + millis + "0000" + "04" + "03" + "0000";
        return hex.replaceAll("(..)", ":$1");
    }

    @BeforeAll
    static void certificates() {
        lab = new Lab(folder).withUsualThree();
        lab.issue(
                "rich",
                "int",
                "/O=Example/CN=rich.lab.internal",
                Lab.LEAF,
                "keyUsage=critical,digitalSignature,keyAgreement",
                "extendedKeyUsage=serverAuth,1.2.3.4.5",
                Lab.san("DNS:rich.lab.internal,DNS:*.rich.lab.internal,IP:10.0.0.1"),
                "authorityInfoAccess=OCSP;URI:http://ocsp.lab.internal,caIssuers;URI:http://ca.lab.internal/int.der",
                "crlDistributionPoints=URI:http://crl.lab.internal/1.crl",
                "certificatePolicies=2.23.140.1.2.1,1.2.3.4",
                "tlsfeature=status_request",
                "1.3.6.1.4.1.11129.2.4.2=DER:" + TIMESTAMPS,
                "1.2.3.4.5.6=DER:05:00");
    }

    private static List<String> lines(String certificate, String label) {
        return CertificateText.of(lab.certificate(certificate)).parts().stream()
                .filter(part -> part.label().equals(label))
                .findFirst()
                .orElseThrow()
                .lines();
    }

    @Test
    void everyExtensionIsToldInWords() {
        assertThat(lines("rich", "Names"))
                .containsExactly("DNS rich.lab.internal", "DNS *.rich.lab.internal", "IP 10.0.0.1");
        assertThat(lines("rich", "Basic constraints")).containsExactly("no: it signs no other certificates");
        assertThat(lines("int", "Basic constraints")).containsExactly("yes, with at most 0 authorities below it");
        assertThat(lines("rich", "Key usage")).containsExactly("digital signature", "key agreement");
        assertThat(lines("rich", "Purposes")).containsExactly("TLS server (1.3.6.1.5.5.7.3.1)", "1.2.3.4.5");
        assertThat(lines("rich", "Authority information"))
                .containsExactly(
                        "revocation (OCSP) at http://ocsp.lab.internal",
                        "issuer's certificate at http://ca.lab.internal/int.der");
        assertThat(lines("rich", "Revocation lists")).containsExactly("http://crl.lab.internal/1.crl");
        assertThat(lines("rich", "Policies")).containsExactly("domain validated (2.23.140.1.2.1)", "1.2.3.4");
        assertThat(lines("rich", "TLS features")).containsExactly("send an OCSP answer along (must-staple)");
    }

    @Test
    void timestampsOfPublicLogsAreReadAndBytesThatLieAboutTheirLengthAreShownAsBytes() {
        assertThat(lines("rich", "Certificate transparency"))
                .containsExactly(
                        "log " + "aa".repeat(32) + ", 2025-10-03T15:40:58.461Z",
                        "log " + "bb".repeat(32) + ", 1970-01-01T00:00:00Z");
        lab.issue("lying", "int", "/CN=l", Lab.LEAF, "1.3.6.1.4.1.11129.2.4.2=DER:04:04:00:63:00:2e");
        assertThat(lines("lying", "Certificate transparency")).containsExactly("04:04:00:63:00:2e");
    }

    @Test
    void anExtensionNobodyKnowsIsShownAsItsBytes() {
        assertThat(lines("rich", "Extension 1.2.3.4.5.6")).containsExactly("05:00");
    }

    @Test
    void whatIsCriticalIsSaid() {
        assertThat(CertificateText.of(lab.certificate("rich")).parts())
                .filteredOn(CertificateText.Part::critical)
                .extracting(CertificateText.Part::label)
                .containsExactlyInAnyOrder("Basic constraints", "Key usage");
    }

    @Test
    void bytesAreThoseOpensslPrints() {
        var printed =
                lab.openssl.run("x509", "-in", "rich.pem", "-noout", "-text").replaceAll("\\s", "");
        for (var label : List.of("Subject key identifier", "Authority key identifier")) {
            assertThat(printed).contains(lines("rich", label).getFirst().toUpperCase(Locale.ROOT));
        }
        assertThat(printed).contains(lines("rich", "Signature").get(1));
        lab.key("rsa", "RSA", "rsa_keygen_bits:2048").issue("rsa", "int", "/CN=rsa", Lab.LEAF);
        var rsa = lab.openssl.run("x509", "-in", "rsa.pem", "-noout", "-text").replaceAll("\\s", "");
        assertThat(rsa).contains(lines("rsa", "Public key").get(1).replace("modulus ", ""));
    }

    @Test
    void aNameThatWouldDeceiveIsEscaped() { // openssl takes the bytes for Latin-1.
        lab.issue("deceit", "int", "/CN=gnp\u202etxt", Lab.LEAF);
        assertThat(lines("deceit", "Subject").getFirst()).contains("\\u{80}").doesNotContain("\u0080");
    }

    @Test
    void itsPemIsOpenssls() {
        assertThat(CertificateText.pem(lab.certificate("rich")))
                .isEqualTo(new String(lab.openssl.read("rich.pem"), US_ASCII));
    }

    @Test
    void whateverIsDamagedIsStillTold() {
        var random = new Random(7);
        var der = Chain.der(lab.certificate("rich"));
        int read = 0;
        for (int round = 0; round < 3_000; round++) {
            var damaged = der.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            var pem = Pem.encode("CERTIFICATE", damaged).getBytes(US_ASCII);
            if (Chain.read(pem) instanceof Outcome.Done<Chain>(var chain)) {
                assertThat(CertificateText.of(chain.leaf()).parts()).hasSizeGreaterThan(7);
                read++;
            }
        }
        assertThat(read).isPositive();
    }
}
