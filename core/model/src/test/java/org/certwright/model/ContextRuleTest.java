package org.certwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextRuleTest {
    /** UnicodeData.txt 14.0.0 by Python's unicodedata, plus the seven of Unicode 15 and 16. */
    private static final String VIRAMAS =
            "94D 9CD A4D ACD B4D BCD C4D CCD D3B D3C D4D DCA E3A EBA F84 1039 103A 1714 1715 1734"
                    + " 17D2 1A60 1B44 1BAA 1BAB 1BF2 1BF3 2D7F A806 A82C A8C4 A953 A9C0 AAF6 ABED 10A3F 11046 11070 1107F 110B9"
                    + " 11133 11134 111C0 11235 112EA 1134D 113CE 113CF 113D0 11442 114C2 115BF 1163F 116B6 1172B 11839 1193D"
                    + " 1193E 119E0 11A34 11A47 11A99 11C3F 11D44 11D45 11D97 11F41 11F42 1612F";

    @Test
    void theOrderOfMarksTellsEveryVirama() {
        var found = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .filter(ContextRule::isVirama)
                .mapToObj(point -> Integer.toHexString(point).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(VIRAMAS);
    }

    /** The pattern of RFC 5892 appendix A.1, with letters of each joining type. */
    @ParameterizedTest
    @CsvSource({
        "ب\u200cب, true", // D D
        "ب\u200cا, true", // D R
        "ا\u200cب, false", // R D: alef joins nothing after it
        "ب\u200cء, false", // D U
        "ء\u200cب, false",
        "ꡲ\u200cꡀ, true", // L D
        "ꡀ\u200cꡲ, false", // D L
        "بً\u200cب, true", // marks are looked through
        "ب\u200cًب, true",
        "ًً\u200cب, false", // only marks
        "ب\u200c, false",
        "\u200cب, false",
        "ب\u200c\u200cب, false",
        "क्\u200cक, true",
        "क\u200cक, false",
    })
    void aNonJoinerStandsWhereLettersWouldJoin(String label, boolean allowed) {
        int[] points = label.codePoints().toArray();

        assertThat(ContextRule.allows(points, label.indexOf('\u200c'))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "l·l, 1, true",
        "L·l, 1, false",
        "l·, 1, false",
        "·l, 0, false",
        "͵α, 0, true",
        "͵a, 0, false",
        "͵, 0, false",
        "א׳, 1, true",
        "a׳, 1, false",
        "׳א, 0, false",
        "א״, 1, true",
        "・, 0, false",
        "・あ, 0, true",
        "・ア, 0, true",
        "・漢, 0, true",
        "・a, 0, false",
        "٠٩, 0, true",
        "٠۹, 0, false",
        "٠۹, 1, false",
        "۰۹, 0, true",
        "٠9, 0, true",
    })
    void theOtherCharactersKeepTheirCompany(String label, int at, boolean allowed) {
        assertThat(ContextRule.allows(label.codePoints().toArray(), at)).isEqualTo(allowed);
    }
}
