package org.certwright.storage;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.certwright.model.Fingerprint;

/** What a person added to a certificate; tags in the order of their letters. */
record Marks(Fingerprint certificate, boolean archived, List<String> tags) {
    static final Table<Marks> TABLE = new Table<>(
            "certificate_marks",
            "certificate archived tags",
            marks -> Cells.of(marks.certificate(), marks.archived(), marks.tags()),
            row -> new Marks(row.as(Fingerprint::new), row.flag(), row.list(tag -> tag)));

    Marks {
        tags = List.copyOf(tags);
    }

    static Marks of(Session session, Fingerprint certificate) throws SQLException {
        return TABLE.find(session, certificate.value()).orElse(new Marks(certificate, false, List.of()));
    }

    Marks archived(boolean on) {
        return new Marks(certificate, on, tags);
    }

    Marks tagged(String tag, boolean on) {
        var changed = new TreeSet<>(tags);
        if (on) {
            changed.add(tag);
        } else {
            changed.remove(tag);
        }
        return new Marks(certificate, archived, List.copyOf(changed));
    }

    void write(Session session) throws SQLException {
        TABLE.delete(session, certificate.value());
        if (archived || !tags.isEmpty()) {
            TABLE.insert(session, this);
        }
    }
}
