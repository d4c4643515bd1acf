package org.certwright.core.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryAddressTest {
    private static Problem refused(String typed) {
        return catchThrowableOfType(Stopped.class, () -> DirectoryAddress.read(typed))
                .problem()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ca.example.test/acme/directory",
                "HTTPS://127.0.0.1:14000/dir",
                "https://[2001:db8::1]:14000/dir",
                " https://ca.example.test/dir "
            })
    void anAddressOverHttpsIsRead(String typed) {
        assertThat(DirectoryAddress.read(typed).getHost()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ca.example.test/acme dir, space",
        "https://ca.example.test/acme dir, space",
        "nonsense, does not begin with https://",
        "localhost:14000/dir, does not begin with https://",
        "127.0.0.1:14000/dir, does not begin with https://",
        "'', nothing was given",
        "https://127.0.0., “127.0.0.” is not a host",
        "https://, ends too early",
        "https:dir, no host",
        "https://ca.example.test:99999/, 1 to 65535",
        "https://ca.example.test/#dir, '#'",
        "https://me@ca.example.test/, user name",
        "https://ca.example.test/<, <"
    })
    void anythingElseIsToldByItsFault(String typed, String fault) {
        var problem = refused(typed);
        assertThat(problem.code()).isEqualTo(IssuerProblem.NOT_AN_ADDRESS);
        assertThat(problem.details().get("reason")).contains(fault);
    }

    @Test
    void anotherSchemeIsNamed() {
        var problem = refused("http://ca.example.test/dir");
        assertThat(problem.code()).isEqualTo(IssuerProblem.NOT_HTTPS);
        assertThat(problem.details()).containsEntry("scheme", "http");
    }
}
