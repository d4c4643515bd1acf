package org.certwright.x509;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Security;
import org.certwright.model.secret.Secret;
import org.certwright.x509.Pkcs12.Profile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class Pkcs12Test {
    private static final String ASCII = "pass word 42";
    private static final String ALL_SCRIPTS = "pässwörd Ж 42";

    @TempDir
    static Path folder;

    private static Lab lab;
    private static Chain chain;
    private static PrivateKey key;

    @BeforeAll
    static void files() {
        lab = new Lab(folder).withUsualThree();
        chain = Chain.read(lab.pem("srv", "int")).orStop();
        lab.openssl.run("pkcs8", "-topk8", "-nocrypt", "-in", "srv.key", "-outform", "DER", "-out", "srv.der");
        key = Keys.read(Secret.owning(lab.openssl.read("srv.der"))).orStop().getPrivate();
        for (var profile : Profile.values()) {
            write(file(profile), profile, password(profile));
        }
    }

    private static void write(String file, Profile profile, String password) {
        try (var pfx =
                Pkcs12.write(profile, key, chain, "www.lab.internal", password.toCharArray(), new SecureRandom())) {
            var bytes = pfx.use(byte[]::clone);
            lab.openssl.write(file, bytes);
        }
        lab.openssl.write(file + ".password", password);
    }

    private static String file(Profile profile) {
        return profile + ".pfx";
    }

    /** The JDK takes seven bits of a password's characters in the compatible profile's cipher. */
    private static String password(Profile profile) {
        return profile == Profile.MODERN ? ALL_SCRIPTS : ASCII;
    }

    @Test
    void theModernProfileIsAesAndSha256Throughout() {
        assertThat(info(file(Profile.MODERN)))
                .contains("MAC: sha256, Iteration 300000")
                .contains("PKCS7 Encrypted data: PBES2, PBKDF2, AES-256-CBC, Iteration 300000, PRF hmacWithSHA256")
                .contains("Shrouded Keybag: PBES2, PBKDF2, AES-256-CBC, Iteration 300000, PRF hmacWithSHA256")
                .contains("friendlyName: www.lab.internal");
    }

    @Test
    void theCompatibleProfileIsTripleDesAndNeverRc2() {
        assertThat(info(file(Profile.COMPATIBLE)))
                .contains("MAC: sha1, Iteration 50000")
                .contains("PKCS7 Encrypted data: pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 50000")
                .contains("Shrouded Keybag: pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 50000")
                .doesNotContain("RC2");
    }

    @Test
    void opensslOpensTheCompatibleProfileWithAnyPassword() {
        write("scripts.pfx", Profile.COMPATIBLE, ALL_SCRIPTS);

        assertThat(info("scripts.pfx")).contains("friendlyName: www.lab.internal");
    }

    /** Without {@code -legacy}: OpenSSL 3 with its default provider. */
    private static String info(String file) {
        return lab.openssl.run("pkcs12", "-info", "-in", file, "-passin", "file:" + file + ".password", "-nodes");
    }

    @ParameterizedTest
    @EnumSource
    void keyAndChainComeOutAsTheyWentIn(Profile profile) throws Exception {
        var file = file(profile);
        lab.openssl.run(
                "pkcs12", "-in", file, "-passin", "file:" + file + ".password", "-nodes", "-nocerts", "-out", "k");
        lab.openssl.run("pkey", "-in", "k", "-pubout", "-out", "k.pub");
        assertThat(lab.openssl.read("k.pub")).isEqualTo(lab.openssl.read("srv.pub"));

        var password = password(profile).toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(lab.openssl.read(file)), password);
        assertThat(store.getCertificateChain("www.lab.internal")).containsExactlyElementsOf(chain.certificates());
        assertThat(store.getKey("www.lab.internal", password)).isEqualTo(key);
    }

    @ParameterizedTest
    @EnumSource
    void keytoolListsIt(Profile profile) {
        var file = file(profile);

        assertThat(lab.openssl.keytool("-list", "-v", "-keystore", file, "-storepass:file", file + ".password"))
                .contains("www.lab.internal", "PrivateKeyEntry", "Certificate chain length: 2");
    }

    @Test
    void aWrongPasswordOpensNothing() {
        var file = file(Profile.COMPATIBLE);

        assertThat(lab.openssl
                        .attempt("pkcs12", "-in", file, "-passin", "pass:wrong", "-nodes")
                        .exit())
                .isNotZero();
    }

    @Test
    void noProviderIsRegistered() {
        assertThat(Security.getProvider("BC")).isNull();
    }
}
