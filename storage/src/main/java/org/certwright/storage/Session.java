package org.certwright.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on the one connection; only the writer thread has it. */
final class Session {
    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Makes a value from the row a result set stands on. */
    interface Reader<T> {
        T read(ResultSet results) throws SQLException;
    }

    /** Runs one or more statements that take no values. */
    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Undoes the transaction, if there still is one: after a full disk or an I/O error SQLite does it by itself. */
    void rollBack() {
        try {
            run("ROLLBACK");
        } catch (SQLException alreadyDone) {
            // What went wrong before is on its way to the caller.
        }
    }

    /** How many rows were changed. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = bound(sql, values)) {
            return statement.executeUpdate();
        }
    }

    <T> List<T> query(String sql, Reader<T> reader, @Nullable Object... values) throws SQLException {
        try (var statement = bound(sql, values);
                var results = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (results.next()) {
                rows.add(reader.read(results));
            }
            return List.copyOf(rows);
        }
    }

    /** The first column of the first row. */
    long number(String sql, @Nullable Object... values) throws SQLException {
        return query(sql, results -> results.getLong(1), values).getFirst();
    }

    /** The first column of the first row, if there is one. */
    Optional<String> text(String sql, @Nullable Object... values) throws SQLException {
        return query(sql, results -> results.getString(1), values).stream().findFirst();
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException fault) {
            statement.close();
            throw fault;
        }
    }
}
