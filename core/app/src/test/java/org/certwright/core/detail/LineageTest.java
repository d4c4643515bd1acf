package org.certwright.core.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.certwright.core.profile.Profile;
import org.certwright.core.profile.TestProfile;
import org.certwright.ipc.DetailCommand.LineageEntry;
import org.certwright.ipc.DetailCommand.LineageState;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.OperationId;
import org.certwright.model.RevocationReason;
import org.certwright.storage.CertificateRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LineageTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @TempDir
    Path folder;

    private Profile profile;

    @BeforeEach
    void open() {
        profile = TestProfile.open(folder.resolve("profile"));
    }

    @AfterEach
    void close() {
        profile.close();
    }

    private static Fingerprint fingerprint(String of) {
        return Fingerprint.of(of.getBytes(StandardCharsets.UTF_8));
    }

    /** A certificate of 90 days. */
    private CertificateRow keep(String id, int daysAgo, IssuerEnvironment environment, String... names) {
        var from = NOW.minus(Duration.ofDays(daysAgo));
        var row = new CertificateRow(
                fingerprint(id),
                Stream.of(names).map(DomainName::new).toList(),
                "lab",
                environment,
                "CN=Lab",
                id,
                from,
                from.plus(Duration.ofDays(90)),
                fingerprint("key"),
                "EC P-256",
                Optional.empty(),
                "",
                new OperationId("op-" + id),
                URI.create("https://ca.example.net/" + id),
                from,
                Optional.empty(),
                Optional.empty());
        profile.store().certificates().add(row);
        return row;
    }

    private Stream<LineageEntry> entries(CertificateRow row) {
        return new Lineage(profile).entries(row, NOW).stream();
    }

    @Test
    void theNewestValidOneIsCurrentWhateverTheOrderOfItsNames() {
        var expired = keep("a", 200, IssuerEnvironment.PRODUCTION, "shop.example.com", "*.shop.example.com");
        keep("b", 80, IssuerEnvironment.PRODUCTION, "*.shop.example.com", "shop.example.com");
        keep("c", 20, IssuerEnvironment.PRODUCTION, "shop.example.com", "*.shop.example.com");
        var revoked = keep("d", 5, IssuerEnvironment.PRODUCTION, "shop.example.com", "*.shop.example.com");
        profile.store().certificates().markRevoked(revoked.id(), NOW, RevocationReason.SUPERSEDED);

        assertThat(entries(expired))
                .extracting(LineageEntry::serial, LineageEntry::state)
                .containsExactly(
                        tuple("d", LineageState.REVOKED),
                        tuple("c", LineageState.CURRENT),
                        tuple("b", LineageState.SUPERSEDED),
                        tuple("a", LineageState.EXPIRED));
    }

    @Test
    void oneMoreNameMakesAnotherLineage() {
        var one = keep("a", 20, IssuerEnvironment.PRODUCTION, "shop.example.com");
        keep("b", 10, IssuerEnvironment.PRODUCTION, "shop.example.com", "www.example.com");
        keep("c", 10, IssuerEnvironment.PRODUCTION, "my-shop.example.com");
        assertThat(entries(one)).extracting(LineageEntry::serial).containsExactly("a");
    }

    @Test
    void aTryOutTakesNobodysPlace() {
        var real = keep("a", 20, IssuerEnvironment.PRODUCTION, "shop.example.com");
        keep("b", 1, IssuerEnvironment.STAGING, "shop.example.com");
        assertThat(entries(real)).extracting(LineageEntry::state).containsOnly(LineageState.CURRENT);
    }

    @Test
    void manyAreCutAtTheNewest() {
        var last = keep("old", 300, IssuerEnvironment.PRODUCTION, "a.example.com");
        for (int i = 0; i < 130; i++) {
            keep("n" + i, i, IssuerEnvironment.PRODUCTION, "a.example.com");
        }
        assertThat(entries(last))
                .hasSize(120)
                .extracting(LineageEntry::serial)
                .contains("n0")
                .doesNotContain("n129");
    }
}
