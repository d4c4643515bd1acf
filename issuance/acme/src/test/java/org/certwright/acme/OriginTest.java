package org.certwright.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.certwright.model.Stopped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F28: which addresses are the CA's own. */
class OriginTest {
    private static final Origin CA = Origin.of(URI.create("https://ca.example/dir"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ca.example/",
                "https://ca.example",
                "HTTPS://CA.EXAMPLE/new-order",
                "https://ca.example:443/a?b=c",
                "https://ca.example/%0d%0aX:y",
                "https://ca.example/../x",
            })
    void theCasOwnAddressesAreAllowed(String address) {
        assertThat(CA.permit(URI.create(address))).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ca.example/",
                "http://ca.example:443/",
                "https://ca.example:444/",
                "https://ca.example:80/",
                "https://ca.example./",
                "https://www.ca.example/",
                "https://example/",
                "https://ca.example.evil.example/",
                "https://evil.example/ca.example",
                "https://evil.example#ca.example",
                "https://evil.example?https://ca.example/",
                "https://ca.example@evil.example/",
                "https://user@ca.example/",
                "https://user:word@ca.example/",
                "https://ca.example/#fragment",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://169.254.169.254/latest/meta-data",
                "https:///no-host",
                "https:ca.example",
                "//ca.example/",
                "/relative",
                "relative",
                "",
                "file:///etc/passwd",
                "file://ca.example/etc/passwd",
                "jar:https://ca.example/a.jar!/b",
                "javascript:alert(1)",
                "data:text/plain,x",
                "ftp://ca.example/",
                "ws://ca.example/",
            })
    void everyOtherAddressIsForeign(String address) {
        assertThatThrownBy(() -> CA.permit(URI.create(address)))
                .isInstanceOfSatisfying(
                        Stopped.class,
                        stopped -> assertThat(stopped.problem().orElseThrow().code())
                                .isEqualTo(AcmeProblem.FOREIGN_ADDRESS));
    }

    @Test
    void aPortOfItsOwnIsPartOfTheOrigin() {
        var own = Origin.of(URI.create("https://127.0.0.1:14000/dir"));
        assertThat(own.holds(URI.create("https://127.0.0.1:14000/x"))).isTrue();
        assertThat(own.holds(URI.create("https://127.0.0.1/x"))).isFalse();
        assertThat(own).hasToString("127.0.0.1:14000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ca.example/dir",
                "file:///dir",
                "https://u@ca.example/dir",
                "https:///dir",
                "https://ca.example/#d"
            })
    void aDirectoryIsAPlainHttpsAddress(String directory) {
        assertThatThrownBy(() -> new Endpoint(URI.create(directory), true, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
