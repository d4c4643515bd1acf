package org.certwright.e2e.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F28: a CA that points elsewhere. {@code @trap} is a port of this machine where somebody listens. */
@ExtendWith(TrialExtension.class)
class HostileAddressTest {
    private static Trap trap;

    @BeforeAll
    static void listen() {
        trap = new Trap();
    }

    @AfterAll
    static void nobodyFellIntoTheTrap() {
        assertThat(trap.visits()).isZero();
        trap.close();
    }

    private static String filled(String rule) {
        return rule.replace("@trap", "127.0.0.1:" + trap.port());
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://@trap/",
                "https://@trap/",
                "https://169.254.169.254/",
                "https://user@127.0.0.1/",
                "file:///etc/passwd?",
            })
    void noOrderIsPlacedElsewhere(String elsewhere, Trial trial) {
        trial.issue(filled("directory * replace @base/order-plz => " + elsewhere))
                .isFailed("acme.foreign-address");
        assertThat(trial.proxy().requests()).doesNotContain("new-order");
        trial.keptNothing();
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource({
        "new-order * replace @base/authZ/ => https://@trap/",
        "order * replace @base/finalize-order/ => https://@trap/",
        "new-order * header Location=https://@trap/order/1",
        "authorization * replace @base/chalZ/ => https://@trap/",
        "order * replace @base/certZ/ => https://169.254.169.254/",
    })
    void noStepOfAnIssuanceLeavesTheCa(String rule, Trial trial) {
        trial.issue(filled(rule)).isFailed("acme.foreign-address");
        trial.keptNothing();
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource({"301, directory", "307, new-order", "308, certificate"})
    void noRedirectIsFollowed(String code, String endpoint, Trial trial) {
        trial.issue(filled(endpoint + " * redirect " + code + " https://@trap/"))
                .isFailed("acme.redirected");
        trial.keptNothing();
    }

    @Execution(CONCURRENT)
    @Test
    void aPublicCaDoesNotStandOnThisMachine(Trial trial) {
        var command = new ArrayList<>(List.of(Lane.addIssuer(
                "public", Lane.directory(trial.proxy()), trial.lane().lab().acmeCertificate())));
        command.set(command.indexOf("--internal"), "--staging");
        var refused = trial.cli().failed(command.toArray(String[]::new));
        assertThat(refused.get("code")).isEqualTo("acme.private-address");
        assertThat(trial.proxy().requests()).isEmpty();
        trial.keptNothing();
    }
}
