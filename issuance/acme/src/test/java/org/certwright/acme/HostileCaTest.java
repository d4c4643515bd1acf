package org.certwright.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.acme.Issuance.csr;
import static org.certwright.acme.Issuance.issued;
import static org.certwright.acme.Issuance.key;
import static org.certwright.acme.Issuance.name;
import static org.certwright.acme.Issuance.problem;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F26, F28 and F29: a CA that means harm. */
class HostileCaTest {
    @TempDir
    static Path folder;

    static ProxiedPebble ca;
    static KeyPair key;

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

    private static AcmeAccount known(AcmeClient client) {
        return client.account(
                key,
                client.openAccount(key, List.of(), Optional.empty()).orStop().url());
    }

    private static Problem directoryWith(String... rules) {
        ca.proxy().rules(rules);
        try (var client = ca.client()) {
            return problem(client.openAccount(key, List.of(), Optional.empty()));
        }
    }

    // F26: answers without measure.

    @ParameterizedTest
    @CsvSource({
        "oversize 1048577, ANSWER_TOO_LARGE",
        "endless, ANSWER_TOO_LARGE",
        "garbage, ANSWER_UNREADABLE",
        "deep 32, ANSWER_UNREADABLE",
        "deep 100000, ANSWER_UNREADABLE",
        "body [], ANSWER_UNREADABLE",
        "body null, ANSWER_UNREADABLE",
        "body {}, ANSWER_INCOMPLETE",
        "header Content-Encoding=gzip, ANSWER_UNREADABLE",
        "header Content-Type=text/html, ANSWER_UNREADABLE",
        "replace \"newOrder\" => \"newNonce\", ANSWER_UNREADABLE",
        "replace \"newAccount\": => \"a\":1e99999 ;, ANSWER_UNREADABLE",
    })
    void anUnreasonableDirectoryIsRefused(String fault, AcmeProblem expected) {
        assertThat(directoryWith("directory * " + fault).code()).isEqualTo(expected);
        assertThat(ca.proxy().requests()).containsOnly("directory");
    }

    @Test
    void nestingUpToTheLimitIsRead() {
        assertThat(directoryWith("directory * deep 31").code()).isEqualTo(AcmeProblem.ANSWER_INCOMPLETE);
    }

