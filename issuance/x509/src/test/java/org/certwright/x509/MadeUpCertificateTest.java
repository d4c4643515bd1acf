package org.certwright.x509;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.certwright.model.DomainName;
import org.certwright.model.KeySpec;
import org.junit.jupiter.api.Test;

class MadeUpCertificateTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final SecureRandom random = new SecureRandom();

    @Test
    void whatIsMadeUpIsWellFormedAndSigned() {
        var signer = Keys.generate(KeySpec.EC_P256, random);
        var key = Keys.generate(KeySpec.EC_P256, random).getPublic();
        var made = new MadeUpCertificate("Nobody", signer, random);
        var names = List.of(new DomainName("shop.example.com"), new DomainName("*.shop.example.com"));

        var pem = made.server(names, key, NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(89)))
                + made.authority(NOW.minus(Duration.ofDays(9)), NOW.plus(Duration.ofDays(900)));
        var chain = Chain.read(pem.getBytes(US_ASCII)).orStop();

        var facts = chain.facts();
        assertThat(facts.names()).isEqualTo(names);
        assertThat(facts.issuer()).isEqualTo("CN=Nobody");
        assertThat(facts.publicKey()).isEqualTo(Keys.fingerprint(key));
        assertThat(facts.notAfter()).isEqualTo(NOW.plus(Duration.ofDays(89)));
        assertThatCode(() -> chain.leaf().verify(signer.getPublic())).doesNotThrowAnyException();
    }
}
