package org.certwright.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every certificate in short, in memory: what lists, filters, searches and counts look at. It belongs to the writer
 * thread. What other processes wrote is read again before each use, the leaves that changed and no others.
 */
final class Catalogue {
    static final Table<Stored> TABLE = new Table<>(
            "catalogue",
            "leaf version facts names tags",
            stored -> Cells.of(
                    stored.leaf().number(),
                    stored.version(),
                    stored.leaf().bytes(),
                    stored.leaf().names(),
                    stored.leaf().tagText()),
            row -> Stored.of(row.smallNumber(), row.number(), row));

    private final List<Leaf> leaves = new ArrayList<>();
    private final Authorities authorities = new Authorities();
    private long total;
    private long version;
    private long seen = -1;
    private long undone;

    record Stored(Leaf leaf, long version) {
        static Stored of(int number, long version, Row row) {
            return new Stored(new Leaf(number, row.bytes(), row.bytes(), row.text()), version);
        }
    }

    /** Makes it what the database is now; {@code undone} counts the transactions that came to nothing here. */
    Catalogue refreshed(Session session, long undone) throws SQLException {
        if (this.undone != undone) {
            forget();
            this.undone = undone;
        }
        long now = session.number("PRAGMA data_version"); // Asked first: what comes later is seen as new next time.
        if (now != seen) {
            for (var stored : TABLE.select(session, "WHERE version>? ORDER BY version", version)) {
                put(stored.leaf());
                version = stored.version();
            }
            authorities.refresh(session);
            seen = now;
        }
        return this;
    }

    private void forget() {
        leaves.clear();
        authorities.forget();
        total = 0;
        version = 0;
        seen = -1;
    }

    private void put(Leaf leaf) {
        while (leaves.size() <= leaf.number()) {
            leaves.add(Leaf.empty(leaves.size()));
        }
        total += leaf.size() - leaves.set(leaf.number(), leaf).size();
    }

    long total() {
        return total;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    Authorities authorities() {
        return authorities;
    }

    /** What is shown of the certificate of this number. */
    Listed listed(long certificate) {
        var line = line(certificate);
        return line.listed(authorities.all().get(line.authority()));
    }

    Line line(long certificate) {
        return leaves.get((int) (certificate / Leaf.SLOTS))
                .line((int) (certificate % Leaf.SLOTS))
                .orElseThrow();
    }

    /** Writes lines by the number of their certificate, inside a transaction that began before {@link #refreshed}. */
    void write(Session session, Map<Long, Line> changed) throws SQLException {
        var byLeaf = new HashMap<Integer, Map<Integer, Line>>();
        changed.forEach(
                (certificate, line) -> byLeaf.computeIfAbsent((int) (certificate / Leaf.SLOTS), leaf -> new HashMap<>())
                        .put((int) (certificate % Leaf.SLOTS), line));
        for (var leaf : byLeaf.entrySet()) {
            boolean known = leaf.getKey() < leaves.size();
            var before = known ? leaves.get(leaf.getKey()) : Leaf.empty(leaf.getKey());
            var after = new Stored(before.with(leaf.getValue()), ++version);
            TABLE.delete(session, leaf.getKey());
            TABLE.insert(session, after);
            put(after.leaf());
        }
    }

    /** The certificates that hold exactly {@code name} in one of its forms. */
    List<Long> named(String name) {
        var found = new ArrayList<Long>();
        var text = new Needle(name);
        for (var leaf : leaves) {
            for (int slot = 0; slot < Leaf.SLOTS; slot++) {
                if ((leaf.head(slot) & Leaf.PRESENT) != 0
                        && leaf.holds(slot, text)
                        && Line.forms(leaf.names(slot)).contains(name)) {
                    found.add(leaf.certificate(slot));
                }
            }
        }
        return found;
    }
}
