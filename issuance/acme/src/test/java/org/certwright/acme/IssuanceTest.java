package org.certwright.acme;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.acme.Issuance.account;
import static org.certwright.acme.Issuance.certificate;
import static org.certwright.acme.Issuance.csr;
import static org.certwright.acme.Issuance.issued;
import static org.certwright.acme.Issuance.key;
import static org.certwright.acme.Issuance.name;
import static org.certwright.acme.Issuance.problem;
import static org.certwright.acme.Issuance.ready;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certwright.model.DomainName;
import org.certwright.model.RevocationReason;
import org.certwright.model.secret.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a CA that behaves makes of us: Pebble, strict, behind a proxy that only counts. */
class IssuanceTest {
    @TempDir
    static Path folder;

    static ProxiedPebble ca;
    static AcmeClient client;

    @BeforeAll
    static void start() throws Exception {
        ca = ProxiedPebble.start(folder, Map.of("PEBBLE_ALTERNATE_ROOTS", "2"));
        client = ca.client(Pace.REAL);
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        ca.close();
    }

    static List<X509Certificate> parsed(byte[] pem) throws Exception {
        var certificates = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
        return certificates.stream().map(X509Certificate.class::cast).toList();
    }

    @Test
    void aNameAndItsWildcardShareOneChallengeName() throws Exception {
        var names = List.of(new DomainName("a.example.test"), new DomainName("*.a.example.test"));
        var account = account(client);
        var challenges = account.challenges(account.newOrder(names).orStop()).orStop();

        assertThat(challenges).extracting(DnsChallenge::name).containsExactlyInAnyOrderElementsOf(names);
        assertThat(challenges)
                .extracting(DnsChallenge::txtValue)
                .doesNotHaveDuplicates()
                .allMatch(v -> v.length() == 43);
        assertThat(parsed(certificate(account, names)).getFirst().getSubjectAlternativeNames())
                .hasSize(2);
    }

    @Test
    void oneNameTakesAtMostElevenRequests() throws Exception {
        var known = key();
        var url =
                client.openAccount(known, List.of(), Optional.empty()).orStop().url();
        ca.proxy().rules();
        try (var cold = ca.client(Pace.REAL)) {
            cold.warmUp();
            certificate(cold.account(known, url), name());
        }
        assertThat(ca.proxy().requests()).hasSizeBetween(9, 11).containsOnlyOnce("directory", "nonce", "new-order");
    }

    @Test
    void manyNamesAreLookedAtTogether() throws Exception {
        var names = Collections.nCopies(20, 0).stream()
                .flatMap(zero -> name().stream())
                .toList();
        assertThat(parsed(certificate(account(client), names)).getFirst().getSubjectAlternativeNames())
                .hasSize(20);
    }

    @Test
    void theStatusIsReported() throws Exception {
        var account = account(client);
        var order = account.newOrder(name()).orStop();
        var seen = new ArrayList<String>();
        account.answer(account.challenges(order).orStop()).orStop();
        account.awaitAuthorized(order, Duration.ofSeconds(10), seen::add).orStop();
        assertThat(seen).endsWith("ready");
    }

    @Test
    void aKeyHasOneAccount() throws Exception {
        var key = key();
        assertThat(client.findAccount(key).orStop()).isEmpty();
        var first = client.openAccount(key, List.of("a@example.test"), Optional.empty())
                .orStop();
        var again = client.openAccount(key, List.of(), Optional.empty()).orStop();
        assertThat(again).isEqualTo(first);
        assertThat(client.findAccount(key).orStop()).contains(first);
        assertThat(first.contacts()).containsExactly("mailto:a@example.test");
        assertThat(first.status()).isEqualTo("valid");
    }

