package org.certwright.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.certwright.model.DnsName;
import org.certwright.model.OperationId;
import org.certwright.model.RevocationReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTest {
    @TempDir
    Path folder;

    Store store;

    @BeforeEach
    void open() {
        store = Samples.open(folder.resolve("profile"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyRowComesBackAsItWas() {
        var plan = Samples.plan("{}");
        store.issuers().add(Samples.issuer("staging"));
        store.dnsCredentials().add(Samples.credential("home", "example.com", "example.org"));
        store.certificates().add(Samples.certificate(1));
        store.certificates().add(Samples.certificate(2));
        store.plans().add(plan);
        store.operations().add(Samples.operation("op-1", plan));

        assertThat(store.issuers().find("staging")).contains(Samples.issuer("staging"));
        assertThat(store.dnsCredentials().find("home"))
                .contains(Samples.credential("home", "example.com", "example.org"));
        assertThat(store.certificates().find(Samples.certificate(1).id())).contains(Samples.certificate(1));
        assertThat(store.certificates().find(Samples.certificate(2).id())).contains(Samples.certificate(2));
        assertThat(store.plans().find(plan.hash())).contains(plan);
        assertThat(store.operations().find(Samples.OPERATION)).contains(Samples.operation("op-1", plan));
    }

    @Test
    void finishedOperationsAreFoundByWhatTheirPlanSays() {
        var plan = Samples.plan("{\"certificate\":\"ab\",\"folder\":\"/srv/100%_a\"}");
        store.plans().add(plan);
        store.operations().add(Samples.operation("op-1", plan));
        assertThat(store.operations().doneWithPlan("Issue", "\"certificate\":\"ab\"", 10))
                .isEmpty();

        store.operations()
                .update(
                        Samples.OPERATION,
                        OperationRow.State.DONE,
                        Optional.empty(),
                        Optional.empty(),
                        Samples.NOON.plusSeconds(1));
        assertThat(store.operations().doneWithPlan("Issue", "\"folder\":\"/srv/100%_a\"", 10))
                .extracting(OperationRow::id)
                .containsExactly(Samples.OPERATION);
        assertThat(store.operations().doneWithPlan("Issue", "/srv/100x_a", 10)).isEmpty();
        assertThat(store.operations().doneWithPlan("Export", "\"certificate\":\"ab\"", 10))
                .isEmpty();
    }

    @Test
    void whatWasClosedIsThereWhenOpenedAgain() {
        Samples.fill(store);
        var before = Samples.contents(store);
        store.close();
        store = Samples.open(folder.resolve("profile"));
        assertThat(Samples.contents(store)).isEqualTo(before);
    }

    @Test
    void aNameIsGivenOnce() {
        store.issuers().add(Samples.issuer("staging"));
        store.dnsCredentials().add(Samples.credential("home"));
        assertThat(Samples.stop(() -> store.issuers().add(Samples.issuer("staging"))))
                .isEqualTo("storage.name-taken");
        assertThat(Samples.stop(() -> store.dnsCredentials().add(Samples.credential("home"))))
                .isEqualTo("storage.name-taken");
        assertThat(store.issuers().all()).hasSize(1);
    }

    @Test
    void aRemovedIssuerIsGone() {
        store.issuers().add(Samples.issuer("staging"));
        assertThat(store.issuers().remove("staging")).isTrue();
        assertThat(store.issuers().remove("staging")).isFalse();
        assertThat(store.issuers().find("staging")).isEmpty();
    }

    @Test
    void theCredentialOfTheClosestZoneWrites() {
        store.dnsCredentials().add(Samples.credential("wide", "example.com"));
        store.dnsCredentials().add(Samples.credential("close", "shop.example.com", "example.net"));
        assertThat(credentialFor("_acme-challenge.shop.example.com")).contains("close");
        assertThat(credentialFor("www.example.com")).contains("wide");
        assertThat(credentialFor("notexample.com")).isEmpty();
    }

    private Optional<String> credentialFor(String name) {
        return store.dnsCredentials().forName(new DnsName(name)).map(DnsCredentialRow::name);
    }

    @Test
    void aCertificateIsAddedOnce() {
        store.certificates().add(Samples.certificate(1));
        store.certificates().add(Samples.certificate(1));
        assertThat(store.certificates().count()).isEqualTo(1);
    }

    @Test
    void aRevokedCertificateSaysSo() {
        var id = Samples.certificate(1).id();
        store.certificates().add(Samples.certificate(1));
        assertThat(store.certificates().markRevoked(id, Samples.NOON, RevocationReason.KEY_COMPROMISE))
                .isTrue();
        assertThat(store.certificates().find(id).orElseThrow().revoked()).contains(Samples.NOON);
        assertThat(store.certificates().find(id).orElseThrow().revocationReason())
                .contains(RevocationReason.KEY_COMPROMISE);
        assertThat(store.certificates()
                        .markRevoked(Samples.certificate(2).id(), Samples.NOON, RevocationReason.SUPERSEDED))
                .isFalse();
    }

    @Test
    void aPrefixFindsAllThatStartWithIt() {
        var row = Samples.certificate(1);
        store.certificates().add(row);
        store.certificates().add(Samples.certificate(2));
        assertThat(store.certificates().findByPrefix(row.id().abbreviated())).containsExactly(row);
        assertThat(store.certificates().findByPrefix("")).hasSize(2);
        assertThat(store.certificates().findByPrefix("zz")).isEmpty();
        assertThat(store.certificates().findByPrefix("%")).isEmpty();
    }

    @Test
    void expiredPlansGoUnlessAnOperationUsesThem() {
        var used = Samples.plan("{\"a\":1}");
        var unused = Samples.plan("{\"a\":2}");
        store.plans().add(used);
        store.plans().add(unused);
        store.operations().add(Samples.operation("op-1", used));
        assertThat(store.plans().removeExpired(Samples.NOON.plus(Duration.ofHours(23))))
                .isZero();
        assertThat(store.plans().removeExpired(Samples.NOON.plus(Duration.ofHours(24))))
                .isEqualTo(1);
        assertThat(store.plans().find(used.hash())).contains(used);
        assertThat(store.plans().find(unused.hash())).isEmpty();
    }

    @Test
    void anUpdatedOperationKeepsWhatItWasMadeOf() {
        var plan = Samples.plan("{}");
        store.plans().add(plan);
        store.operations().add(Samples.operation("op-1", plan));
        var later = Samples.NOON.plusSeconds(60);
        store.operations()
                .update(Samples.OPERATION, OperationRow.State.PARKED, Optional.of("{}"), Optional.of(later), later);
        var parked = store.operations().find(Samples.OPERATION).orElseThrow();
        assertThat(parked.state()).isEqualTo(OperationRow.State.PARKED);
        assertThat(parked.problemJson()).contains("{}");
        assertThat(parked.retryAt()).contains(later);
        assertThat(parked.updated()).isEqualTo(later);
        assertThat(parked.created()).isEqualTo(Samples.NOON);
        assertThat(parked.approval()).isEqualTo("C by ana");
        assertThat(store.operations().unfinished()).containsExactly(parked);
        store.operations()
                .update(Samples.OPERATION, OperationRow.State.DONE, Optional.empty(), Optional.empty(), later);
        assertThat(store.operations().unfinished()).isEmpty();
        assertThat(store.operations().list(5)).hasSize(1);
        assertThat(store.operations().findByPrefix("op")).hasSize(1);
    }

    @Test
    void theJournalIsNumberedByTheStore() {
        var plan = Samples.plan("{}");
        store.plans().add(plan);
        store.operations().add(Samples.operation("op-1", plan));
        store.operations().append(Samples.line("order", JournalLine.Phase.INTENT));
        assertThat(store.operations().lineDone(Samples.OPERATION, "order")).isEmpty();
        var done = store.operations().append(Samples.line("order", JournalLine.Phase.DONE));
        assertThat(done.seq()).isEqualTo(2);
        assertThat(store.operations().journal(Samples.OPERATION))
                .extracting(JournalLine::seq)
                .containsExactly(1, 2);
        assertThat(store.operations().lineDone(Samples.OPERATION, "order")).contains(done);
        assertThat(store.operations().lineDone(new OperationId("op-2"), "order"))
                .isEmpty();
    }

    @Test
    void aDebtIsOpenUntilItIsPaid() {
        Samples.fill(store);
        var debt = store.debts().unpaidOf(Samples.OPERATION).getFirst();
        store.debts().failed(debt.id(), Samples.NOON);
        var failed = store.debts().unpaid().getFirst();
        assertThat(failed.attempts()).isEqualTo(1);
        assertThat(failed.nextAttempt()).contains(Samples.NOON);
        assertThat(failed.record()).isEqualTo(Samples.txt("one"));
        store.debts().pay(debt.id());
        assertThat(store.debts().unpaid()).extracting(Debt::record).containsExactly(Samples.txt("two"));
        assertThat(store.debts().ofOperation(Samples.OPERATION)).hasSize(2);
    }

    @Test
    void aStepThatRunsAgainOpensTheSameDebts() {
        Samples.fill(store);
        var before = store.debts().unpaid();
        store.debts().pay(before.getFirst().id());
        var again = store.debts().open(Samples.OPERATION, "home", List.of(Samples.txt("one"), Samples.txt("two")));
        assertThat(again).isEqualTo(before);
        assertThat(store.debts().unpaid()).isEqualTo(before);
    }

    @Test
    void aTransactionIsAllOrNothing() {
        assertThatThrownBy(() -> store.transaction(() -> {
                    store.settings().put("a", "1");
                    store.transaction(() -> store.settings().put("b", "1"));
                    throw new IllegalArgumentException("stop here");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.settings().find("a")).isEmpty();
        assertThat(store.settings().find("b")).isEmpty();
        store.settings().put("a", "2");
        assertThat(store.settings().find("a")).contains("2");
    }

    @Test
    void aSwallowedFaultStillUndoesTheTransaction() {
        store.issuers().add(Samples.issuer("staging"));
        assertThat(Samples.stop(() -> store.transaction(() -> {
                    store.settings().put("a", "1");
                    Samples.stop(() -> store.issuers().add(Samples.issuer("staging")));
                })))
                .isEqualTo("storage.name-taken");
        assertThat(store.settings().find("a")).isEmpty();
    }

    @Test
    void anInterruptedCallerKnowsThatItsWriteWasMade() {
        Thread.currentThread().interrupt();
        store.settings().put("a", "1");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.settings().find("a")).contains("1");
    }

    @Test
    void aSettingIsReplaced() {
        store.settings().put("a", "1");
        store.settings().put("a", "");
        assertThat(store.settings().find("a")).contains("");
    }
}
