package org.certwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.certwright.ipc.CertificateCommand.CertificateRow;
import org.certwright.ipc.OperationView;
import org.certwright.model.DomainName;
import org.certwright.model.IssuerEnvironment;
import org.junit.jupiter.api.Test;

class AttentionTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String HOST = "secret-project.example.com";

    private final Attention attention = new Attention();

    @Test
    void whatEndedBeforeTheFirstLookIsNoNews() {
        assertThat(attention.look(seen(operation("1", "FAILED")), false)).isEmpty();
    }

    @Test
    void whatEndedSinceIsToldOnce() {
        attention.look(seen(operation("1", "RUNNING")), false);

        assertThat(attention.look(seen(operation("1", "DONE")), false))
                .extracting(Notice::title)
                .containsExactly("Work is finished");
        assertThat(attention.look(seen(operation("1", "DONE")), false)).isEmpty();
    }

    @Test
    void whatBeganAndEndedBetweenTwoLooksIsToldAsWell() {
        attention.look(seen(), false);

        assertThat(attention.look(seen(operation("1", "PARKED"), operation("2", "FAILED")), false))
                .extracting(Notice::title)
                .containsExactly("Work waits and needs you", "Work has failed");
    }

    @Test
    void whatRunsOrWasCancelledIsNoNews() {
        attention.look(seen(), false);

        assertThat(attention.look(seen(operation("1", "RUNNING"), operation("2", "CANCELLED")), false))
                .isEmpty();
    }

    @Test
    void aHostIsNamedOnlyWhereThePersonWantsThat() {
        attention.look(seen(), false);
        var seen = new Attention.Seen(List.of(operation("1", "DONE")), List.of(row("a", 10)));

        assertThat(attention.look(seen, false).toString()).doesNotContain(HOST);
        var other = new Attention();
        other.look(seen(), true);
        assertThat(other.look(seen, true)).allMatch(notice -> notice.words().contains(HOST));
    }

    @Test
    void aCertificateIsDueThirtyDaysBeforeItsEndAndToldOnce() {
        var far = new Attention.Seen(List.of(), List.of(row("a", 31)));
        var near = new Attention.Seen(List.of(), List.of(row("a", 30)));

        assertThat(attention.look(far, false)).isEmpty();
        assertThat(attention.look(near, false)).hasSize(1);
        assertThat(attention.look(near, false)).isEmpty();
    }

    @Test
    void manyCertificatesAreOneNotice() {
        var rows = IntStream.range(0, 5).mapToObj(n -> row("c" + n, 3)).toList();

        assertThat(attention.look(new Attention.Seen(List.of(), rows), true))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.title()).isEqualTo("5 certificates end within 30 days");
                    assertThat(notice.words()).endsWith(" and 2 more");
                });
    }

    @Test
    void aRevokedCertificateNeedsNobody() {
        var revoked =
                new CertificateRow("a", List.of(), "x", IssuerEnvironment.STAGING, NOW, 3, true, Optional.of(NOW));

        assertThat(new Attention.Seen(List.of(), List.of(revoked)).needs()).isZero();
    }

    @Test
    void whatIsParkedOrWasInterruptedNeedsAPerson() {
        assertThat(seen(operation("1", "PARKED"), operation("2", "RUNNING"), operation("3", "DONE"))
                        .needs())
                .isEqualTo(2);
    }

    @Test
    void aNoticeHoldsNoMarkupAndNothingThatDeceives() {
        assertThat(new Notice("a\u202eb", "<b>&").toString()).doesNotContain("\u202e", "<", "&");
    }

    private static Attention.Seen seen(OperationView... operations) {
        return new Attention.Seen(List.of(operations), List.of());
    }

    private static OperationView operation(String id, String state) {
        return new OperationView(
                id,
                "Issue",
                state,
                "hash",
                "Obtain a certificate for " + HOST,
                "",
                NOW,
                NOW,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static CertificateRow row(String id, long daysLeft) {
        return new CertificateRow(
                id,
                List.of(DomainName.parse(HOST).orStop()),
                "x",
                IssuerEnvironment.STAGING,
                NOW,
                daysLeft,
                true,
                Optional.empty());
    }
}