    @Test
    void aSlowAnswerIsGivenUp() {
        ca.proxy().rules("directory * trickle");
        var limits = new Limits(Duration.ofMillis(400), 1 << 20, 256 << 10, 32, 200, 200);
        long start = System.nanoTime();
        try (var client = ca.client(new HurriedPace(), limits)) {
            assertThat(problem(client.directory()).code()).isEqualTo(AcmeProblem.TOO_SLOW);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void anInterruptEndsTheRequest() throws Exception {
        ca.proxy().rules("directory * delay 3000");
        try (var client = ca.client()) {
            var outcome = new java.util.concurrent.CompletableFuture<Outcome<?>>();
            var thread = Thread.ofVirtual().start(() -> outcome.complete(client.directory()));
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(200);
            thread.interrupt();
            assertThat(problem(outcome.get(1, java.util.concurrent.TimeUnit.SECONDS))
                            .code())
                    .isEqualTo(AcmeProblem.CANCELLED);
        }
    }

    @Test
    void aThousandAuthorizationsAreTooMany() {
        try (var client = ca.client()) {
            var account = known(client);
            var urls = IntStream.range(0, 1_000)
                    .mapToObj(i -> "\"" + ca.base() + "/authZ/" + i + "\"")
                    .collect(Collectors.joining(","));
            ca.proxy().rules("new-order * replace \"authorizations\": [ => \"authorizations\": [" + urls + ",");
            var problem = problem(account.newOrder(name()));
            assertThat(problem.code()).isEqualTo(AcmeProblem.TOO_MANY_AUTHORIZATIONS);
            assertThat(problem.details()).containsEntry("count", "1001").containsEntry("limit", "200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"oversize 262145", "endless"})
    void aCertificateChainHasALimitOfItsOwn(String fault) throws Exception {
        try (var client = ca.client()) {
            var account = known(client);
            var names = name();
            var issued = issued(account, names, csr(names));
            ca.proxy().rules("certificate * " + fault);
            var problem = problem(account.download(issued, Optional.empty()));
            assertThat(problem.code()).isEqualTo(AcmeProblem.ANSWER_TOO_LARGE);
            assertThat(problem.details()).containsEntry("limit", "256 KiB");
        }
    }

    @Test
    void aCertificateThatCannotBeReadIsHandedOutAsEvidence() throws Exception {
        try (var client = ca.client()) {
            var account = known(client);
            var names = name();
            var issued = issued(account, names, csr(names));
            ca.proxy().rules("certificate * body nonsense");
            assertThat(account.download(issued, Optional.empty()).orStop())
                    .asString()
                    .isEqualTo("nonsense");
            assertThat(problem(account.download(issued, Optional.of("Root"))).code())
                    .isEqualTo(AcmeProblem.ANSWER_UNREADABLE);
        }
    }

    @Test
    void anOrderForOtherNamesIsNotTaken() {
        try (var client = ca.client()) {
            var account = known(client);
            var names = name();
            ca.proxy().rules("new-order * replace " + names.getFirst() + " => victim.example");
            var problem = problem(account.newOrder(names));
            assertThat(problem.code()).isEqualTo(AcmeProblem.OTHER_NAMES);
            assertThat(problem.details())
                    .containsEntry("name", "victim.example")
                    .containsEntry("wanted", names.getFirst().ascii());
        }
    }

    @Test
    void aProofForAnotherNameIsNotGiven() {
        try (var client = ca.client()) {
            var account = known(client);
            var order = account.newOrder(name()).orStop();
            ca.proxy().rules("authorization * replace " + order.names().getFirst() + " => victim.example");
            assertThat(problem(account.challenges(order)).code()).isEqualTo(AcmeProblem.OTHER_NAMES);
        }
    }

    @Test
    void aCaWithoutDnsProofsSaysWhatItOffers() {
        try (var client = ca.client()) {
            var account = known(client);
            var order = account.newOrder(name()).orStop();
            ca.proxy().rules("authorization * replace dns-01 => dns-99");
            var problem = problem(account.challenges(order));
            assertThat(problem.code()).isEqualTo(AcmeProblem.DNS_NOT_OFFERED);
            assertThat(problem.details().get("offered")).contains("dns-99", "http-01");
        }
    }

    // F28: addresses that lead elsewhere.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "https://127.0.0.1:1/order",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://evil.example/order",
            })
    void noRequestGoesWhereTheDirectoryPointsOutside(String address) {
        var problem = directoryWith("directory * replace " + ca.base() + "/sign-me-up => " + address);
        assertThat(problem.code()).isEqualTo(AcmeProblem.FOREIGN_ADDRESS);
        assertThat(problem.details()).containsEntry("address", address);
        assertThat(ca.proxy().requests()).doesNotContain("new-account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "jar:file:///a.jar!/b", "javascript:alert(1)", "nonsense", "//evil"})
    void noOtherKindOfAddressIsOpened(String address) {
        var problem = directoryWith("directory * replace " + ca.base() + "/sign-me-up => " + address);
        assertThat(problem.code()).isIn(AcmeProblem.FOREIGN_ADDRESS, AcmeProblem.ANSWER_UNREADABLE);
        assertThat(ca.proxy().requests()).doesNotContain("new-account");
    }

    @ParameterizedTest
    @CsvSource({
        "new-order, /authZ/, https://evil.example/",
        "new-order, /finalize-order/, https://evil.example/",
        "authorization, /chalZ/, https://evil.example/",
        "order, /certZ/, https://169.254.169.254/",
        "finalize, /finalize-order/, https://user@127.0.0.1/",
    })
    void noStepOfAnIssuanceLeavesTheCa(String endpoint, String path, String elsewhere) throws Exception {
        try (var client = ca.client()) {
            var account = known(client);
            ca.proxy().rules(endpoint + " * replace " + ca.base() + path + " => " + elsewhere);
            var names = name();
            var csr = csr(names);
            var outcome = account.newOrder(names)
                    .then(order -> account.challenges(order)
                            .then(account::answer)
                            .then(nothing -> account.awaitAuthorized(order, Issuance.PATIENCE, status -> {})))
                    .then(order -> account.finalizeOrder(order, csr))
                    .then(order -> account.awaitCertificate(order, Issuance.PATIENCE, status -> {}))
                    .then(order -> account.download(order, Optional.empty()))
                    .then(pem -> account.order(java.net.URI.create(elsewhere)));
            assertThat(problem(outcome).code()).isEqualTo(AcmeProblem.FOREIGN_ADDRESS);
        }
    }

    @Test
    void anOrderElsewhereIsNotBelieved() {
        try (var client = ca.client()) {
            var account = known(client);
            ca.proxy().rules("new-order * header Location=https://evil.example/order/1");
            assertThat(problem(account.newOrder(name())).code()).isEqualTo(AcmeProblem.FOREIGN_ADDRESS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"301", "302", "303", "307", "308"})
    void noRedirectIsFollowed(String code) {
        var problem = directoryWith("directory * redirect " + code + " " + ca.base() + "/nonce-plz");
        assertThat(problem.code()).isEqualTo(AcmeProblem.REDIRECTED);
        assertThat(ca.proxy().requests()).containsExactly("directory");
    }

    @Test
    void alternateChainsAreFetchedFromTheCaOnly() throws Exception {
        try (var client = ca.client()) {
            var account = known(client);
            var names = name();
            var issued = issued(account, names, csr(names));
            ca.proxy().rules("certificate * header Link=<https://evil.example/c>;rel=\"alternate\"");
            assertThat(problem(account.download(issued, Optional.of("Some Root")))
                            .code())
                    .isEqualTo(AcmeProblem.FOREIGN_ADDRESS);
        }
    }

    @Test
    void aPublicCaDoesNotStandOnThisMachine() {
        var endpoint =
                new Endpoint(ca.endpoint().directory(), false, ca.endpoint().trustAnchors());
        try (var client = new AcmeClient(endpoint, java.time.InstantSource.system(), "Certwright-Test/1")) {
            var problem = problem(client.directory());
            assertThat(problem.code()).isEqualTo(AcmeProblem.PRIVATE_ADDRESS);
            assertThat(problem.details()).containsEntry("address", "127.0.0.1");
            assertThat(ca.proxy().requests()).isEmpty();
        }
    }

    // F29: words.

    @Test
    void theCasWordsAreShownHarmlessAndShort() {
        try (var client = ca.client()) {
            var account = known(client);
            var words = "\\u001b[31m<img src=x onerror=alert(1)> \\u202e javascript:alert(2)" + "x".repeat(100_000);
            ca.proxy()
                    .rules(
                            "new-order * header Content-Type=application/problem+json",
                            "new-order * status 403 rejectedIdentifier");
            assertThat(problem(account.newOrder(name())).details()).containsEntry("said", "says the proxy");
            var fields = Fields.parse(
                    ("{\"type\":\"urn:ietf:params:acme:error:rejectedIdentifier\",\"detail\":\"" + words + "\"}")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    32,
                    "ca");
            var problem = new CaFaults("ca", new CaClock(java.time.InstantSource.system())).explain(fields);
            assertThat(problem.code()).isEqualTo(AcmeProblem.NAME_REFUSED);
            assertThat(problem.details().get("said"))
                    .hasSizeLessThan(2_100)
                    .startsWith("\\u{1b}[31m<img")
                    .doesNotContain("\u001b", "\u202e");
        }
    }

    @Test
    void onlyWebLinksAreOfferedToTheUser() {
        ca.proxy()
                .rules(
                        "directory * replace data:text/plain,Do%20what%20thou%20wilt => file:///etc/passwd",
                        "directory * replace \"meta\": { => \"meta\": {\"website\":\"javascript:alert(1)\",");
        try (var client = ca.client()) {
            var facts = client.directory().orStop();
            assertThat(facts.termsOfService()).isEmpty();
            assertThat(facts.website()).isEmpty();
        }
    }

    @Test
    void aRateLimitLinksToTheWebOnly() {
        try (var client = ca.client()) {
            var account = known(client);
            ca.proxy()
                    .rules(
                            "new-order * status 429 rateLimited Retry-After=900 Link=<file:///etc/passwd#x>;rel=\"help\"");
            assertThat(problem(account.newOrder(name())).details())
                    .containsEntry("link", "")
                    .containsEntry("limit", "");
        }
    }

    @Test
    void theClockOfTheCaIsCompared() {
        ca.proxy().rules("directory * header Date=Mon, 01 Jan 2001 00:00:00 GMT");
        try (var client = ca.client()) {
            assertThat(client.directory().orStop().clockSkew()).isLessThan(Duration.ofDays(-9_000));
        }
    }

    @Test
    void aDateThatIsNoneIsIgnored() {
        ca.proxy().rules("directory * header Date=yesterday");
        try (var client = ca.client()) {
            assertThat(client.directory().orStop().clockSkew()).isZero();
        }
    }
}
