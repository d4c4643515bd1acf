package org.certwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples of RFC 8785 and of its author's test data (cyberphone/json-canonicalization) that have no fractions. */
class CanonicalJsonTest {
    /** RFC 8785 §3.2.3. */
    @Test
    void membersAreSortedByUtf16Units() {
        var members = new HashMap<String, Object>();
        members.put("\u20ac", "Euro Sign");
        members.put("\r", "Carriage Return");
        members.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        members.put("1", "One");
        members.put("\ud83d\ude00", "Emoji: Grinning Face");
        members.put("\u0080", "Control");
        members.put("\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(CanonicalJson.write(members))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785 §3.2.2 without its numbers. */
    @Test
    void stringsAndLiteralsAreWrittenInTheirShortestForm() {
        var members = new LinkedHashMap<String, Object>();
        members.put("string", "\u20ac$\u000f\nA'B\"\\\\\"/");
        members.put("literals", Arrays.asList(null, true, false));

        assertThat(CanonicalJson.write(members))
                .isEqualTo("{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** Test data "structures", "arrays", "unicode" and "french". */
    @Test
    void theAuthorsExamplesComeOut() {
        assertThat(CanonicalJson.write(Map.of(
                        "1",
                        Map.of("f", Map.of("f", "hi", "F", 5L), "\n", 56L),
                        "10",
                        Map.of(),
                        "",
                        "empty",
                        "a",
                        Map.of(),
                        "111",
                        List.of(Map.of("e", "yes", "E", "no")),
                        "A",
                        Map.of())))
                .isEqualTo("{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},\"10\":{},"
                        + "\"111\":[{\"E\":\"no\",\"e\":\"yes\"}],\"A\":{},\"a\":{}}");
        var second = new HashMap<String, Object>(Map.of("d", true, "1", List.of()));
        second.put("10", null);
        assertThat(CanonicalJson.write(List.of(56, second))).isEqualTo("[56,{\"1\":[],\"10\":null,\"d\":true}]");
        assertThat(CanonicalJson.write(Map.of("Unnormalized Unicode", "A\u030a")))
                .isEqualTo("{\"Unnormalized Unicode\":\"A\u030a\"}");
        assertThat(CanonicalJson.write(Map.of("peach", 1, "péché", 2, "pêche", 3, "sin", 4)))
                .isEqualTo("{\"peach\":1,\"péché\":2,\"pêche\":3,\"sin\":4}");
    }

    @Test
    void everyControlCharacterIsEscapedAndNothingElse() {
        var controls = new StringBuilder();
        for (char c = 0; c <= ' '; c++) {
            controls.append(c);
        }

        assertThat(CanonicalJson.write(controls + "\u007f\u2028/"))
                .isEqualTo("\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e"
                        + "\\u000f\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a"
                        + "\\u001b\\u001c\\u001d\\u001e\\u001f \u007f\u2028/\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00b", "\ud800\ud800", "\udc00\ud800", "\ud83d"})
    void halfASurrogatePairStopsTheWriter(String text) {
        assertThatThrownBy(() -> CanonicalJson.write(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write(Map.of(text, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 53, -(1L << 53), Long.MAX_VALUE, Long.MIN_VALUE})
    void aNumberThatIsNotExactEverywhereIsRefused(long number) {
        assertThatThrownBy(() -> CanonicalJson.write(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLargestExactNumbersAreWritten() {
        assertThat(CanonicalJson.write(List.of((1L << 53) - 1, -(1L << 53) + 1, 0)))
                .isEqualTo("[9007199254740991,-9007199254740991,0]");
    }

    @Test
    void anythingElseHasNoCanonicalForm() {
        assertThatThrownBy(() -> CanonicalJson.write(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write(nested(33))).isInstanceOf(IllegalArgumentException.class);
        assertThat(CanonicalJson.write(nested(32))).hasSize(64);
    }

    static Object nested(int levels) {
        Object tree = List.of();
        for (int i = 1; i < levels; i++) {
            tree = Collections.singletonList(tree);
        }
        return tree;
    }
}
