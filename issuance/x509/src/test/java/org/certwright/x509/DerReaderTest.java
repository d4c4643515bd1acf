package org.certwright.x509;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DerReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3080", // indefinite length
                "30810100", // a short length in long form
                "3082000100", // leading zero in a length
                "3084000000010", // more octets than anything we read needs
                "3005020100", // longer than the input
                "30", // no length
                "3081", // half a length
            })
    void onlyTheShortestDefiniteLengthsAreRead(String hex) {
        var bytes = HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : hex + "0");
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new DerReader(bytes).enter(Tag.SEQUENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0200", "02020001", "0202ffff"})
    void integersHaveTheirShortestForm(String hex) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> reader(hex).integer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0300", "030108", "030201ff", "0301ff", "030101"})
    void bitStringsHaveNoUnusedBitsSet(String hex) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> reader(hex).bits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"010101", "0100", "0102ffff"})
    void aBooleanIsZeroOrAllOnes(String hex) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> reader(hex).bool());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0600", "06028001", "060181", "060b2affffffffffffffffff7f"})
    void objectIdentifiersAreCompleteAndShort(String hex) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> reader(hex).oid());
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.840.113549.1.9.14, 06092a864886f70d01090e",
        "2.5.29.17, 0603551d11",
        "2.999.3, 0603883703",
        "1.3.6.1.4.1.11129.2.4.3, 060a2b06010401d679020403",
        "0.9.2342.19200300.100.1.25, 060a0992268993f22c640119"
    })
    void objectIdentifiersAreReadAndWritten(String dotted, String hex) throws Malformed {
        assertThat(reader(hex).oid()).isEqualTo(dotted);
        assertThat(DerWriter.oid(dotted)).isEqualTo(HexFormat.of().parseHex(hex));
    }

    @Test
    void whatIsWrittenIsRead() throws Malformed {
        for (int size : new int[] {0, 1, 127, 128, 255, 256, 65_535, 65_536}) {
            var der = new DerReader(DerWriter.octets(new byte[size]));
            assertThat(der.content(Tag.OCTET_STRING)).hasSize(size);
            der.end();
        }
        var numbers = new DerReader(DerWriter.sequence(DerWriter.integer(0), DerWriter.integer(-129)));
        var sequence = numbers.enter(Tag.SEQUENCE);
        assertThat(sequence.integer()).isEqualTo(BigInteger.ZERO);
        assertThat(sequence.integer()).isEqualTo(BigInteger.valueOf(-129));
        assertThatExceptionOfType(Malformed.class).isThrownBy(sequence::nextTag);
    }

    private static DerReader reader(String hex) {
        return new DerReader(HexFormat.of().parseHex(hex));
    }
}
