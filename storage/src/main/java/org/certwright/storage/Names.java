package org.certwright.storage;

import java.sql.SQLException;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** Rows that a person gave a name, of which there may be one. */
final class Names {
    private Names() {}

    static <R> R insert(Table<R> table, Session session, R row, String name) throws SQLException {
        try {
            table.insert(session, row);
            return row;
        } catch (SQLException fault) {
            if (SqlFault.isDuplicate(fault)) {
                throw Stopped.by(Problem.of(StorageProblem.NAME_TAKEN, "name", name), fault);
            }
            throw fault;
        }
    }
}
