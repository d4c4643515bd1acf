package org.certwright.e2e.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F03 and F04: a CA that has no time, or trouble of its own. */
@ExtendWith(TrialExtension.class)
class BusyCaTest {
    private static final String LIMITED = "new-order * status 429 rateLimited ";

    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource({"600, 600", "99999999999999999999, 86400"})
    void aLongWaitIsParkedUntilItsEnd(String header, long seconds, Trial trial) {
        var before = Instant.now();
        var parked = trial.issue(LIMITED + "Retry-After=" + header).isParked("acme.rate-limited");
        assertThat(parked.retryAt())
                .hasValueSatisfying(when -> assertThat(when)
                        .isBetween(before.plusSeconds(seconds), Instant.now().plusSeconds(seconds)));
        trial.keptNothing();
        trial.resume(parked).isDone();
        trial.hasOneOfEach();
    }

    @Execution(CONCURRENT)
    @Test
    void aWaitUntilADateIsKept(Trial trial) {
        var until = Instant.now().plus(Duration.ofMinutes(90)).truncatedTo(ChronoUnit.SECONDS);
        var date = DateTimeFormatter.RFC_1123_DATE_TIME
                .format(until.atOffset(ZoneOffset.UTC))
                .replace(' ', '_');
        var parked = trial.issue(LIMITED + "Retry-After=" + date).isParked("acme.rate-limited");
        assertThat(parked.retryAt())
                .hasValueSatisfying(when -> assertThat(when).isCloseTo(until, within(5, ChronoUnit.SECONDS)));
        var local = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH)
                .format(parked.retryAt().orElseThrow().atZone(java.time.ZoneId.systemDefault()));
        assertThat(trial.cli().run("operation", "list").out()).contains("waiting until " + local);
        var resumedTooEarly = trial.cli().run("operation", "resume");
        assertThat(resumedTooEarly.exitCode()).as(resumedTooEarly.all()).isZero();
        assertThat(resumedTooEarly.out()).contains("Nothing is waiting to be continued");
        trial.keptNothing();
    }

    @Execution(CONCURRENT)
    @Test
    void aShortWaitIsWaitedInFull(Trial trial) {
        long begin = System.nanoTime();
        trial.issue("new-order 1 status 429 rateLimited Retry-After=4").isDone();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(4));
        trial.hasOneOfEach();
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"", "Retry-After=-5"})
    void aLimitWithoutATimeIsParkedWithoutAskingAgain(String header, Trial trial) {
        var parked = trial.issue(LIMITED + header).isParked("acme.rate-limited");
        assertThat(parked.retryAt()).isEmpty();
        assertThat(trial.proxy().requests()).containsOnlyOnce("new-order");
        trial.resume(parked).isDone();
        trial.hasOneOfEach();
    }

    @Execution(CONCURRENT)
    @Test
    void resumingWhatIsStillImpossibleSaysSoToTheShell(Trial trial) {
        var parked = trial.issue(LIMITED).isParked("acme.rate-limited");
        trial.rules(LIMITED);
        assertThat(trial.cli().run("operation", "resume", "--json").exitCode()).isEqualTo(6);
        trial.resume(parked).isDone();
        trial.hasOneOfEach();
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource({
        "directory, 503, acme.busy",
        "nonce, 500, acme.server-error",
        "new-order, 503, acme.busy",
        "new-order, 500, acme.server-error",
        "authorization, 502, acme.server-error",
        "challenge, 503, acme.busy",
        "order, 504, acme.server-error",
        "finalize, 503, acme.busy",
        "certificate, 500, acme.server-error",
    })
    void aFailureThatStaysIsParkedAndResumedWithoutASecondOrder(String at, int code, String problem, Trial trial) {
        var parked = trial.issue(at + " * status " + code + " Retry-After=1").isParked(problem);
        trial.keptNothing();
        trial.resume(parked).isDone();
        trial.hasOneOfEach();
    }

    @Execution(CONCURRENT)
    @Test
    void aFailureThatPassesIsOutlasted(Trial trial) {
        trial.issue("new-order 1-2 status 500", "finalize 1-2 status 502", "certificate 1-2 status 503")
                .isDone();
        trial.hasOneOfEach();
    }
}
