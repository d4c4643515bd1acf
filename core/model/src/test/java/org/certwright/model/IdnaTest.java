package org.certwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with the verdicts of another implementation; the headers of the vector files name it. */
class IdnaTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u\\{([0-9a-f]+)}");

    @Test
    void everyVectorHasTheVerdictOfTheOtherImplementation() {
        var wrong = new ArrayList<String>();
        for (var vector : lines("idna-vectors.txt")) {
            var fields = vector.split("\t", -1);
            var verdict = DomainName.parse(unescaped(fields[0])) instanceof Outcome.Done<DomainName>(var name)
                    ? name.ascii()
                    : "!";
            if (!verdict.equals(fields[1])) {
                wrong.add(vector + " but here " + verdict);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyAcceptedVectorReturnsFromItsUnicodeForm() {
        for (var vector : lines("idna-vectors.txt")) {
            var ascii = vector.split("\t", -1)[1];
            if (!ascii.equals("!")) {
                var name = new DomainName(ascii);

                assertThat(DomainName.parse(name.unicode())).isEqualTo(Outcome.done(name));
                assertThat(DomainName.parse(ascii)).isEqualTo(Outcome.done(name));
            }
        }
    }

    @Test
    void exactlyTheCodePointsOfTheOtherTableArePvalid() {
        var expected = new BitSet();
        for (var range : String.join(" ", lines("idna-pvalid.txt")).split(" ", -1)) {
            var ends = range.split("-", -1);
            expected.set(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[ends.length - 1], 16) + 1);
        }

        var here = new BitSet();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            here.set(point, DerivedProperty.of(point) == DerivedProperty.PVALID);
        }

        here.xor(expected); // What is left differs.
        assertThat(here.stream().mapToObj(Integer::toHexString)).isEmpty();
    }

    @Test
    void whatNoUnicodeVersionWillDefineIsDisallowedAndTheRestUnassigned() {
        assertThat(DerivedProperty.of(0xFFFF)).isEqualTo(DerivedProperty.DISALLOWED);
        assertThat(DerivedProperty.of(0xFDD0)).isEqualTo(DerivedProperty.DISALLOWED);
        assertThat(DerivedProperty.of(0x378)).isEqualTo(DerivedProperty.UNASSIGNED);
        assertThat(DerivedProperty.of(0x200D)).isEqualTo(DerivedProperty.CONTEXTJ);
        assertThat(DerivedProperty.of(0x30FB)).isEqualTo(DerivedProperty.CONTEXTO);
        assertThat(DerivedProperty.of(0x665)).isEqualTo(DerivedProperty.CONTEXTO);
    }

    /** Where we are stricter than the other implementation: RFC 5893 §2 asks all labels of such a name to comply. */
    @ParameterizedTest
    @ValueSource(strings = {"א.1a.example", "אב.3com.example", "1a.אב.example"})
    void everyLabelOfARightToLeftNameKeepsTheBidiRule(String name) {
        assertThat(problem(name)).contains(ModelProblem.MIXED_DIRECTION);
    }

    /** UTS 46 drops them; then a person would approve a name that looks like the one that was typed but is not. */
    @ParameterizedTest
    @ValueSource(strings = {"sh\u00adop.example", "shop\u200b.example", "sh\u2060op.example", "shop\ufe0f.example"})
    void invisibleCharactersAreRefusedAndNotDropped(String name) {
        assertThat(problem(name)).contains(ModelProblem.BAD_CHARACTER);
    }

    @ParameterizedTest
    @CsvSource({
        "faß.example, xn--fa-hia.example",
        "FAẞ.example, xn--fa-hia.example",
        "ΒΌΛΟΣ.example, xn--nxasmq6b.example"
    })
    void whatIdna2003ChangedSilentlyIsKept(String typed, String ascii) {
        assertThat(DomainName.parse(typed)).isEqualTo(Outcome.done(new DomainName(ascii)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xn--a-ecp.ru", // decodes to a capital's folding: the label has another spelling
                "xn--zca-.example",
                "xn--a.example",
                "xn--abc-.example",
                "xn--.example",
                "xn--99999999.example",
                "xn--ü.example",
                "xn---.example",
            })
    void aLabelThatIsNotItsOwnEncodingIsRefused(String name) {
        assertThat(problem(name)).isPresent();
    }

    /** RFC 5892 appendix A; the first of each pair is allowed. */
    @ParameterizedTest
    @CsvSource({
        "क्\u200dष, क\u200dष",
        "क्\u200cष, क\u200cष",
        "نامه\u200cای, نامه\u200c",
        "ب\u064b\u200c\u064bب, ا\u200cب",
        "l·l, l·a",
        "\u0375α, α\u0375",
        "א\u05f3, \u05f3א",
        "א\u05f4, a\u05f4",
        "ア・イ, a・b",
        "日・本, ・",
        "ا٠١, ا٠۱",
        "ا۰۱, ا۱٠",
    })
    void aContextualCharacterStandsOnlyWhereItMay(String allowed, String refused) {
        assertThat(problem(allowed + ".example")).isEmpty();
        assertThat(problem(refused + ".example"))
                .hasValueSatisfying(code ->
                        assertThat(code).isIn(ModelProblem.CHARACTER_OUT_OF_PLACE, ModelProblem.MIXED_DIRECTION));
    }

    /** Java tells no joining types; a sample of ArabicShaping.txt 16.0. */
    @Test
    void lettersJoinAsArabicShapingSays() {
        assertThat(JoiningType.of('ب')).isEqualTo(JoiningType.DUAL);
        assertThat(JoiningType.of('ا')).isEqualTo(JoiningType.RIGHT);
        assertThat(JoiningType.of(0xA872)).isEqualTo(JoiningType.LEFT);
        assertThat(JoiningType.of(0x64B)).isEqualTo(JoiningType.TRANSPARENT);
        assertThat(JoiningType.of(0x621)).isEqualTo(JoiningType.NONE);
        assertThat(JoiningType.of('a')).isEqualTo(JoiningType.NONE);
        assertThat(JoiningType.of(0x1E943)).isEqualTo(JoiningType.DUAL);
    }

    private static Optional<ProblemCode> problem(String typed) {
        return DomainName.parse(typed) instanceof Outcome.Failed<DomainName>(var problem)
                ? Optional.of(problem.code())
                : Optional.empty();
    }

    private static List<String> lines(String file) {
        try (var in = Objects.requireNonNull(IdnaTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(hit -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(hit.group(1), 16))));
    }
}
