package org.certwright.x509;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.certwright.model.KeySpec;
import org.certwright.model.Outcome;
import org.certwright.model.secret.Secret;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged and random input: every reader answers with an outcome, whatever it gets. The seed is in the failure. */
final class RandomInputTest {
    private static final int ROUNDS = 1_000;

    @TempDir
    static Path folder;

    private static Lab lab;
    private static final long SEED = new SecureRandom().nextLong();
    private static final Random RANDOM = new Random(SEED);

    @BeforeAll
    static void certificates() {
        lab = new Lab(folder);
        lab.selfSigned(
                "root",
                "/C=DE/O=Lab/CN=Lab Root",
                Lab.CA,
                Lab.SIGNS,
                "nameConstraints=critical,permitted;DNS:lab.internal,excluded;IP:0.0.0.0/0.0.0.0");
        lab.issue("srv", "root", "/CN=www.lab.internal", Lab.LEAF, Lab.SERVER, Lab.san("DNS:www.lab.internal"));
    }

    @Test
    void aDamagedRequestIsNeverAccepted() {
        var csr = Csr.create(
                Keys.generate(KeySpec.EC_P256, new SecureRandom()),
                Lab.names("a.example.com", "*.b.example.com"),
                new SecureRandom());
        damage(csr.der(), damaged -> {
            var outcome = Csr.read(damaged);
            assertThat(outcome.isDone()).as("seed %d", SEED).isFalse();
        });
        damage(csr.pem().getBytes(US_ASCII), damaged -> {
            if (Csr.read(damaged)
                    instanceof Outcome.Done<Csr>(var read)) { // Damage outside the block or to a line end.
                assertThat(read.der()).as("seed %d", SEED).isEqualTo(csr.der());
            }
        });
    }

    @Test
    void aDamagedCertificateIsNeverAcceptedForTheOriginal() {
        var original = lab.certificate("srv");
        var expected = new Expectation(
                Keys.fingerprint(original.getPublicKey()),
                Lab.names("www.lab.internal"),
                original.getNotBefore().toInstant(),
                lab.certificates("root"));
        assertThat(IssuedCertificateCheck.check(lab.pem("srv"), expected).isDone())
                .isTrue();
        damage(Chain.der(original), damaged -> {
            var pem = Pem.encode("CERTIFICATE", damaged).getBytes(US_ASCII);
            assertThat(IssuedCertificateCheck.check(pem, expected).isDone())
                    .as("seed %d", SEED)
                    .isFalse();
        });
    }

    @Test
    void damagedAuthoritiesAndChainsAreAnswered() {
        var now = lab.certificate("srv").getNotBefore().toInstant();
        damage(Chain.der(lab.certificate("root")), damaged -> {
            var pem = Pem.encode("CERTIFICATE", damaged).getBytes(US_ASCII);
            if (Chain.read(pem) instanceof Outcome.Done<Chain>(var chain)) {
                chain.facts();
                ChainChecker.check(lab.certificates("srv"), chain.certificates(), now, Purpose.SERVER);
                ChainChecker.check(chain.certificates(), List.of(), now, Purpose.ANY);
            }
        });
        damage(lab.pem("srv", "root"), Chain::read);
    }

    @Test
    void damagedKeysAreAnswered() {
        var pkcs8 =
                Keys.pkcs8(Keys.generate(KeySpec.EC_P256, new SecureRandom()).getPrivate());
        pkcs8.use(der -> {
            for (int i = 0; i < 200; i++) {
                Keys.read(Secret.copyOf(flipped(der)));
            }
            return der.length;
        });
    }

    @Test
    void noiseIsNoRequestAndNoChain() {
        for (int i = 0; i < ROUNDS; i++) {
            var noise = new byte[RANDOM.nextInt(300)];
            RANDOM.nextBytes(noise);
            if (i % 2 == 0 && noise.length > 2) { // Far enough to get past the first octet.
                noise[0] = Tag.SEQUENCE;
                noise[1] = (byte) Math.min(noise.length - 2, 127);
            }
            assertThat(Csr.read(noise).isDone()).isFalse();
            assertThat(Chain.read(noise).isDone()).isFalse();
            assertThat(Chain.read(Pem.encode("CERTIFICATE", noise).getBytes(US_ASCII))
                            .isDone())
                    .isFalse();
        }
    }

    private static void damage(byte[] sound, Consumer<byte[]> reader) {
        for (int i = 0; i < ROUNDS; i++) {
            var damaged = flipped(sound);
            try {
                reader.accept(damaged);
            } catch (RuntimeException thrown) {
                throw new AssertionError(
                        "seed " + SEED + ", round " + i + ": " + HexFormat.of().formatHex(damaged), thrown);
            }
        }
    }

    /** One to three bytes changed, inserted or cut. */
    private static byte[] flipped(byte[] sound) {
        var damaged = sound.clone();
        for (int i = RANDOM.nextInt(3); i >= 0; i--) {
            int at = RANDOM.nextInt(damaged.length);
            switch (RANDOM.nextInt(4)) {
                case 0 -> damaged[at] ^= (byte) (1 << RANDOM.nextInt(8));
                case 1 -> damaged[at] = (byte) (damaged[at] + 1 + RANDOM.nextInt(255));
                case 2 -> damaged = Arrays.copyOf(damaged, Math.max(1, damaged.length - 1 - RANDOM.nextInt(4)));
                default -> damaged[at] = (byte) ~damaged[at];
            }
        }
        return damaged;
    }
}
