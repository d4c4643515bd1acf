package org.certwright.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.acme.Issuance.problem;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.certwright.model.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstContactTest {
    @TempDir
    static Path folder;

    static ProxiedPebble ca;

    /** Somebody waits, so nothing may be tried again. */
    private static final Pace IMPATIENT = new Pace() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration time) {
            throw new AssertionError("it waited for another try");
        }
    };

    @BeforeAll
    static void start() throws Exception {
        ca = ProxiedPebble.start(folder, Map.of());
    }

    @AfterAll
    static void stop() throws Exception {
        ca.close();
    }

    @BeforeEach
    void behave() {
        ca.proxy().rules();
    }

    private static Problem meeting(String address) {
        var endpoint = new Endpoint(URI.create(address), true, ca.endpoint().trustAnchors());
        try (var client = new AcmeClient(
                endpoint, InstantSource.system(), "Certwright-Test/1", IMPATIENT, ProxiedPebble.LIMITS)) {
            return problem(client.meet());
        }
    }

    @Test
    void aDirectoryIsRead() {
        try (var client = ca.client(IMPATIENT)) {
            assertThat(client.meet().orStop().externalAccountRequired()).isFalse();
        }
    }

    @Test
    void aNameThatNobodyKnowsIsToldAsThat() {
        assertThat(meeting("https://ca.nowhere.invalid/dir").code()).isEqualTo(AcmeProblem.HOST_UNKNOWN);
    }

    @Test
    void aRefusedConnectionIsToldAsThat() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var problem = meeting("https://127.0.0.1:" + port + "/dir");
        assertThat(problem.code()).isEqualTo(AcmeProblem.NO_CONNECTION);
        assertThat(problem.details()).containsEntry("detail", "it was refused");
    }

    @Test
    void aServerThatKeepsSilentIsGivenUp() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(meeting("https://127.0.0.1:" + silent.getLocalPort() + "/dir")
                            .code())
                    .isEqualTo(AcmeProblem.NO_ANSWER);
        }
    }

    @Test
    void anotherPathIsNoDirectory() {
        var problem = meeting(ca.base() + "/nothing-here");
        assertThat(problem.code()).isEqualTo(AcmeProblem.NOT_A_DIRECTORY);
        assertThat(problem.details()).containsEntry("address", ca.base() + "/nothing-here");
    }

    @ParameterizedTest
    @CsvSource({
        "garbage, NOT_A_DIRECTORY",
        "body {}, NOT_A_DIRECTORY",
        "body [], NOT_A_DIRECTORY",
        "header Content-Type=text/html, NOT_A_DIRECTORY",
        "status 503, NOT_NOW"
    })
    void whatAnswersAndIsNoDirectoryIsToldAsThat(String rule, AcmeProblem expected) {
        ca.proxy().rules("directory * " + rule);
        assertThat(meeting(ca.base() + "/dir").code()).isEqualTo(expected);
    }

    @Test
    void somebodyWaitsTenSecondsForAConnectionAndNotLonger() {
        assertThat(Limits.STANDARD.connect()).isEqualTo(Duration.ofSeconds(10));
        assertThat(List.of(ProxiedPebble.LIMITS.connect())).containsExactly(ProxiedPebble.LIMITS.request());
    }
}
