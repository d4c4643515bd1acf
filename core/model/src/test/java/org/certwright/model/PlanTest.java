package org.certwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {
    private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");

    static Stream<Class<?>> kinds() {
        return RecordTree.records(Plan.class).stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theHashCoversEveryComponent(Class<? extends Plan> kind) {
        var records = new RandomRecords(kind.getName().hashCode());
        for (int round = 0; round < 20; round++) {
            var plan = records.of(kind);
            var hashes = new HashSet<Fingerprint>();
            hashes.add(plan.hash());

            records.variants((Record) plan)
                    .forEach((place, variant) -> assertThat(hashes.add(((Plan) variant).hash()))
                            .as(place + " changes the hash, each to another")
                            .isTrue());
        }
    }

    @Test
    void theTestAboveReachesEveryPlace() {
        var places = new HashSet<String>();
        var records = new RandomRecords(1);
        for (int round = 0; round < 40; round++) {
            places.addAll(records.variants(records.of(Plan.Issue.class)).keySet());
        }

        assertThat(places)
                .contains(
                        "header",
                        "header.format",
                        "header.created",
                        "header.expires",
                        "header.preState",
                        "names",
                        "issuer.directory",
                        "issuer.environment",
                        "issuer.account",
                        "key",
                        "key.publicKey",
                        "key.der",
                        "dnsChanges",
                        "dnsChanges.credential",
                        "dnsChanges.proves",
                        "preferredChain");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPlanReturnsFromItsTree(Class<? extends Plan> kind) throws RecordTree.Mismatch {
        var records = new RandomRecords(24);
        for (int round = 0; round < 100; round++) {
            var plan = records.of(kind);
            var tree = RecordTree.of(plan);

            assertThat(RecordTree.as(Plan.class, tree)).isEqualTo(plan);
            assertThat(RecordTree.as(kind, tree).hash()).isEqualTo(plan.hash());
        }
    }

    @Test
    void aPlanHasThisJson() {
        var plan = new Plan.Revoke(
                Plan.Header.at(NOW, Map.of("certificate", "valid", "account", "open")),
                Fingerprint.of(new byte[0]),
                List.of(new DomainName("*.example.com")),
                new Plan.Issuer(
                        "Pebble",
                        URI.create("https://localhost:14000/dir"),
                        IssuerEnvironment.STAGING,
                        URI.create("https://localhost:14000/my-account/1")),
                RevocationReason.SUPERSEDED);

        assertThat(plan.json()).isEqualTo("""
                        {"certificate":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",\
                        "header":{"created":"2026-11-23T17:00:00Z","expires":"2026-11-24T17:00:00Z","format":1,\
                        "preState":{"account":"open","certificate":"valid"}},\
                        "issuer":{"account":"https://localhost:14000/my-account/1",\
                        "directory":"https://localhost:14000/dir","environment":"STAGING","name":"Pebble"},\
                        "kind":"Revoke","names":["*.example.com"],"reason":"SUPERSEDED"}""");
        assertThat(plan.hash())
                .isEqualTo(Fingerprint.of(plan.json().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsAbsentIsHashedAsAbsent() {
        var header = Plan.Header.at(NOW, Map.of());
        var issuer = new Plan.Issuer("x", URI.create("https://x"), IssuerEnvironment.INTERNAL, URI.create("https://y"));
        var names = List.of(new DomainName("a.example"));
        var key = new Plan.Key.Generated(KeySpec.EC_P256);

        var without = new Plan.Issue(header, names, issuer, key, List.of(), Optional.empty());
        var withEmpty = new Plan.Issue(header, names, issuer, key, List.of(), Optional.of(""));

        assertThat(without.json()).contains("\"preferredChain\":null");
        assertThat(without.hash()).isNotEqualTo(withEmpty.hash());
    }
}
