package org.certwright.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.acme.Issuance.account;
import static org.certwright.acme.Issuance.certificate;
import static org.certwright.acme.Issuance.csr;
import static org.certwright.acme.Issuance.issued;
import static org.certwright.acme.Issuance.key;
import static org.certwright.acme.Issuance.name;
import static org.certwright.acme.Issuance.problem;
import static org.certwright.acme.Issuance.ready;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certwright.model.DomainName;
import org.certwright.model.ProblemCode.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F03 to F08: a CA, or the way to it, that fails now and then. */
class FaultTest {
    @TempDir
    static Path folder;

    static ProxiedPebble ca;
    static KeyPair key;

    private final HurriedPace pace = new HurriedPace();

    @BeforeAll
    static void start() throws Exception {
        ca = ProxiedPebble.start(folder, Map.of());
        key = key();
    }

    @AfterAll
    static void stop() throws Exception {
        ca.close();
    }

    @BeforeEach
    void behave() {
        ca.proxy().rules();
    }

    private AcmeAccount known(AcmeClient client) {
        var facts = client.openAccount(key, List.of(), Optional.empty()).orStop();
        return client.account(key, facts.url());
    }

    // F03: come back later.

    @ParameterizedTest
    @CsvSource({"Retry-After=7, 7", "Retry-After=30, 30"})
    void aShortWaitIsWaitedInFull(String header, long seconds) throws Exception {
        try (var client = ca.client(pace)) {
            var account = known(client);
            ca.proxy().rules("new-order 1 status 429 rateLimited " + header);
            assertThat(account.newOrder(name()).isDone()).isTrue();
            assertThat(pace.waits()).containsExactly(Duration.ofSeconds(seconds));
        }
    }

    @ParameterizedTest
    @CsvSource({"600, 600", "86400, 86400", "1000000000, 86400", "99999999999999999999, 86400"})
    void aLongWaitIsParkedUntilThen(String header, long seconds) throws Exception {
        try (var client = ca.client(pace)) {
            var account = known(client);
            ca.proxy()
                    .rules("new-order 1 status 429 rateLimited Retry-After=" + header
                            + " Link=<https://ca.example/limits#new-orders>;rel=\"help\"");
            var problem = problem(account.newOrder(name()));
            assertThat(problem.code()).isEqualTo(AcmeProblem.RATE_LIMITED);
            assertThat(problem.code().kind()).isEqualTo(Kind.PARKED);
            assertThat(Duration.between(Instant.now(), problem.retryAt().orElseThrow()))
                    .isBetween(Duration.ofSeconds(seconds - 20), Duration.ofSeconds(seconds));
            assertThat(problem.details())
                    .containsEntry("limit", "new-orders")
                    .containsEntry("link", "https://ca.example/limits#new-orders");
        }
    }

