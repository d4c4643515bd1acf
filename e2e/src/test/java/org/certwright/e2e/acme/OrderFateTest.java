package org.certwright.e2e.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F05 and F06: orders that go nowhere, and orders that fail. */
@ExtendWith(TrialExtension.class)
class OrderFateTest {
    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "challenge * delay 0  | order * replace \"ready\" => \"pending\"  | order * header Retry-After=3600",
                "finalize * replace \"valid\" => \"processing\" | finalize * header Retry-After=3600"
                        + "| finalize * delay 0",
            })
    void anOrderThatStaysUndecidedIsParkedAsLongAsTheCaLikes(String first, String second, String third, Trial trial) {
        var parked = trial.issue(first, second, third).isParked("acme.stuck");
        assertThat(parked.retryAt())
                .hasValueSatisfying(when ->
                        assertThat(when).isCloseTo(Instant.now().plusSeconds(3600), within(30, ChronoUnit.SECONDS)));
        trial.keptNothing();
        trial.resume(parked).isDone();
        trial.hasOneOfEach();
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order * replace \"status\": \"ready\" => \"status\": \"invalid\" | acme.order-invalid",
                "new-order * replace \"status\": \"pending\" => \"status\": \"invalid\" | acme.order-invalid",
                "authorization * replace \"status\": \"pending\" => \"status\": \"invalid\" | acme.authorization-invalid",
                "authorization * replace \"status\": \"pending\" => \"status\": \"expired\" | acme.authorization-gone",
                "finalize * replace \"status\": \"processing\" => \"status\": \"invalid\" | acme.order-invalid",
            })
    void anOrderThatFailedEndsTheOperation(String rule, String code, Trial trial) {
        var failed = trial.issue(rule).isFailed(code);
        assertThat(failed.problem().orElseThrow().get("what").toString()).contains(trial.name());
        trial.keptNothing();
    }

    /** The value is taken away between our look and the CA's, so that the CA itself refuses. */
    @Execution(CONCURRENT)
    @Test
    void aProofTheCaDoesNotFindIsExplained(Trial trial) {
        var bind = trial.lane().lab().bind();
        var update = "printf 'server 127.0.0.1 %d\\nzone example.test\\nupdate delete _acme-challenge.%s TXT\\nsend\\n'"
                .formatted(bind.port(), trial.name());
        var key = trial.lane().lab().folder().resolve("named/tsig.key");
        var cli = trial.cli().with("-Dcw.at=answer:before", "-Dcw.do=" + update + " | nsupdate -k " + key);
        var failed = End.of(cli.apply(trial.plan())).isFailed("acme.authorization-invalid");
        assertThat(failed.problem().orElseThrow().get("why").toString()).startsWith("The CA says: ");
        assertThat(failed.problem().orElseThrow().get("what").toString()).contains(trial.name());
        trial.keptNothing();
    }
}
