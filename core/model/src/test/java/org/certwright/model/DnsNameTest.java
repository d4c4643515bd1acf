package org.certwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DnsNameTest {
    @ParameterizedTest
    @CsvSource({
        "_acme-challenge.Example.COM., _acme-challenge.example.com",
        "1.2.0.192.in-addr.arpa, 1.2.0.192.in-addr.arpa",
        "*.example.com, *.example.com",
        "-odd-.example, -odd-.example",
        "com, com",
        "., ''",
        "'', ''",
    })
    void aNameHasOneForm(String text, String value) {
        assertThat(new DnsName(text).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "a..b",
                ".a",
                "a.*.b",
                "a*.b",
                "*",
                "bücher.example",
                "\u212aa.example",
                "a b",
                "a/b",
                "a\n"
            })
    void whatIsNoNameIsRefused(String text) {
        assertThatThrownBy(() -> new DnsName(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lengthsAreThoseOfTheRfc() {
        var longest = ("a".repeat(62) + ".").repeat(4) + "a";

        assertThat(new DnsName(longest).value()).hasSize(253);
        assertThat(new DnsName(longest + ".").value()).hasSize(253);
        assertThatThrownBy(() -> new DnsName(longest + "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DnsName("a".repeat(64) + ".example")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parentsEndAtTheRoot() {
        var name = new DnsName("a.example.com");

        assertThat(name.parent()).isEqualTo(new DnsName("example.com"));
        assertThat(name.parent().parent().parent()).isEqualTo(DnsName.ROOT);
        assertThat(DnsName.ROOT.parent()).isEqualTo(DnsName.ROOT);
        assertThat(DnsName.ROOT.isRoot()).isTrue();
        assertThat(DnsName.ROOT).hasToString(".");
    }

    @Test
    void aZoneHoldsWholeLabelsOnly() {
        var name = new DnsName("shop.example.com");

        assertThat(name.isWithin(new DnsName("example.com"))).isTrue();
        assertThat(name.isWithin(name)).isTrue();
        assertThat(name.isWithin(DnsName.ROOT)).isTrue();
        assertThat(new DnsName("myexample.com").isWithin(new DnsName("example.com")))
                .isFalse();
        assertThat(new DnsName("example.com").isWithin(name)).isFalse();
    }
}
