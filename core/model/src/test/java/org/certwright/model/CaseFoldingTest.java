package org.certwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of CaseFolding.txt, statuses C and F. */
class CaseFoldingTest {
    @ParameterizedTest
    @CsvSource({
        "ABCXYZ[], abcxyz[]",
        "ÄÖÜ, äöü",
        "ß, ss",
        "ẞ, ss",
        "ς, σ",
        "Σ, σ",
        "ſ, s",
        "ŉ, ʼn",
        "İ, i̇",
        "ı, ı",
        "ﬃ, ffi",
        "ǅ, ǆ",
        "ᾳ, αι",
        "ͅ, ι",
        "\u0390, \u03b9\u0308\u0301",
        "K, k",
        "Å, å",
        "Ᏸ, Ᏸ",
        "ᏸ, Ᏸ",
        "ꭰ, Ꭰ",
        "Ა, ა",
        "𐐀, 𐐨",
        "日本, 日本",
    })
    void caseIsGone(String text, String folded) {
        assertThat(CaseFolding.fold(text)).isEqualTo(folded);
    }

    @Test
    void foldingIsStableAndTellsNoCaseApart() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (Character.isLetter(point) && point != 'ı' && point != 'İ') {
                var text = Character.toString(point);
                var folded = CaseFolding.fold(text);

                assertThat(CaseFolding.fold(folded)).as(text).isEqualTo(folded);
                assertThat(CaseFolding.fold(text.toUpperCase(Locale.ROOT)))
                        .as(text)
                        .isEqualTo(folded);
            }
        }
    }
}
