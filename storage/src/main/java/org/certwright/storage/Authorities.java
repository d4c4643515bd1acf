package org.certwright.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.certwright.model.IssuerEnvironment;

/** Who signed, for the catalogue: each kept once, known by its place. Grows and never changes. */
final class Authorities {
    static final Table<Entry> TABLE = new Table<>(
            "certificate_authorities",
            "id issuer environment issuer_dn",
            entry -> Cells.of(
                    entry.id(),
                    entry.who().issuer(),
                    entry.who().environment(),
                    entry.who().issuerDn()),
            row -> new Entry(
                    row.number(), new Authority(row.text(), row.constant(IssuerEnvironment.class), row.text())));

    private final List<Authority> all = new ArrayList<>();
    private final Map<Authority, Integer> places = new HashMap<>();

    /** What many certificates have in common. */
    record Authority(String issuer, IssuerEnvironment environment, String issuerDn) {
        static Authority of(CertificateRow row) {
            return new Authority(row.issuer(), row.environment(), row.issuerDn());
        }

        /** Whether a search for {@code text}, in lower case, finds it. */
        boolean holds(String text) {
            return issuer.toLowerCase(Locale.ROOT).contains(text)
                    || issuerDn.toLowerCase(Locale.ROOT).contains(text);
        }
    }

    record Entry(long id, Authority who) {}

    void forget() {
        all.clear();
        places.clear();
    }

    /** Reads those that were added since. */
    void refresh(Session session) throws SQLException {
        TABLE.select(session, "WHERE id>=? ORDER BY id", all.size()).forEach(entry -> know(entry.who()));
    }

    private int know(Authority who) {
        all.add(who);
        places.put(who, all.size() - 1);
        return all.size() - 1;
    }

    /** The place of {@code who}, which is added if need be. */
    int place(Session session, Authority who) throws SQLException {
        var known = places.get(who);
        if (known != null) {
            return known;
        }
        TABLE.insert(session, new Entry(all.size(), who));
        return know(who);
    }

    List<Authority> all() {
        return all;
    }
}
