package org.certwright.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.Fingerprint;
import org.certwright.model.OperationId;

/** What was approved and how far it got. */
public final class Operations {
    static final Table<OperationRow> TABLE = new Table<>(
            "operations",
            "id plan kind state approval problem_json retry_at created updated",
            row -> Cells.of(
                    row.id(),
                    row.plan(),
                    row.kind(),
                    row.state(),
                    row.approval(),
                    row.problemJson(),
                    row.retryAt(),
                    row.created(),
                    row.updated()),
            row -> new OperationRow(
                    row.as(OperationId::new),
                    row.as(Fingerprint::new),
                    row.text(),
                    row.constant(OperationRow.State.class),
                    row.text(),
                    row.optional(text -> text),
                    row.optional(Instant::parse),
                    row.instant(),
                    row.instant()));

    static final Table<JournalLine> JOURNAL = new Table<>(
            "journal",
            "operation seq step phase detail at",
            line -> Cells.of(line.operation(), line.seq(), line.step(), line.phase(), line.detail(), line.at()),
            row -> new JournalLine(
                    row.as(OperationId::new),
                    row.smallNumber(),
                    row.text(),
                    row.constant(JournalLine.Phase.class),
                    row.map(),
                    row.instant()));

    private final Database database;

    Operations(Database database) {
        this.database = database;
    }

    /** Adds an operation, whose plan must be stored. */
    public void add(OperationRow row) {
        database.call(session -> {
            TABLE.insert(session, row);
            return row;
        });
    }

    /** Adds an operation, unless its plan is not stored any more; whether it did. */
    public boolean begin(OperationRow row) {
        return database.transaction(session -> {
            boolean kept = Plans.TABLE.find(session, row.plan().value()).isPresent();
            if (kept) {
                TABLE.insert(session, row);
            }
            return kept;
        });
    }

    /** Says where the operation stands now. */
    public void update(
            OperationId id,
            OperationRow.State state,
            Optional<String> problemJson,
            Optional<Instant> retryAt,
            Instant now) {
        database.transaction(session -> {
            var row = TABLE.find(session, id.value()).orElseThrow();
            TABLE.update(
                    session,
                    new OperationRow(
                            id,
                            row.plan(),
                            row.kind(),
                            state,
                            row.approval(),
                            problemJson,
                            retryAt,
                            row.created(),
                            now));
            return row;
        });
    }

    public Optional<OperationRow> find(OperationId id) {
        return database.call(session -> TABLE.find(session, id.value()));
    }

    /** The operation that carries out the plan with this hash; there is at most one. */
    public Optional<OperationRow> ofPlan(Fingerprint plan) {
        return database.call(
                session -> TABLE.select(session, "WHERE plan=? ORDER BY created LIMIT 1", plan.value()).stream()
                        .findFirst());
    }

    /** The operations whose id starts with {@code prefix}. */
    public List<OperationRow> findByPrefix(String prefix) {
        return database.call(session -> TABLE.startingWith(session, prefix));
    }

    /** What is running or parked, oldest first. */
    public List<OperationRow> unfinished() {
        return database.call(
                session -> TABLE.select(session, "WHERE state IN ('RUNNING', 'PARKED') ORDER BY created, id"));
    }

    /** The last {@code limit} operations, newest first. */
    public List<OperationRow> list(int limit) {
        return database.call(session -> TABLE.select(session, "ORDER BY created DESC, id DESC LIMIT ?", limit));
    }

    /** The last {@code limit} finished operations of a kind whose plan's JSON holds {@code text}, newest first. */
    public List<OperationRow> doneWithPlan(String kind, String text, int limit) {
        return database.call(session -> TABLE.select(
                session,
                "WHERE kind=? AND state='DONE' AND plan IN (SELECT hash FROM plans WHERE kind=? AND instr(json, ?) > 0)"
                        + " ORDER BY created DESC, id DESC LIMIT ?",
                kind,
                kind,
                text,
                limit));
    }

    /** The operation's journal, in the order it was written. */
    public List<JournalLine> journal(OperationId id) {
        return database.call(session -> JOURNAL.select(session, "WHERE operation=? ORDER BY seq", id.value()));
    }

    /** Writes {@code line} under the next number of its operation, and gives it back with that number. */
    public JournalLine append(JournalLine line) {
        return database.transaction(session -> {
            long seq = session.number(
                    "SELECT coalesce(max(seq), 0) + 1 FROM journal WHERE operation=?",
                    line.operation().value());
            var numbered = new JournalLine(
                    line.operation(), Math.toIntExact(seq), line.step(), line.phase(), line.detail(), line.at());
            JOURNAL.insert(session, numbered);
            return numbered;
        });
    }

    /** The last line that says {@code step} was done, if it was. */
    public Optional<JournalLine> lineDone(OperationId id, String step) {
        return database.call(session -> JOURNAL
                .select(
                        session,
                        "WHERE operation=? AND step=? AND phase='DONE' ORDER BY seq DESC LIMIT 1",
                        id.value(),
                        step)
                .stream()
                .findFirst());
    }
}
