package org.certwright.core.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.certwright.ipc.LiveCommand.StartTls;
import org.certwright.model.Stopped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LiveTargetTest {
    @ParameterizedTest
    @CsvSource({
        "shop.example.com, shop.example.com:443, shop.example.com",
        "Shop.Example.COM., shop.example.com:443, shop.example.com",
        "shop.example.com:8443, shop.example.com:8443, shop.example.com",
        "https://user@shop.example.com/a/b?c#d, shop.example.com:443, shop.example.com",
        "https://shop.example.com:8443/a, shop.example.com:8443, shop.example.com",
        "bücher.example.com, xn--bcher-kva.example.com:443, xn--bcher-kva.example.com",
        "localhost:4433, localhost:4433, localhost",
        "192.0.2.1, 192.0.2.1:443,",
        "192.0.2.1:993, 192.0.2.1:993,",
        "[2001:db8::1]:8443, [2001:db8::1]:8443,",
        "2001:db8::1, [2001:db8::1]:443,",
        "::1, [::1]:443,",
    })
    void whatPeopleTypeIsUnderstood(String typed, String written, String name) {
        var target = LiveTarget.read(typed, Optional.empty(), StartTls.NONE);
        assertThat(target.written()).isEqualTo(written);
        assertThat(target.name()).isEqualTo(Optional.ofNullable(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ":443",
                "shop.example.com:0",
                "shop.example.com:65536",
                "shop.example.com:x",
                "a b.example.com",
                "*.example.com",
                "a..b",
                "-x.example.com",
                "shop.example.com:443:443",
                "[::1",
                "x\u0000.example.com",
                "shop.example.com\r\nSTARTTLS"
            })
    void whatIsNoServerIsRefused(String typed) {
        assertThatThrownBy(() -> LiveTarget.read(typed, Optional.empty(), StartTls.NONE))
                .isInstanceOf(Stopped.class)
                .hasMessage("live.not-a-server");
    }

    @Test
    void anAddressIsAskedForTheNameThatIsGiven() {
        var target = LiveTarget.read("192.0.2.1", Optional.of("Bücher.example.com"), StartTls.NONE);
        assertThat(target.name()).contains("xn--bcher-kva.example.com");
    }

    @Test
    void eachProtocolHasItsUsualPort() {
        assertThat(LiveTarget.read("mail.example.com", Optional.empty(), StartTls.SMTP)
                        .port())
                .isEqualTo(25);
        assertThat(LiveTarget.read("db.example.com", Optional.empty(), StartTls.POSTGRES)
                        .port())
                .isEqualTo(5_432);
    }
}
