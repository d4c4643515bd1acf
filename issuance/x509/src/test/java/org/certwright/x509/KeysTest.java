package org.certwright.x509;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;
import org.certwright.model.Fingerprint;
import org.certwright.model.KeySpec;
import org.certwright.model.secret.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KeysTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"EC_P256", "EC_P384", "RSA_2048"}) // Longer RSA keys take seconds of luck.
    void opensslAcceptsEveryKeyWeMake(KeySpec spec) {
        var pair = Keys.generate(spec, RANDOM);
        var openssl = new Openssl(folder);
        try (var pem = Pem.privateKeyPem(Keys.pkcs8(pair.getPrivate()))) {
            var text = pem.use(bytes -> new String(bytes, US_ASCII));
            openssl.write("k.pem", text);
        }

        assertThat(openssl.run("pkey", "-in", "k.pem", "-check", "-noout")).contains("Key is valid");
        openssl.run("pkey", "-in", "k.pem", "-pubout", "-outform", "DER", "-out", "pub.der");
        assertThat(Keys.fingerprint(pair.getPublic())).isEqualTo(Fingerprint.of(openssl.read("pub.der")));
        assertThat(Keys.describe(pair.getPublic())).isEqualTo(spec.title());
        assertThat(Keys.specOf(pair.getPublic())).contains(spec);
        assertThat(Keys.read(Keys.pkcs8(pair.getPrivate())).orStop().getPublic())
                .isEqualTo(pair.getPublic());
    }

    @Test
    void thePublicHalfOfAnyEcKeyIsComputed() {
        for (int i = 0; i < 40; i++) {
            var pair = Keys.generate(i % 3 == 0 ? KeySpec.EC_P384 : KeySpec.EC_P256, RANDOM);
            assertThat(Keys.read(Keys.pkcs8(pair.getPrivate())).orStop().getPublic())
                    .isEqualTo(pair.getPublic());
        }
    }

    @Test
    void smallAndLargestScalarsAreReadOrRefusedButNeverMistaken() throws Exception {
        var params = ((ECPrivateKey) Keys.generate(KeySpec.EC_P256, RANDOM).getPrivate()).getParams();
        var minusOne = pkcs8(params.getOrder().subtract(BigInteger.ONE), params);
        Problems.assertFails(Keys.read(minusOne), X509Problem.KEY_UNREADABLE);
        assertThat(signsAndVerifies(Keys.read(pkcs8(BigInteger.ONE, params)).orStop()))
                .isTrue();
        var two = Keys.read(pkcs8(BigInteger.TWO, params)).orStop();
        var minusTwo = Keys.read(pkcs8(params.getOrder().subtract(BigInteger.TWO), params))
                .orStop();
        assertThat(signsAndVerifies(two)).isTrue();
        assertThat(signsAndVerifies(minusTwo)).isTrue();
    }

    private static Secret pkcs8(BigInteger scalar, ECParameterSpec params) throws Exception {
        return Keys.pkcs8(KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(scalar, params)));
    }

    private static boolean signsAndVerifies(KeyPair pair) throws Exception {
        var signer = SignatureAlgorithm.ours(pair.getPublic()).signature();
        signer.initSign(pair.getPrivate());
        return SignatureAlgorithm.ours(pair.getPublic()).verifies(pair.getPublic(), new byte[0], signer.sign());
    }

    @Test
    void keysMadeByOpensslAreRead() {
        var lab =
                new Lab(folder).key("p521", "EC", "ec_paramgen_curve:P-521").key("rsa", "RSA", "rsa_keygen_bits:2048");

        assertThat(readAndDescribe(lab, "p521")).isEqualTo("EC P-521");
        assertThat(readAndDescribe(lab, "rsa")).isEqualTo("RSA 2048");
    }

    private static String readAndDescribe(Lab lab, String id) {
        lab.openssl.run("pkcs8", "-topk8", "-nocrypt", "-in", id + ".key", "-outform", "DER", "-out", id + ".der");
        lab.openssl.run("pkey", "-in", id + ".key", "-pubout", "-outform", "DER", "-out", id + ".pub");
        var key =
                Keys.read(Secret.owning(lab.openssl.read(id + ".der"))).orStop().getPublic();
        assertThat(Keys.fingerprint(key)).isEqualTo(Fingerprint.of(lab.openssl.read(id + ".pub")));
        return Keys.describe(key);
    }

    @Test
    void weakForeignAndDamagedKeysAreRefused() {
        var lab = new Lab(folder).key("weak", "RSA", "rsa_keygen_bits:1024");
        lab.openssl.run("genpkey", "-algorithm", "ED25519", "-out", "ed.key");
        for (var id : new String[] {"weak", "ed"}) {
            lab.openssl.run("pkcs8", "-topk8", "-nocrypt", "-in", id + ".key", "-outform", "DER", "-out", id + ".der");
            Problems.assertFails(Keys.read(Secret.owning(lab.openssl.read(id + ".der"))), X509Problem.KEY_UNSUPPORTED);
        }
        var good = Keys.pkcs8(Keys.generate(KeySpec.EC_P256, RANDOM).getPrivate());
        var cut = good.use(der -> Secret.copyOf(Arrays.copyOf(der, der.length - 1)));
        Problems.assertFails(Keys.read(cut), X509Problem.KEY_UNREADABLE);
        Problems.assertFails(Keys.read(Secret.owning(new byte[0])), X509Problem.KEY_UNREADABLE);
    }
}
