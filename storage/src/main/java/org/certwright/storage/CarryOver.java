package org.certwright.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of step 002 that SQL cannot do: makes the catalogue of the certificates that are there. */
final class CarryOver {
    static final String STEP = "002-catalogue.sql";

    private final Session session;
    private final Catalogue catalogue = new Catalogue();
    private final Map<Long, Line> lines = new HashMap<>();
    private final Map<List<Object>, Map<Long, Line>> lineages = new HashMap<>();

    private CarryOver(Session session) {
        this.session = session;
    }

    static void run(Session session) throws SQLException {
        new CarryOver(session).run();
    }

    private void run() throws SQLException {
        for (var number : session.query("SELECT number FROM certificates", results -> results.getLong(1))) {
            carry(
                    number,
                    Certificates.TABLE.select(session, "WHERE number=?", number).getFirst());
        }
        for (var members : lineages.values()) {
            long newest = Lineage.newest(members);
            members.forEach((number, line) -> lines.put(number, line.superseded(line.begins() < newest)));
        }
        catalogue.write(session, lines);
    }

    private void carry(long number, CertificateRow row) throws SQLException {
        int authority = catalogue.authorities().place(session, Authorities.Authority.of(row));
        var line = Line.of(authority, row, Marks.of(session, row.id()));
        var lineage = new ArrayList<Object>(Set.of(row.environment()));
        lineage.add(Line.forms(line.names()));
        lineages.computeIfAbsent(lineage, key -> new HashMap<>()).put(number, line);
        session.update(Certificates.TO_SEARCH, number, Certificates.searched(row));
    }
}
