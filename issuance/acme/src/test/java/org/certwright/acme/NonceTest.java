package org.certwright.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.acme.Issuance.account;
import static org.certwright.acme.Issuance.certificate;
import static org.certwright.acme.Issuance.key;
import static org.certwright.acme.Issuance.name;
import static org.certwright.acme.Issuance.problem;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certwright.model.ProblemCode.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F01 and F02: a CA that refuses nonces it has just given. */
class NonceTest {
    @TempDir
    Path folder;

    private PebbleServer rejecting(String percent) throws Exception {
        return PebbleServer.start(folder, Map.of("PEBBLE_WFE_NONCEREJECT", percent));
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "20, 5", "50, 20"})
    void refusedNoncesAreInvisible(String percent, int issuances) throws Exception {
        try (var pebble = rejecting(percent);
                var client = new AcmeClient(
                        pebble.endpoint(),
                        InstantSource.system(),
                        "Certwright-Test/1",
                        new HurriedPace(),
                        Limits.STANDARD)) {
            var account = account(client);
            for (int i = 0; i < issuances; i++) {
                assertThat(certificate(account, name())).isNotEmpty();
            }
        }
    }

    @Test
    void aCaThatTakesNoNonceIsGivenUpSoonAndKeptForLater() throws Exception {
        try (var pebble = rejecting("100");
                var client = new AcmeClient(pebble.endpoint(), InstantSource.system(), "Certwright-Test/1")) {
            var start = Instant.now();
            var problem = problem(client.openAccount(key(), List.of(), Optional.empty()));
            assertThat(problem.code()).isEqualTo(AcmeProblem.BAD_NONCE);
            assertThat(problem.code().kind()).isEqualTo(Kind.PARKED);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }
}