    @Test
    void anAccountMayHaveAnRsaKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var key = generator.generateKeyPair();
        var facts = client.openAccount(key, List.of(), Optional.empty()).orStop();
        assertThat(certificate(client.account(key, facts.url()), name())).isNotEmpty();
    }

    @Test
    void anAccountMayHaveAP384Key() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        var key = generator.generateKeyPair();
        var facts = client.openAccount(key, List.of(), Optional.empty()).orStop();
        assertThat(certificate(client.account(key, facts.url()), name())).isNotEmpty();
    }

    @Test
    void aContactThatIsNoneIsRefused() throws Exception {
        var outcome = client.openAccount(key(), List.of("not a contact"), Optional.empty());
        assertThat(problem(outcome).code()).isEqualTo(AcmeProblem.CONTACT_REFUSED);
    }

    @Test
    void theCsrComesFromOutside() throws Exception {
        var names = name();
        var account = account(client);
        var key = key();
        var pem = account.download(issued(account, names, csr(names, key)), Optional.empty())
                .orStop();
        assertThat(parsed(pem).getFirst().getPublicKey()).isEqualTo(key.getPublic());
    }

    @Test
    void aCsrForOtherNamesIsRefused() throws Exception {
        var account = account(client);
        var order = ready(account, name());
        assertThat(problem(account.finalizeOrder(order, csr(name()))).code())
                .isIn(AcmeProblem.UNAUTHORIZED, AcmeProblem.CSR_REFUSED, AcmeProblem.REQUEST_REFUSED);
    }

    @Test
    void anOrderIsNotFinalizedBeforeItIsReady() throws Exception {
        var names = name();
        var account = account(client);
        var order = account.newOrder(names).orStop();
        ca.proxy().rules();
        assertThat(problem(account.finalizeOrder(order, csr(names))).code()).isEqualTo(AcmeProblem.ORDER_NOT_READY);
        assertThat(ca.proxy().requests()).isEmpty();
    }

    @Test
    void anOrderIsFinalizedOnce() throws Exception {
        var names = name();
        var account = account(client);
        var issued = issued(account, names, csr(names));
        ca.proxy().rules();
        assertThat(account.finalizeOrder(issued, csr(names)).orStop()).isEqualTo(issued);
        assertThat(ca.proxy().requests()).isEmpty();
    }

    @Test
    void aNewProcessResumesByUrlAlone() throws Exception {
        var key = key();
        var url = client.openAccount(key, List.of(), Optional.empty()).orStop().url();
        var names = name();
        var order = client.account(key, url).newOrder(names).orStop();
        OrderFacts found;
        try (var second = ca.client()) {
            found = second.account(key, url).order(order.url()).orStop();
            var challenges = second.account(key, url).challenges(found).orStop();
            try (var third = ca.client()) {
                third.account(key, url).answer(challenges).orStop();
                found = third.account(key, url)
                        .awaitAuthorized(found, Duration.ofSeconds(20), status -> {})
                        .orStop();
            }
        }
        try (var fourth = ca.client()) {
            var last = fourth.account(key, url);
            var issued = last.finalizeOrder(found, csr(names)).orStop();
            issued = last.awaitCertificate(issued, Duration.ofSeconds(20), status -> {})
                    .orStop();
            assertThat(last.download(issued, Optional.empty()).isDone()).isTrue();
        }
    }

    @Test
    void liveOrdersAreThoseForTheSameNames() throws Exception {
        var account = account(client);
        var names = List.of(name().getFirst(), name().getFirst());
        var made = new HashSet<URI>();
        for (int i = 0; i < 4; i++) { // Pebble lists three orders a page.
            made.add(account.newOrder(names).orStop().url());
            account.newOrder(name()).orStop();
        }
        var live = account.liveOrders(names.reversed()).orStop();
        assertThat(live).extracting(OrderFacts::url).containsExactlyInAnyOrderElementsOf(made);
        assertThat(account.liveOrders(name()).orStop()).isEmpty();
    }

    @Test
    void aChainIsChosenByItsRoot() throws Exception {
        var account = account(client);
        var names = name();
        var issued = issued(account, names, csr(names));
        var standard = account.download(issued, Optional.empty()).orStop();
        var refused = problem(account.download(issued, Optional.of("Nobody's Root")));
        assertThat(refused.code()).isEqualTo(AcmeProblem.CHAIN_NOT_OFFERED);

        var offered = List.of(refused.details().getOrDefault("offered", "").split(", "));
        assertThat(offered).hasSize(3);
        var chains = new HashSet<String>();
        for (var root : offered) {
            var chain = account.download(issued, Optional.of(root)).orStop();
            chains.add(new String(chain, US_ASCII));
            assertThat(parsed(chain).getLast().getIssuerX500Principal().getName())
                    .contains(root);
        }
        assertThat(chains).hasSize(3).contains(new String(standard, US_ASCII));
    }

    @Test
    void revokingTwiceIsRevoking() throws Exception {
        var account = account(client);
        var leaf = parsed(certificate(account, name())).getFirst().getEncoded();
        assertThat(account.revoke(leaf, RevocationReason.SUPERSEDED).isDone()).isTrue();
        assertThat(account.revoke(leaf, RevocationReason.UNSPECIFIED).isDone()).isTrue();
    }

    @Test
    void nobodyRevokesAnotherAccountsCertificate() throws Exception {
        var leaf = parsed(certificate(account(client), name())).getFirst().getEncoded();
        assertThat(problem(account(client).revoke(leaf, RevocationReason.UNSPECIFIED))
                        .code())
                .isEqualTo(AcmeProblem.UNAUTHORIZED);
    }

    @Test
    void aCancelledOrderLeavesNothingOpen() throws Exception {
        var account = account(client);
        var order =
                account.newOrder(List.of(name().getFirst(), name().getFirst())).orStop();
        account.deactivateAuthorizations(order).orStop();
        account.deactivateAuthorizations(order).orStop();
        assertThat(problem(account.challenges(order)).code()).isEqualTo(AcmeProblem.AUTHORIZATION_GONE);
        assertThat(account.liveOrders(order.names()).orStop()).isEmpty();
    }

    @Test
    void anAccountThatTheCaForgotIsNamed() throws Exception {
        var forgotten = client.account(key(), URI.create(ca.base() + "/my-account/404"));
        assertThat(problem(forgotten.newOrder(name())).code()).isEqualTo(AcmeProblem.ACCOUNT_UNKNOWN);
    }

    @Test
    void anOrderThatTheCaForgotIsNamed() throws Exception {
        var problem = problem(account(client).order(URI.create(ca.base() + "/my-order/404")));
        assertThat(problem.code()).isEqualTo(AcmeProblem.NOT_FOUND);
    }

    @Test
    void theDirectoryTellsAboutTheCa() {
        var facts = client.directory().orStop();
        assertThat(facts.externalAccountRequired()).isFalse();
        assertThat(facts.termsOfService()).isEmpty(); // Pebble's is a data: URL, which nobody should click.
        assertThat(facts.clockSkew()).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void anExternalAccountIsBound() throws Exception {
        var settings = """
                "externalAccountBindingRequired":true,
                "externalAccountMACKeys":{"kid-1":"zWNDZM6eQGHWpSRTPal5eIUYFTu7EajVIoguysqZ9wG44nMEtx3MUAsUDkMTQ12W"}""";
        try (var pebble = PebbleServer.start(folder, Map.of(), settings);
                var bound = new AcmeClient(pebble.endpoint(), InstantSource.system(), "Certwright-Test/1");
                var mac = Secret.copyOf(
                        "zWNDZM6eQGHWpSRTPal5eIUYFTu7EajVIoguysqZ9wG44nMEtx3MUAsUDkMTQ12W".getBytes(US_ASCII));
                var notBase64 = Secret.copyOf("not base64!".getBytes(US_ASCII))) {
            assertThat(bound.directory().orStop().externalAccountRequired()).isTrue();
            assertThat(problem(bound.openAccount(key(), List.of(), Optional.empty()))
                            .code())
                    .isEqualTo(AcmeProblem.EXTERNAL_ACCOUNT_REQUIRED);
            assertThat(bound.openAccount(key(), List.of(), Optional.of(new ExternalAccount("kid-1", mac)))
                            .isDone())
                    .isTrue();
            assertThat(problem(bound.openAccount(key(), List.of(), Optional.of(new ExternalAccount("kid-2", mac))))
                            .code())
                    .isEqualTo(AcmeProblem.UNAUTHORIZED);
            assertThat(problem(bound.openAccount(key(), List.of(), Optional.of(new ExternalAccount("k", notBase64)))))
                    .matches(problem -> problem.code() == AcmeProblem.EXTERNAL_ACCOUNT_MALFORMED)
                    .matches(problem -> !problem.toString().contains("base64"));
        }
    }
}
