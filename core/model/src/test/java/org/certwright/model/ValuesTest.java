package org.certwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values that have a form and nothing else. */
class ValuesTest {
    /** FIPS 180-4, one-block example. */
    @Test
    void aFingerprintIsSha256InLowerCase() {
        var abc = Fingerprint.of("abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(abc).hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(abc.abbreviated()).isEqualTo("ba7816bf8f01");
    }

    @Test
    void anythingElseIsNoFingerprint() {
        var digits = "0123456789abcdef".repeat(4);

        assertThat(new Fingerprint(digits).value()).isEqualTo(digits);
        Stream.of("", digits + "0", digits.substring(1), "g" + digits.substring(1), digits.replace('a', 'A'))
                .forEach(bad ->
                        assertThatThrownBy(() -> new Fingerprint(bad)).isInstanceOf(IllegalArgumentException.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a_b", "a b", "é", "a\n", "../x", "a."})
    void anIdIsLowerCaseLettersDigitsAndHyphens(String bad) {
        assertThatThrownBy(() -> new OperationId(bad)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SecretRef(bad)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdHasALimit() {
        assertThat(new OperationId("a".repeat(40)).toString()).hasSize(40);
        assertThat(new SecretRef("0-9".repeat(21) + "a").toString()).hasSize(64);
        assertThatThrownBy(() -> new OperationId("a".repeat(41))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SecretRef("a".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ü", "a\n", "a\u007f"})
    void aTxtValueIsPrintableAscii(String bad) {
        var name = new DnsName("_acme-challenge.example.com");

        assertThatThrownBy(() -> new TxtRecord(name, name.parent(), bad)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TxtRecord(name, name.parent(), "x".repeat(256)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new TxtRecord(name, name.parent(), "\"x\\ ~".repeat(51)).value())
                .hasSize(255);
    }

    /** RFC 5280 §5.3.1; 2, 6, 8, 9 and 10 are not a subscriber's to give. */
    @Test
    void reasonsHaveTheirNumbers() {
        assertThat(RevocationReason.values()).extracting(RevocationReason::code).containsExactly(0, 1, 3, 4, 5);
    }

    @Test
    void keysAreFoundByTheirWord() {
        assertThat(KeySpec.values())
                .allSatisfy(spec -> assertThat(KeySpec.byId(spec.id())).contains(spec));
        assertThat(KeySpec.byId("rsa-1024")).isEmpty();
        assertThat(KeySpec.byId("EC-P256")).isEmpty();
    }

    @Test
    void exactlyTheFilesThatHoldKeysSaySo() {
        assertThat(ExportFile.values())
                .filteredOn(ExportFile::holdsKey)
                .containsExactly(ExportFile.PRIVKEY, ExportFile.PFX_MODERN, ExportFile.PFX_COMPATIBLE);
        assertThat(ExportFile.values()).extracting(ExportFile::fileName).doesNotHaveDuplicates();
    }

    @Test
    void aPlanWaitsADay() {
        var now = java.time.Instant.parse("2026-11-23T17:00:00Z");

        var header = Plan.Header.at(now, java.util.Map.of());

        assertThat(header.expires()).isEqualTo(java.time.Instant.parse("2026-11-24T17:00:00Z"));
        assertThat(header.format()).isEqualTo(Plan.FORMAT);
    }
}