    @Test
    void aDateToComeBackIsMeantByTheCasClock() throws Exception {
        try (var client = ca.client(pace)) {
            var account = known(client);
            ca.proxy()
                    .rules("new-order 1 status 503 Date=Mon,_01_Jan_2024_00:00:00_GMT"
                            + " Retry-After=Mon,_01_Jan_2024_01:00:00_GMT");
            var problem = problem(account.newOrder(name()));
            assertThat(problem.code()).isEqualTo(AcmeProblem.BUSY);
            assertThat(Duration.between(Instant.now(), problem.retryAt().orElseThrow()))
                    .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Retry-After=-5", "Retry-After=soon", "Retry-After=Mon,_01_Jan_2001_00:00:00_GMT"})
    void aLimitWithoutATimeIsParkedWithoutAsking(String header) throws Exception {
        try (var client = ca.client(pace)) {
            var account = known(client);
            ca.proxy().rules("new-order * status 429 rateLimited " + header);
            var problem = problem(account.newOrder(name()));
            assertThat(problem.code()).isEqualTo(AcmeProblem.RATE_LIMITED);
            assertThat(problem.retryAt()).isEmpty();
            assertThat(ca.proxy().requests()).hasSize(1);
        }
    }

    // F04: a CA with trouble of its own.

    @ParameterizedTest
    @ValueSource(strings = {"directory", "new-order", "authorization", "challenge", "order", "finalize", "certificate"})
    void fourFailuresInARowAreOutlasted(String endpoint) throws Exception {
        var codes = List.of("500", "502 ", "503 ", "504 serverInternal");
        var rules = new String[codes.size()];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = endpoint + " " + (i + 1) + " status " + codes.get(i).strip();
        }
        ca.proxy().rules(rules);
        try (var client = ca.client(pace)) {
            assertThat(certificate(account(client), name())).isNotEmpty();
        }
        assertThat(pace.waited()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(43));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "new-account"})
    void failuresBeforeTheAccountExistsAreOutlasted(String endpoint) throws Exception {
        ca.proxy().rules(endpoint + " 1-3 status 500");
        try (var client = ca.client(pace)) {
            assertThat(certificate(account(client), name())).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-order", "authorization", "order", "finalize", "certificate"})
    void aFailureThatStaysIsParked(String endpoint) throws Exception {
        try (var client = ca.client(pace)) {
            var account = known(client);
            ca.proxy().rules(endpoint + " * status 500 serverInternal");
            var names = name();
            var outcome = account.newOrder(names)
                    .then(order -> account.challenges(order)
                            .then(account::answer)
                            .then(nothing -> account.awaitAuthorized(order, Issuance.PATIENCE, status -> {})))
                    .then(order -> account.finalizeOrder(order, sign(names)))
                    .then(order -> account.awaitCertificate(order, Issuance.PATIENCE, status -> {}))
                    .then(order -> account.download(order, Optional.empty()));
            var problem = problem(outcome);
            assertThat(problem.code()).isEqualTo(AcmeProblem.SERVER_ERROR);
            assertThat(problem.code().kind()).isEqualTo(Kind.PARKED);
            assertThat(problem.details()).containsEntry("status", "500").containsEntry("said", "says the proxy");
            assertThat(Collections.frequency(ca.proxy().requests(), endpoint)).isEqualTo(5);
        }
    }

    private static byte[] sign(List<DomainName> names) {
        try {
            return csr(names);
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    // F05 and F06: orders that go nowhere.

    @Test
    void anOrderThatStaysPendingIsParked() throws Exception {
        try (var client = ca.client(pace)) {
            var account = known(client);
            ca.proxy().rules("order * replace \"ready\" => \"pending\"");
            var order = account.newOrder(name()).orStop();
            account.answer(account.challenges(order).orStop()).orStop();
            var problem = problem(account.awaitAuthorized(order, Duration.ofMinutes(2), status -> {}));
            assertThat(problem.code()).isEqualTo(AcmeProblem.STUCK);
            assertThat(problem.code().kind()).isEqualTo(Kind.PARKED);
            assertThat(problem.details())
                    .containsEntry("status", "pending")
                    .containsEntry("name", order.names().getFirst().ascii());
            assertThat(pace.waited()).isBetween(Duration.ofSeconds(105), Duration.ofSeconds(120));
            assertThat(ca.proxy().requests()).hasSizeLessThan(60); // 120 s, 5 s apart, two each
            ca.proxy().rules();
            assertThat(account.awaitAuthorized(order, Duration.ofMinutes(1), status -> {})
                            .isDone())
                    .isTrue();
        }
    }

    @Test
    void theCasOwnPaceIsKept() throws Exception {
        try (var client = ca.client(pace)) {
            var account = known(client);
            ca.proxy().rules("order 1-3 replace \"ready\" => \"pending\"", "order 1-3 header Retry-After=9");
            var order = account.newOrder(name()).orStop();
            account.answer(account.challenges(order).orStop()).orStop();
            account.awaitAuthorized(order, Duration.ofMinutes(1), status -> {}).orStop();
            assertThat(pace.waits()).filteredOn(Duration.ofSeconds(9)::equals).hasSize(3);
        }
    }

    @Test
    void aRefusedProofSaysForWhichNameAndWhy() throws Exception {
        try (var pebble = ProxiedPebble.start(folder, Map.of("PEBBLE_VA_ALWAYS_VALID", "0"));
                var client = pebble.client(pace)) {
            var account = account(client);
            var names = List.of(new DomainName("nowhere.invalid"));
            var order = account.newOrder(names).orStop();
            account.answer(account.challenges(order).orStop()).orStop();
            var problem = problem(account.awaitAuthorized(order, Issuance.PATIENCE, status -> {}));
            assertThat(problem.code()).isEqualTo(AcmeProblem.AUTHORIZATION_INVALID);
            assertThat(problem.details())
                    .containsEntry("name", "nowhere.invalid")
                    .containsKey("said");
            assertThat(problem.details().get("cause"))
                    .isIn("acme.unauthorized", "acme.name-lookup-failed", "acme.wrong-proof");
            assertThat(problem.details().get("said")).isNotEmpty();
            assertThat(problem(account.order(order.url()).then(now -> account.finalizeOrder(now, new byte[1])))
                            .code())
                    .isEqualTo(AcmeProblem.ORDER_INVALID);
        }
    }

    @Test
    void anAuthorizationThatExpiresMidwayIsNamed() throws Exception {
        try (var client = ca.client(pace)) {
            var account = known(client);
            var order = account.newOrder(name()).orStop();
            ca.proxy().rules("authorization * replace \"status\": \"pending\" => \"status\": \"expired\"");
            var problem = problem(account.challenges(order));
            assertThat(problem.code()).isEqualTo(AcmeProblem.AUTHORIZATION_GONE);
            assertThat(problem.details()).containsEntry("status", "expired");
        }
    }

    @Test
    void anOrderThatFailsAfterTheCsrSaysWhy() throws Exception {
        try (var client = ca.client(pace)) {
            var account = known(client);
            var names = name();
            var ready = ready(account, names);
            ca.proxy()
                    .rules("finalize * body {\"status\":\"invalid\",\"finalize\":\"" + ca.base()
                            + "/f\",\"identifiers\":"
                            + "[{\"type\":\"dns\",\"value\":\"" + names.getFirst() + "\"}],\"authorizations\":[],"
                            + "\"error\":{\"type\":\"urn:ietf:params:acme:error:caa\",\"detail\":\"CAA says no\"}}");
            var order = account.finalizeOrder(ready, csr(names)).orStop();
            var problem = problem(account.awaitCertificate(order, Issuance.PATIENCE, status -> {}));
            assertThat(problem.code()).isEqualTo(AcmeProblem.ORDER_INVALID);
            assertThat(problem.details())
                    .containsEntry("said", "CAA says no")
                    .containsEntry("cause", "acme.caa-forbids");
        }
    }

    // F07: the connection is cut at the nth request.

    @ParameterizedTest
    @ValueSource(strings = {"drop", "lose", "truncate 300"})
    void aCutConnectionAnywhereChangesNothing(String fault) throws Exception {
        int requests = 0;
        for (int nth = 1; nth <= Math.max(requests, 9); nth++) {
            ca.proxy().rules("any " + nth + " " + fault);
            try (var client = ca.client(pace)) {
                var account = account(client);
                var names = name();
                assertThat(certificate(account, names)).isNotEmpty();
                requests = ca.proxy().requests().size();
                assertThat(account.liveOrders(names).orStop())
                        .as(fault + " " + nth)
                        .hasSize(1);
            }
        }
        assertThat(requests).isGreaterThanOrEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection 1 drop", "directory 1-3 reset", "directory 1 truncate 1"})
    void aConnectionCutAtTheStartIsMadeAgain(String fault) {
        ca.proxy().rules(fault);
        try (var client = ca.client(pace)) {
            assertThat(client.directory().isDone()).isTrue();
        }
    }

    @Test
    void aCaThatIsNotThereIsParked() throws Exception {
        var nobody = java.net.URI.create("https://127.0.0.1:" + PebbleServer.freePort() + "/dir");
        var endpoint = new Endpoint(nobody, true, ca.endpoint().trustAnchors());
        try (var client = new AcmeClient(
                endpoint, java.time.InstantSource.system(), "Certwright-Test/1", pace, Limits.STANDARD)) {
            var problem = problem(client.directory());
            assertThat(problem.code()).isEqualTo(AcmeProblem.UNREACHABLE);
            assertThat(problem.details()).containsEntry("host", nobody.getAuthority());
            assertThat(pace.waits()).hasSize(4);
        }
    }

    // F08: the CA acted, and its answer is lost.

    @Test
    void aLostAccountIsFoundByItsKey() throws Exception {
        ca.proxy().rules("new-account 1 lose");
        try (var client = ca.client(pace)) {
            assertThat(client.openAccount(key(), List.of(), Optional.empty()).isDone())
                    .isTrue();
        }
        assertThat(Collections.frequency(ca.proxy().requests(), "new-account")).isEqualTo(2);
    }

    @Test
    void aLostOrderIsFoundInTheList() throws Exception {
        try (var client = ca.client(pace)) {
            var account = account(client);
            var names = name();
            ca.proxy().rules("new-order 1 lose");
            var order = account.newOrder(names).orStop();
            assertThat(Collections.frequency(ca.proxy().requests(), "new-order"))
                    .isEqualTo(1);
            assertThat(account.liveOrders(names).orStop())
                    .extracting(OrderFacts::url)
                    .containsExactly(order.url());
        }
    }

    @Test
    void aLostOrderIsMadeAgainWhereThereIsNoList() throws Exception {
        try (var client = ca.client(pace)) {
            var account = account(client);
            ca.proxy().rules("new-order 1 lose", "account * replace \"orders\" => \"other\"");
            assertThat(account.newOrder(name()).isDone()).isTrue();
            assertThat(ca.proxy().requests()).contains("account").endsWith("new-order");
        }
    }

    @Test
    void aLostFinalizationIsNotRepeated() throws Exception {
        try (var client = ca.client(pace)) {
            var account = known(client);
            var names = name();
            var ready = ready(account, names);
            ca.proxy().rules("finalize 1 lose");
            var order = account.finalizeOrder(ready, csr(names)).orStop();
            assertThat(order.status()).isIn(OrderStatus.PROCESSING, OrderStatus.VALID);
            assertThat(Collections.frequency(ca.proxy().requests(), "finalize")).isEqualTo(1);
            account.awaitCertificate(order, Issuance.PATIENCE, status -> {}).orStop();
        }
    }

    @Test
    void aLostCertificateIsDownloadedAgainAndNotOrderedAgain() throws Exception {
        try (var client = ca.client(pace)) {
            var account = known(client);
            var names = name();
            var issued = issued(account, names, csr(names));
            ca.proxy().rules("certificate 1-2 lose");
            assertThat(account.download(issued, Optional.empty()).isDone()).isTrue();
            assertThat(ca.proxy().requests()).containsOnly("certificate", "nonce");
        }
    }
}
