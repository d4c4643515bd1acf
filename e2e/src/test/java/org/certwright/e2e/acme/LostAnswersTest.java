package org.certwright.e2e.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.stream.Stream;
import org.certwright.e2e.lab.Invariants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F07 and F08: requests that do not arrive, and answers that do not although the CA has acted. */
@ExtendWith(TrialExtension.class)
class LostAnswersTest {
    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"drop", "reset", "lose", "truncate 300"})
    void anIssuanceOutlastsACutAtEveryKindOfRequest(String cut, Trial trial) {
        var everywhere = Stream.of(
                        "directory",
                        "nonce",
                        "new-order",
                        "authorization",
                        "challenge",
                        "order",
                        "finalize",
                        "certificate")
                .map(endpoint -> endpoint + " 1 " + cut);
        trial.issue(everywhere.toArray(String[]::new)).isDone();
        trial.hasOneOfEach();
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(strings = {"new-order", "challenge", "finalize", "certificate"})
    void whatTheCaDidIsNotAskedForTwice(String endpoint, Trial trial) {
        trial.issue(endpoint + " 1-2 lose").isDone();
        trial.hasOneOfEach();
    }

    @Execution(CONCURRENT)
    @Test
    void whereNothingWasLostNothingIsSearchedFor(Trial trial) {
        trial.issue().isDone();
        assertThat(trial.proxy().requests()).contains("new-order").doesNotContain("account", "orders");
    }

    @Execution(CONCURRENT)
    @Test
    void anOrderWhoseTracesWereAllLostIsFoundOnResume(Trial trial) {
        var parked = trial.issue("new-order * lose", "orders * status 500 Retry-After=1")
                .isParked("acme.server-error");
        trial.holds().resume(parked).isDone();
        trial.hasOneOfEach();
    }

    @Execution(CONCURRENT)
    @Test
    void aCertificateThatNeverArrivesIsFetchedOnResume(Trial trial) {
        var parked = trial.issue("certificate * lose").isParked("acme.unreachable");
        trial.keptNothing();
        trial.resume(parked).isDone();
        trial.hasOneOfEach();
    }

    @Execution(CONCURRENT)
    @Test
    void anAccountWhoseAnswerIsLostIsFoundByItsKey(Trial trial) {
        var plan = trial.cli()
                .done(Lane.addIssuer(
                        "second",
                        Lane.directory(trial.proxy()),
                        trial.lane().lab().acmeCertificate()));
        trial.rules("new-account 1-2 lose");
        End.of(trial.cli().apply(plan)).isDone();
        assertThat(trial.acts("new-account 201")).isEqualTo(1);
        assertThat(Invariants.count(trial.cli(), "SELECT count(*) FROM issuers WHERE name = 'second'"))
                .isEqualTo(1);
        trial.holds();
    }

    @Execution(CONCURRENT)
    @Test
    void anAccountThatCouldNotBeOpenedIsOpenedOnResumeWithTheSameKey(Trial trial) {
        var plan = trial.cli()
                .done(Lane.addIssuer(
                        "second",
                        Lane.directory(trial.proxy()),
                        trial.lane().lab().acmeCertificate()));
        trial.rules("new-account 1 lose", "new-account 2+ status 500 Retry-After=1");
        var parked = End.of(trial.cli().apply(plan)).isParked("acme.server-error");
        trial.holds().resume(parked).isDone();
        assertThat(trial.acts("new-account 201")).isEqualTo(1);
        var keys = "SELECT count(*) FROM record WHERE kind = 'ACCOUNT_KEY'";
        assertThat(Invariants.text(trial.cli(), "vault.db", keys)).isEqualTo("3"); // pebble, faulty, second
    }
}
