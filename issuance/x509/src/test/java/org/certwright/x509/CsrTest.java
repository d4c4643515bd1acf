package org.certwright.x509;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;
import org.certwright.model.KeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsrTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = KeySpec.class,
            names = {"EC_P256", "EC_P384", "RSA_2048"})
    void opensslVerifiesARequestWeMake(KeySpec spec) {
        var names = Lab.names("shop.example.com", "*.shop.example.com");
        var csr = Csr.create(Keys.generate(spec, RANDOM), names, RANDOM);
        var openssl = new Openssl(folder);
        openssl.write("r.pem", csr.pem());

        assertThat(openssl.run("req", "-in", "r.pem", "-verify", "-noout")).contains("verify OK");
        var text = openssl.run("req", "-in", "r.pem", "-noout", "-text", "-subject");
        assertThat(text)
                .contains("DNS:shop.example.com, DNS:*.shop.example.com")
                .contains(
                        spec == KeySpec.EC_P384
                                ? "ecdsa-with-SHA384"
                                : spec == KeySpec.EC_P256 ? "ecdsa-with-SHA256" : "sha256With")
                .containsPattern("subject=\\s*\\n?");
    }

    @Test
    void aRequestIsReadBackAsItWasMade() {
        var pair = Keys.generate(KeySpec.EC_P256, RANDOM);
        var names = Lab.names("b.example.com", "a.example.com");
        var made = Csr.create(pair, names, RANDOM);

        for (var input : new byte[][] {made.der(), made.pem().getBytes(US_ASCII)}) {
            var read = Csr.read(input).orStop();
            assertThat(read.names()).isEqualTo(names);
            assertThat(read.der()).isEqualTo(made.der());
            assertThat(read.publicKey()).isEqualTo(Keys.fingerprint(pair.getPublic()));
            assertThat(read.fingerprint()).isEqualTo(Fingerprint.of(made.der()));
            assertThat(read.keyDescription()).isEqualTo("EC P-256");
            assertThat(read.subject()).isEmpty();
            assertThat(read.requestedExtensions()).isEmpty();
        }
    }

    @Test
    void aHundredNamesFitAndKeepTheirOrder() {
        var names = IntStream.range(0, 100)
                .mapToObj(i -> new DomainName("host" + (99 - i) + ".example.com"))
                .toList();
        var csr = Csr.create(Keys.generate(KeySpec.EC_P256, RANDOM), names, RANDOM);

        assertThat(Csr.read(csr.der()).orStop().names()).isEqualTo(names);
    }

    @Test
    void alternativeAndCommonNamesAreOneListWithoutDoubles() {
        var csr = read(
                "-subj",
                "/O=Example/CN=WWW.example.com/CN=extra.example.com",
                "-addext",
                "subjectAltName=DNS:a.example.com,DNS:www.example.com,DNS:A.example.com");

        assertThat(csr.names()).isEqualTo(Lab.names("a.example.com", "www.example.com", "extra.example.com"));
        assertThat(csr.subject()).contains("O=Example");
    }

    @Test
    void wishesAreTold() {
        var csr = read(
                "-subj", "/CN=a.example.com",
                "-addext", "keyUsage=critical,digitalSignature,keyEncipherment",
                "-addext", "extendedKeyUsage=serverAuth,1.2.3.4",
                "-addext", "basicConstraints=CA:FALSE",
                "-addext", "tlsfeature=status_request",
                "-addext", "1.2.3.4.5=ASN1:NULL");

        assertThat(csr.requestedExtensions())
                .containsExactly(
                        "key usage: digital signature, key encipherment",
                        "extended key usage: server authentication, 1.2.3.4",
                        "basic constraints: not a CA",
                        "TLS feature (OCSP must-staple)",
                        "1.2.3.4.5");
    }

    @Test
    void rsaPssAndEdwardsKeysAreRead() {
        var openssl = new Openssl(folder);
        openssl.run(
                "req",
                "-new",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "k",
                "-subj",
                "/CN=a.example.com",
                "-sha384",
                "-sigopt",
                "rsa_padding_mode:pss",
                "-sigopt",
                "rsa_pss_saltlen:-1",
                "-out",
                "pss.csr");
        openssl.run(
                "req",
                "-new",
                "-newkey",
                "ED25519",
                "-nodes",
                "-keyout",
                "k",
                "-subj",
                "/CN=a.example.com",
                "-out",
                "ed.csr");

        assertThat(Csr.read(openssl.read("pss.csr")).orStop().keyDescription()).isEqualTo("RSA 2048");
        assertThat(Csr.read(openssl.read("ed.csr")).orStop().keyDescription()).isEqualTo("Ed25519");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF%s", "Made by hand\r\n\r\n%s\r\nnothing more", "  %s"})
    void textAroundTheBlockDoesNotMatter(String frame) {
        var csr = Csr.create(Keys.generate(KeySpec.EC_P256, RANDOM), Lab.names("a.example.com"), RANDOM);
        var framed = frame.formatted(csr.pem().replace("\n", "\r\n"));

        assertThat(Csr.read(framed.getBytes(StandardCharsets.UTF_8)).orStop().der())
                .isEqualTo(csr.der());
    }

    private Csr read(String... options) {
        return Csr.read(HostileCsrTest.request(new Lab(folder), options)).orStop();
    }
}
