package org.certwright.acme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1",
                " 120 |120",
                "86400|86400",
                "86401|86400",
                "1000000000|86400",
                "99999999999999999999999|86400",
                "Mon, 23 Nov 2026 12:01:00 GMT|60",
                "Fri, 01 Jan 2100 00:00:00 GMT|86400",
            })
    void bothFormsAreReadAndCapped(String header, long seconds) {
        assertThat(RetryAfter.parse(header, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "soon", "Mon, 23 Nov 2026 11:59:00 GMT", "٣", "1 2"})
    void whatAsksForNoWaitIsNone(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }
}
