package org.certwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.certwright.ipc.InventoryCommand.CertificateRow;
import org.certwright.ipc.InventoryCommand.CertificateState;
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
        var seen = new Attention.Seen(List.of(operation("1", "DONE")), List.of(row("a")), 1);

        assertThat(attention.look(seen, false).toString()).doesNotContain(HOST);
        var other = new Attention();
        other.look(seen(), true);
        assertThat(other.look(seen, true)).allMatch(notice -> notice.words().contains(HOST));
    }

    @Test
    void aCertificateThatIsDueIsToldOnce() {
        var due = new Attention.Seen(List.of(), List.of(row("a")), 1);

        assertThat(attention.look(due, false))
                .extracting(Notice::title)
                .containsExactly("A certificate needs renewing");
        assertThat(attention.look(due, false)).isEmpty();
    }

    @Test
    void manyCertificatesAreOneNotice() {
        var rows = IntStream.range(0, 5).mapToObj(n -> row("c" + n)).toList();

        assertThat(attention.look(new Attention.Seen(List.of(), rows, 5), true))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.title()).isEqualTo("5 certificates need renewing");
                    assertThat(notice.words()).endsWith(" and 2 more");
                });
    }

    @Test
    void allThatAreDueCountAlsoWhenNotAllAreListed() {
        assertThat(new Attention.Seen(List.of(operation("1", "PARKED")), List.of(row("a")), 70).needs())
                .isEqualTo(71);
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
        return new Attention.Seen(List.of(operations), List.of(), 0);
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

    private static CertificateRow row(String id) {
        return new CertificateRow(
                id,
                List.of(DomainName.parse(HOST).orStop()),
                "x",
                IssuerEnvironment.STAGING,
                NOW,
                NOW,
                10,
                CertificateState.SOON,
                true,
                false,
                false,
                List.of(),
                Optional.empty());
    }
}
