package org.certwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignTextTest {
    @ParameterizedTest
    @CsvSource({
        "plain text, plain text",
        "Grüße 日本 דוגמה 💩, Grüße 日本 דוגמה 💩",
        "a\u001b[31mred, a\\u{1b}[31mred",
        "\u202egnp.exe, \\u{202e}gnp.exe",
        "a\u200bb, a\\u{200b}b",
        "a\u2028b, a\\u{2028}b",
        "a\ud800b, a\\u{d800}b",
        "a\ue000b, a\\u{e000}b",
        "a\u3164b, a\\u{3164}b",
        "a\u2800b, a\\u{2800}b",
        "a\udb40\uddefb, a\\u{e01ef}b",
        "a\u0378b, a\\u{378}b",
        "'a\rb', a\\u{d}b",
        "a\u0085b, a\\u{85}b",
    })
    void whatDeceivesIsEscaped(String text, String clean) {
        assertThat(ForeignText.clean(text)).isEqualTo(clean);
    }

    @Test
    void linesStay() {
        assertThat(ForeignText.clean("one\ntwo")).isEqualTo("one\ntwo");
    }

    @Test
    void exactlyTheLimitIsNotCut() {
        assertThat(ForeignText.clean("a".repeat(2_000))).isEqualTo("a".repeat(2_000));
        assertThat(ForeignText.clean("a".repeat(2_001))).isEqualTo("a".repeat(1_998) + " …");
    }

    @Test
    void anEscapeIsNeverCutInHalf() {
        assertThat(ForeignText.clean("a".repeat(1_996) + "\u202e")).isEqualTo("a".repeat(1_996) + " …");
        assertThat(ForeignText.clean("💩".repeat(5_000))).endsWith("💩 …").hasSize(2_000);
    }

    @Test
    void cleaningTwiceChangesNothing() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(2_500); i > 0; i--) {
                text.append((char) random.nextInt(random.nextInt(3) == 0 ? 0x10000 : 0x80));
            }

            var clean = ForeignText.clean(text.toString());

            assertThat(clean).hasSizeLessThanOrEqualTo(2_000);
            assertThat(ForeignText.clean(clean)).isEqualTo(clean);
        }
    }
}
