package org.certwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PunycodeTest {
    /** RFC 3492 §7.1, samples A to S (I without its mixed-case annotation). */
    @ParameterizedTest
    @CsvSource({
        "ليهمابتكلموشعربي؟, egbpdaj6bu4bxfgehfvwxn",
        "他们为什么不说中文, ihqwcrb4cv8a8dqg056pqjye",
        "他們爲什麽不說中文, ihqwctvzc91f659drss3x8bo0yb",
        "Pročprostěnemluvíčesky, Proprostnemluvesky-uyb24dma41a",
        "למההםפשוטלאמדבריםעברית, 4dbcagdahymbxekheh6e0a7fei0b",
        "यहलोगहिन्दीक्योंनहींबोलसकतेहैं, i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd",
        "なぜみんな日本語を話してくれないのか, n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa",
        "почемужеонинеговорятпорусски, b1abfaaepdrnnbgefbadotcwatmq2g4l",
        "PorquénopuedensimplementehablarenEspañol, PorqunopuedensimplementehablarenEspaol-fmd56a",
        "TạisaohọkhôngthểchỉnóitiếngViệt, TisaohkhngthchnitingVit-kjcr8268qyxafd2f1b9g",
        "3年B組金八先生, 3B-ww4c5e180e575a65lsy2b",
        "安室奈美恵-with-SUPER-MONKEYS, -with-SUPER-MONKEYS-pc58ag80a8qai00g7n9n",
        "Hello-Another-Way-それぞれの場所, Hello-Another-Way--fc4qua05auwb3674vfr0b",
        "ひとつ屋根の下2, 2-u9tlzr9756bt3uc0v",
        "MajiでKoiする5秒前, MajiKoi5-783gue6qz075azm5e",
        "パフィーdeルンバ, de-jg4avhby1noc0d",
        "そのスピードで, d9juau41awczczp",
        "-> $1.00 <-, -> $1.00 <--",
    })
    void theSamplesOfTheRfcEncodeAndDecode(String unicode, String ascii) {
        assertThat(Punycode.encode(unicode)).isEqualTo(ascii);
        assertThat(Punycode.decode(ascii)).contains(unicode);
    }

    @Test
    void charactersBeyondTheBasicPlaneCount() {
        assertThat(Punycode.encode("a💩b")).isEqualTo("ab-8t72a");
        assertThat(Punycode.decode("ab-8t72a")).contains("a💩b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b", // ends inside an integer
                "bcher-k", // the same after basic characters
                "99999999", // overflows
                "999999999999999999999999999999999999999999999999999999999", // overflows 64 bits, too
                "a!b", // no digit
                "bücher-kva", // not ASCII before the delimiter
                "kvaü", // nor after it
            })
    void whatEncodesNothingIsNotDecoded(String ascii) {
        assertThat(Punycode.decode(ascii).filter(text -> Punycode.encode(text).equals(ascii)))
                .isEmpty();
    }

    @Test
    void surrogatesAreNotDecoded() {
        assertThat(Punycode.decode("ib9b")).as("would be U+D800").isEmpty();
    }

    @Test
    void everyTextReturns() {
        var random = new Random(3492);
        for (int round = 0; round < 2_000; round++) {
            var text = randomText(random);

            var ascii = Punycode.encode(text);

            assertThat(ascii).matches("[\\x00-\\x7f]*");
            assertThat(Punycode.decode(ascii)).as(ascii).contains(text);
        }
    }

    @Test
    void noTextBreaksTheDecoder() {
        var random = new Random(6492);
        for (int round = 0; round < 20_000; round++) {
            var ascii = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                ascii.append("abcdefghijklmnopqrstuvwxyz0123456789-".charAt(random.nextInt(37)));
            }

            Punycode.decode(ascii.toString())
                    .ifPresent(text -> assertThat(text.codePoints()).noneMatch(PunycodeTest::isSurrogate));
        }
    }

    private static boolean isSurrogate(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }

    private static String randomText(Random random) {
        var text = new StringBuilder().append('ä');
        for (int i = random.nextInt(60); i > 0; i--) {
            int point = random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1);
            text.appendCodePoint(isSurrogate(point) ? 'x' : point);
        }
        return text.toString();
    }
}
