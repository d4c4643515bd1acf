package org.certwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {
    @ParameterizedTest
    @CsvSource({
        "shop.example.com, shop.example.com",
        "Shop.EXAMPLE.com, shop.example.com",
        "shop.example.com., shop.example.com",
        "'  shop.example.com\t', shop.example.com",
        "'\u00a0shop.example.com\u3000', shop.example.com",
        "*.example.com, *.example.com",
        "＊.example.com, *.example.com",
        "*.bücher.example, *.xn--bcher-kva.example",
        "bücher.example, xn--bcher-kva.example",
        "XN--BCHER-KVA.Example, xn--bcher-kva.example",
        "xn--bcher-kva.日本語, xn--bcher-kva.xn--wgv71a119e",
        "日本語。example, xn--wgv71a119e.example",
        "ｓｈｏｐ．example｡com, shop.example.com",
        "1.example, 1.example",
        "a-b--c.example, a-b--c.example",
        "1und1.123.example, 1und1.123.example",
    })
    void aNameIsReadInEveryForm(String typed, String ascii) {
        assertThat(DomainName.parse(typed)).isEqualTo(Outcome.done(new DomainName(ascii)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'  ', EMPTY",
        "'.', EMPTY_LABEL",
        "com, SINGLE_LABEL",
        "localhost., SINGLE_LABEL",
        "bücher, SINGLE_LABEL",
        "a..example, EMPTY_LABEL",
        ".example.com, EMPTY_LABEL",
        "example.com.., EMPTY_LABEL",
        "*..com, EMPTY_LABEL",
        "192.0.2.1, IP_ADDRESS",
        "192.0.2.1., IP_ADDRESS",
        "１９２.０.２.１, IP_ADDRESS",
        "0x7f.1, IP_ADDRESS",
        "127.1, IP_ADDRESS",
        "192.0.2.0/24, IP_ADDRESS",
        "192.0.2.1:443, IP_ADDRESS",
        "2001:db8::1, IP_ADDRESS",
        "::1, IP_ADDRESS",
        "[2001:db8::1], IP_ADDRESS",
        "[2001:db8::1]:443, IP_ADDRESS",
        "fe80::1%eth0, IP_ADDRESS",
        "2001:db8::/32, IP_ADDRESS",
        "https://[2001:db8::1]/, IP_ADDRESS",
        "http://192.0.2.1/x, IP_ADDRESS",
        "https://shop.example.com/, URL",
        "HTTPS://shop.example.com, URL",
        "https://, URL",
        "shop.example.com:443, URL",
        "shop.example.com/cart, URL",
        "ftp://me@shop.example.com:21/x, URL",
        "me@example.com, BAD_CHARACTER",
        "sh op.example, BAD_CHARACTER",
        "shop!.example, BAD_CHARACTER",
        "i❤.example, BAD_CHARACTER",
        "℀.example, URL",
        "a\u2024b.example, BAD_CHARACTER",
        "⒈.example, BAD_CHARACTER",
        "a\u0000b.example, BAD_CHARACTER",
        "a\ud800b.example, BAD_CHARACTER",
        "\u202eelpmaxe.example, BAD_CHARACTER",
        "'a\nb.example', BAD_CHARACTER",
        "my_host.example, UNDERSCORE",
        "_dmarc.example.com, UNDERSCORE",
        "my＿host.example, BAD_CHARACTER",
        "-a.example, HYPHENS",
        "a-.example, HYPHENS",
        "ab--cd.example, HYPHENS",
        "-.example, HYPHENS",
        "a.example-, HYPHENS",
        "ü-.example, IDN_INVALID",
        "\u0301a.example, IDN_INVALID",
        "xn--bcher-k.example, IDN_INVALID",
        "xn--i-7iq.example, BAD_CHARACTER",
        "a\u200db.example, CHARACTER_OUT_OF_PLACE",
        "אa.example, MIXED_DIRECTION",
        "example.123, NUMERIC_TLD",
        "1.2.3.4.5, NUMERIC_TLD",
        "256.256.256.256, NUMERIC_TLD",
        "example.0x1f, NUMERIC_TLD",
        "*, WILDCARD_MISPLACED",
        "*., WILDCARD_MISPLACED",
        "*.com, WILDCARD_MISPLACED",
        "*.*.example, WILDCARD_MISPLACED",
        "a.*.example, WILDCARD_MISPLACED",
        "a*.example.com, WILDCARD_MISPLACED",
        "**.example.com, WILDCARD_MISPLACED",
        "example.*, WILDCARD_MISPLACED",
    })
    void whatIsNoNameIsRefusedForItsReason(String typed, ModelProblem reason) {
        assertThat(problem(typed).code()).isEqualTo(reason);
    }

    @Test
    void aLabelHasAtMost63Characters() {
        assertThat(DomainName.parse("a".repeat(63) + ".example").isDone()).isTrue();
        assertThat(problem("a".repeat(64) + ".example").details()).containsEntry("length", "64");
        assertThat(problem("ü".repeat(60) + ".example").code()).isEqualTo(ModelProblem.LABEL_TOO_LONG);
        assertThat(problem("xn--" + "a".repeat(60) + ".example").code()).isEqualTo(ModelProblem.LABEL_TOO_LONG);
    }

    @Test
    void aNameHasAtMost253Characters() {
        assertThat(problem(ofLength(254)).code()).isEqualTo(ModelProblem.TOO_LONG);
        assertThat(problem(ofLength(253)).code()).isEqualTo(ModelProblem.NO_CHALLENGE_ROOM);
        assertThat(new DomainName(ofLength(253)).ascii()).hasSize(253);
    }

    @Test
    void aNameLeavesRoomForItsChallenge() {
        var longest = DomainName.parse(ofLength(237)).orStop();
        var longestWildcard = DomainName.parse("*." + ofLength(237)).orStop();

        assertThat(longest.challengeName().value()).hasSize(253);
        assertThat(longestWildcard.challengeName()).isEqualTo(longest.challengeName());
        assertThat(problem(ofLength(238)).details()).containsEntry("limit", "237");
    }

    @Test
    void aHostileLengthCostsNothing() {
        var endless = "ü".repeat(10_000_000) + ".example";

        var problem = Assertions.assertTimeout(Duration.ofSeconds(2), () -> problem(endless));

        assertThat(problem.code()).isEqualTo(ModelProblem.TOO_LONG);
        assertThat(problem.details().get("name")).hasSizeLessThan(200);
    }

    @Test
    void aProblemNamesTheInputOnOneLineAndEscaped() {
        assertThat(problem("a\nb\u202ec.example").details()).containsEntry("name", "a\\nb\\u{202e}c.example");
        assertThat(problem("i❤.example").details()).containsEntry("character", "“❤” (U+2764 HEAVY BLACK HEART)");
        assertThat(problem("a\u200bb.example").details())
                .containsEntry("character", "“\\u{200b}” (U+200B ZERO WIDTH SPACE)");
        assertThat(problem("a⒈.example").details())
                .hasEntrySatisfying(
                        "character", character -> assertThat(character).contains("U+2488"));
    }

    @Test
    void aWebAddressNamesItsHost() {
        assertThat(problem("https://me:pw@Shop.example.com:8443/cart?x#y").details())
                .containsEntry("host", "shop.example.com");
        assertThat(problem("https:///").details()).containsEntry("host", "shop.example.com");
    }

    @Test
    void bothFormsAreKnown() {
        var name = DomainName.parse("*.Bücher.example").orStop();

        assertThat(name.ascii()).isEqualTo("*.xn--bcher-kva.example").isEqualTo(name.toString());
        assertThat(name.unicode()).isEqualTo("*.bücher.example");
        assertThat(new DomainName("shop.example").unicode()).isEqualTo("shop.example");
    }

    @Test
    void aLabelThatOnlyLooksEncodedIsShownAsItIs() {
        assertThat(new DomainName("xn--i-7iq.xn--bcher-kva.ws").unicode()).isEqualTo("xn--i-7iq.bücher.ws");
        assertThat(new DomainName("xn--b.example").unicode()).isEqualTo("xn--b.example");
    }

    @Test
    void aNameAndItsWildcardAreProvenAtTheSamePlace() {
        assertThat(new DomainName("*.example.com").challengeName())
                .isEqualTo(new DomainName("example.com").challengeName())
                .isEqualTo(new DnsName("_acme-challenge.example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example", "Example.com", "example.com.", "*.com", "a.*.com", "-a.com", "a-.com", "a..com"})
    void aValueThatIsNoNameIsABug(String ascii) {
        assertThatThrownBy(() -> new DomainName(ascii)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whateverIsTypedThereIsAnAnswer() {
        var random = new Random(5890);
        for (int round = 0; round < 20_000; round++) {
            var typed = randomInput(random);

            switch (DomainName.parse(typed)) {
                case Outcome.Done<DomainName>(var name) ->
                    assertThat(DomainName.parse(name.unicode())).as(typed).isEqualTo(Outcome.done(name));
                case Outcome.Failed<DomainName>(var problem) ->
                    assertThat(problem.code()).isInstanceOf(ModelProblem.class);
                case Outcome.Refused<DomainName> impossible -> Assertions.fail(typed);
            }
        }
    }

    /** A plain name takes a short cut; an added capital sends it the long way. */
    @Test
    void bothWaysOfReadingAgree() {
        var random = new Random(1123);
        for (int round = 0; round < 20_000; round++) {
            var plain = new StringBuilder(random.nextInt(5) == 0 ? "*." : "");
            for (int i = random.nextInt(9); i > 0; i--) {
                plain.append("ab1-.".charAt(random.nextInt(5)));
            }
            plain.append(random.nextBoolean() ? ".example" : ".1");

            assertThat(DomainName.parse("X" + plain).map(DomainName::ascii).isDone())
                    .as(plain.toString())
                    .isEqualTo(DomainName.parse("x" + plain).isDone());
            assertThat(DomainName.parse(plain.toString().toUpperCase(java.util.Locale.ROOT))
                            .isDone())
                    .as(plain.toString())
                    .isEqualTo(DomainName.parse(plain.toString()).isDone());
        }
    }

    private static String randomInput(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append('.');
                case 1 -> text.append((char) random.nextInt(0x10000)); // unpaired surrogates included
                case 2 -> text.append("xn--");
                case 3 -> text.append("*:/[]%@-_".charAt(random.nextInt(9)));
                case 4 -> text.appendCodePoint(0x5d0 + random.nextInt(0x180));
                default -> text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.append(random.nextBoolean() ? ".example" : "").toString();
    }

    private static String ofLength(int length) {
        var name = new StringBuilder("example");
        while (name.length() + 2 <= length) {
            name.insert(0, "a".repeat(Math.min(50, length - name.length() - 1)) + ".");
        }
        return name.toString();
    }

    private static Problem problem(String typed) {
        return DomainName.parse(typed) instanceof Outcome.Failed<DomainName>(var problem)
                ? problem
                : Assertions.fail(typed + " is accepted");
    }
}
