package org.certwright.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.certwright.model.DnsName;
import org.certwright.model.OperationId;
import org.certwright.model.TxtRecord;

/** TXT records of ours that must be deleted again. */
public final class Debts {
    static final Table<Debt> TABLE = new Table<>(
            "debts",
            "id operation dns_credential record_name zone value paid attempts next_attempt",
            debt -> Cells.of(
                    debt.id(),
                    debt.operation(),
                    debt.credential(),
                    debt.record().name().value(),
                    debt.record().zone().value(),
                    debt.record().value(),
                    debt.paid(),
                    debt.attempts(),
                    debt.nextAttempt()),
            row -> new Debt(
                    row.number(),
                    row.as(OperationId::new),
                    row.text(),
                    new TxtRecord(row.as(DnsName::new), row.as(DnsName::new), row.text()),
                    row.flag(),
                    row.smallNumber(),
                    row.optional(Instant::parse)));

    private final Database database;

    Debts(Database database) {
        this.database = database;
    }

    /**
     * Writes down, in one transaction, that {@code records} are about to be created. A step that runs again after a
     * crash finds its debts of before, unpaid.
     */
    public List<Debt> open(OperationId operation, String credential, List<TxtRecord> records) {
        return database.transaction(session -> {
            var debts = new ArrayList<Debt>();
            for (var record : records) {
                debts.add(open(session, operation, credential, record));
            }
            return List.copyOf(debts);
        });
    }

    private static Debt open(Session session, OperationId operation, String credential, TxtRecord record)
            throws SQLException {
        var before = TABLE.select(
                session,
                "WHERE operation=? AND dns_credential=? AND record_name=? AND zone=? AND value=?",
                operation.value(),
                credential,
                record.name().value(),
                record.zone().value(),
                record.value());
        if (before.isEmpty()) {
            long id = session.number("SELECT coalesce(max(id), 0) + 1 FROM debts");
            var debt = new Debt(id, operation, credential, record, false, 0, Optional.empty());
            TABLE.insert(session, debt);
            return debt;
        }
        var debt = new Debt(before.getFirst().id(), operation, credential, record, false, 0, Optional.empty());
        TABLE.update(session, debt);
        return debt;
    }

    /** The record is gone. */
    public void pay(long id) {
        change(
                id,
                debt -> new Debt(
                        id,
                        debt.operation(),
                        debt.credential(),
                        debt.record(),
                        true,
                        debt.attempts(),
                        Optional.empty()));
    }

    /** Deleting the record did not work once more. */
    public void failed(long id, Instant nextAttempt) {
        change(
                id,
                debt -> new Debt(
                        id,
                        debt.operation(),
                        debt.credential(),
                        debt.record(),
                        debt.paid(),
                        debt.attempts() + 1,
                        Optional.of(nextAttempt)));
    }

    private void change(long id, UnaryOperator<Debt> change) {
        database.transaction(session -> {
            var changed = change.apply(TABLE.find(session, id).orElseThrow());
            TABLE.update(session, changed);
            return changed;
        });
    }

    /** All that is unpaid, oldest first. */
    public List<Debt> unpaid() {
        return database.call(session -> TABLE.select(session, "WHERE paid=0 ORDER BY id"));
    }

    public List<Debt> unpaidOf(OperationId operation) {
        return database.call(
                session -> TABLE.select(session, "WHERE paid=0 AND operation=? ORDER BY id", operation.value()));
    }

    /** Paid and unpaid, oldest first. */
    public List<Debt> ofOperation(OperationId id) {
        return database.call(session -> TABLE.select(session, "WHERE operation=? ORDER BY id", id.value()));
    }
}
