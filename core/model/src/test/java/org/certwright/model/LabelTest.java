package org.certwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {
    @ParameterizedTest
    @CsvSource({
        "Shop, shop, shop",
        "bücher, xn--bcher-kva, bücher",
        "xn--bcher-kva, xn--bcher-kva, bücher",
        "BU\u0308CHER, xn--bcher-kva, bücher",
        "faß, xn--fa-hia, faß",
        "xn--fa-hia, xn--fa-hia, faß",
        "ｓｈｏｐ, shop, shop",
        "①, 1, 1",
    })
    void aLabelHasBothForms(String typed, String ascii, String unicode) {
        assertThat(Label.read(typed)).isEqualTo(Outcome.done(new Label(ascii, unicode)));
    }

    @ParameterizedTest
    @CsvSource({
        "a℀, ℀",
        "a\uff0fb, \uff0f",
        "⒈, ⒈",
        "a:b, :",
        "a b, ' '",
        "ü!, !",
    })
    void theTypedCharacterIsNamedNotWhatItBecomes(String typed, String culprit) {
        assertThat(problem(typed).details().get("character")).startsWith("“" + culprit + "”");
    }

    /** Nothing may slip through by becoming part of the syntax of names, addresses or of the DNS. */
    @Test
    void noCharacterBecomesSyntax() {
        for (int point = 0x80; point <= Character.MAX_CODE_POINT; point++) {
            var mapped = Idna.mapped(Character.toString(point));
            if (mapped.chars().anyMatch(c -> c < 0x80)
                    && Label.read("a" + Character.toString(point) + "b") instanceof Outcome.Done<Label>(var label)) {
                assertThat(label.ascii()).as("U+%04X", point).matches("[a-z0-9-]+");
                assertThat(label.unicode()).as("U+%04X", point).doesNotContainPattern("[\\x00-,./:-`{-\\x7f]");
            }
        }
    }

    @Test
    void anEncodedLabelMustNotHideAsciiOrAnotherSpelling() {
        assertThat(problem("xn--shop-").code()).isEqualTo(ModelProblem.IDN_INVALID);
        assertThat(problem("xn--" + Punycode.encode("bücher\u00ad")).code()).isEqualTo(ModelProblem.BAD_CHARACTER);
        assertThat(problem("xn--" + Punycode.encode("bu\u0308cher")).details())
                .containsEntry("rule", "RFC 5891 §4.2.1");
        assertThat(problem("xn--" + Punycode.encode("ü-")).details()).containsEntry("rule", "RFC 5891 §4.2.3.1");
        assertThat(problem("xn--" + Punycode.encode("\u0301a")).details()).containsEntry("rule", "RFC 5891 §4.2.3.2");
        assertThat(problem("xn--" + Punycode.encode("xn--ü")).details()).containsEntry("rule", "RFC 5891 §4.2.3.1");
    }

    private static Problem problem(String typed) {
        return Label.read(typed) instanceof Outcome.Failed<Label>(var problem)
                ? problem
                : Assertions.fail(typed + " is accepted");
    }
}
