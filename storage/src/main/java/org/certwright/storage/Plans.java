package org.certwright.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.Fingerprint;

/** Plans that wait for approval or were approved. */
public final class Plans {
    static final Table<PlanRow> TABLE = new Table<>(
            "plans",
            "hash kind json created expires",
            row -> Cells.of(row.hash(), row.kind(), row.json(), row.created(), row.expires()),
            row -> new PlanRow(row.as(Fingerprint::new), row.text(), row.text(), row.instant(), row.instant()));

    private final Database database;

    Plans(Database database) {
        this.database = database;
    }

    /** Adds a plan, unless it is there: its hash covers all of it. */
    public void add(PlanRow row) {
        database.transaction(session -> {
            if (TABLE.find(session, row.hash().value()).isEmpty()) {
                TABLE.insert(session, row);
            }
            return row;
        });
    }

    public Optional<PlanRow> find(Fingerprint hash) {
        return database.call(session -> TABLE.find(session, hash.value()));
    }

    /** The plans whose hash starts with {@code hexPrefix}. */
    public List<PlanRow> findByPrefix(String hexPrefix) {
        return database.call(session -> TABLE.startingWith(session, hexPrefix));
    }

    /** What nobody approved yet and still can, newest first. */
    public List<PlanRow> pending(Instant now, int most) {
        return database.call(session -> TABLE.select(
                session,
                "WHERE expires>? AND hash NOT IN (SELECT plan FROM operations) ORDER BY created DESC, hash LIMIT ?",
                Cells.text(now),
                most));
    }

    /** Forgets a plan, unless an operation carries it out; whether it did. */
    public boolean removeUnused(Fingerprint hash) {
        return database.call(session -> session.update(
                        "DELETE FROM plans WHERE hash=? AND hash NOT IN (SELECT plan FROM operations)", hash.value()))
                > 0;
    }

    /** Forgets the plans nobody approved in time; those of an operation stay. The number that went is returned. */
    public int removeExpired(Instant now) {
        return database.call(session -> session.update(
                "DELETE FROM plans WHERE expires<=? AND hash NOT IN (SELECT plan FROM operations)", Cells.text(now)));
    }
}
