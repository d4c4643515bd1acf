package org.certwright.secrets.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sealed today opens in ten years: the bytes that go into keys and associated data never change. */
class DerivationTest {
    private static final String VAULT = "00112233445566778899aabbccddeeff";

    /** OpenSSL is the second opinion on both HKDF and the labels that package-info promises. */
    @ParameterizedTest
    @CsvSource({
        "WRAPPING, kek/std/",
        "CHECK, check/std/",
        "HIGH_WRAPPING, kek/high/",
        "HIGH_CHECK, check/high/",
        "RECOVERY_WRAPPING, kek/recovery/",
        "RECOVERY_CHECK, check/recovery/",
        "MANIFEST, manifest/"
    })
    void aDerivedKeyIsTheOneThatOpensslDerives(Derivation purpose, String label) throws Exception {
        var input = "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20";
        var openssl = new ProcessBuilder(
                        "openssl",
                        "kdf",
                        "-keylen",
                        "32",
                        "-kdfopt",
                        "digest:SHA256",
                        "-kdfopt",
                        "hexkey:" + input,
                        "-kdfopt",
                        "info:certwright/v1/" + label + VAULT,
                        "HKDF")
                .start();
        var expected = new String(openssl.getInputStream().readAllBytes(), UTF_8).strip();

        try (var key = purpose.of(WipedKey.owning(HexFormat.of().parseHex(input)), VAULT)) {
            assertThat(HexFormat.ofDelimiter(":").withUpperCase().formatHex(key.getEncoded()))
                    .isEqualTo(expected);
        }
    }

    @Test
    void aFrameSaysWhereEachFieldEnds() {
        assertThat(HexFormat.of().formatHex(new Frame("x").text("é").number(1).bytes()))
                .isEqualTo("00000010" + HexFormat.of().formatHex("certwright-vault".getBytes(UTF_8))
                        + "00000008" + "0000000000000001"
                        + "00000001" + "78"
                        + "00000002" + "c3a9"
                        + "00000008" + "0000000000000001");
        assertThat(new Frame("x").text("ab").text("c").bytes())
                .isNotEqualTo(new Frame("x").text("a").text("bc").bytes());
    }

    @Test
    void aWipedKeyIsZeroAndNeverPrinted() {
        var key = WipedKey.owning(new byte[] {1, 2, 3});
        key.close();

        assertThat(key.getEncoded()).containsOnly(0);
        assertThat(key).hasToString("WipedKey[redacted]");
    }
}
