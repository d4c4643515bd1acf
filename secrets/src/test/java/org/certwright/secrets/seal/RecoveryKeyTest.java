package org.certwright.secrets.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.certwright.model.secret.Secret;
import org.junit.jupiter.api.Test;

/** What is on the sheet of paper opens the compartment in ten years, also when somebody copies it by hand. */
class RecoveryKeyTest {
    private static final byte[] KEY =
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    private static String printed(byte[] key) {
        return RecoveryKey.printed(WipedKey.owning(key.clone())).use(bytes -> new String(bytes, UTF_8));
    }

    private static byte[] read(String typed) {
        return RecoveryKey.read(Secret.copyOf(typed.getBytes(UTF_8)))
                .map(WipedKey::getEncoded)
                .orElse(new byte[0]);
    }

    @Test
    void itIsFourteenGroupsOfFourThatNeverChange() {
        assertThat(printed(KEY))
                .matches("([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}")
                .startsWith("000G-40R4");
        assertThat(read(printed(KEY))).isEqualTo(KEY);
    }

    @Test
    void itIsReadHoweverItIsTyped() {
        var printed = printed(KEY);

        assertThat(read(printed.toLowerCase(Locale.ROOT))).isEqualTo(KEY);
        assertThat(read(printed.replace("-", " "))).isEqualTo(KEY);
        assertThat(read(printed.replace("-", "").replace('0', 'O').replace('1', 'l')))
                .isEqualTo(KEY);
    }

    @Test
    void everyWrongCharacterIsNoticed() {
        var printed = printed(KEY);
        for (int at = 0; at < printed.length(); at++) {
            var wrong = new StringBuilder(printed);
            wrong.setCharAt(at, printed.charAt(at) == 'Z' ? 'Y' : 'Z');
            assertThat(read(wrong.toString())).as("character " + at).isEmpty();
        }
        assertThat(read("")).isEmpty();
        assertThat(read(printed.substring(1))).isEmpty();
        assertThat(read(printed + "0")).isEmpty();
        assertThat(read(printed.replace('0', 'U'))).isEmpty();
    }

    @Test
    void everyKeyComesBack() {
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            var key = new byte[WipedKey.LENGTH];
            random.nextBytes(key);
            assertThat(read(printed(key))).isEqualTo(key);
        }
    }
}
