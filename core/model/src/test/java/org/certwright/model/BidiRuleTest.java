package org.certwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 5893 §2, one condition after the other. */
class BidiRuleTest {
    @ParameterizedTest
    @CsvSource({
        "אב, true",
        "اب, true",
        "1א, false", // 1: begins with neither L nor R nor AL
        "-א, false",
        "٠א, false",
        "\u05b0א, false",
        "אaב, false", // 2: no L among R
        "א1ב, true",
        "א-ב, true",
        "א\u05b0ב, true",
        "א1, true", // 3: ends with R, AL, EN or AN, then marks
        "ا٠, true",
        "א\u05b0, true",
        "א1\u05b0, true",
        "א-, false",
        "א-\u05b0, false",
        "א1٠, false", // 4: not both EN and AN
        "א٠1, false",
        "א1۰, true", // extended Arabic digits are EN
    })
    void aRightToLeftLabelKeepsItsConditions(String label, boolean holds) {
        assertThat(BidiRule.holds(List.of(label))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "example, true",
        "a1, true", // 6: ends with L or EN, then marks
        "a-b, true",
        "a\u0301, true",
        "a-, false",
        "1a, false", // 1 again
        "aא, false", // 5: no R among L
        "a٠, false",
    })
    void aLeftToRightLabelBesideOneKeepsItsConditions(String label, boolean holds) {
        assertThat(BidiRule.holds(List.of("אב", label))).isEqualTo(holds);
        assertThat(BidiRule.holds(List.of(label, "אב"))).isEqualTo(holds);
    }

    @Test
    void aNameWithoutRightToLeftLabelsIsFree() {
        assertThat(BidiRule.holds(List.of("1a", "a-", "-", "example"))).isTrue();
    }
}
