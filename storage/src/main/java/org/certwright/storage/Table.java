package org.certwright.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One table of records. Every row carries the checksum of its cells, which is compared whenever the row is read.
 *
 * @param <R> the record
 */
final class Table<R> {
    private final String name;
    private final List<String> columns;
    private final Function<R, List<@Nullable Object>> write;
    private final Function<Row, R> read;

    /** A table whose {@code columns}, of which the first is the key, stand in the order of the record's components. */
    Table(String name, String columns, Function<R, List<@Nullable Object>> write, Function<Row, R> read) {
        this.name = name;
        this.columns = List.of(columns.split(" "));
        this.write = write;
        this.read = read;
    }

    void insert(Session session, R row) throws SQLException {
        var cells = write.apply(row);
        var holes = String.join(",", Collections.nCopies(columns.size() + 1, "?"));
        session.update(
                "INSERT INTO " + name + " (" + String.join(",", columns) + ",row_sum) VALUES (" + holes + ")",
                withSum(cells).toArray());
    }

    /** Writes every column of the row with the same key. */
    void update(Session session, R row) throws SQLException {
        var cells = withSum(write.apply(row));
        var key = cells.getFirst();
        var assignments = columns.stream().map(column -> column + "=?").collect(Collectors.joining(","));
        cells.add(key);
        session.update(
                "UPDATE " + name + " SET " + assignments + ",row_sum=? WHERE " + columns.getFirst() + "=?",
                cells.toArray());
    }

    private static List<@Nullable Object> withSum(List<@Nullable Object> cells) {
        var all = new ArrayList<@Nullable Object>(cells);
        all.add(Cells.sum(cells));
        return all;
    }

    /** The rows for which {@code tail} holds, such as {@code WHERE state=? ORDER BY created}. */
    List<R> select(Session session, String tail, @Nullable Object... values) throws SQLException {
        var sql = "SELECT " + String.join(",", columns) + ",row_sum FROM " + name + " " + tail;
        return session.query(sql, results -> read.apply(new Row(checked(results))), values);
    }

    Optional<R> find(Session session, Object key) throws SQLException {
        return select(session, "WHERE " + columns.getFirst() + "=?", key).stream()
                .findFirst();
    }

    /** The rows whose key starts with {@code prefix}, in the order of their keys, which are letters, digits and dashes. */
    List<R> startingWith(Session session, String prefix) throws SQLException {
        var key = columns.getFirst();
        return select(session, "WHERE " + key + ">=? AND " + key + "<? ORDER BY " + key, prefix, prefix + "~");
    }

    boolean delete(Session session, Object key) throws SQLException {
        return session.update("DELETE FROM " + name + " WHERE " + columns.getFirst() + "=?", key) > 0;
    }

    private List<@Nullable Object> checked(ResultSet results) throws SQLException {
        var cells = new ArrayList<@Nullable Object>(columns.size());
        for (int i = 1; i <= columns.size(); i++) {
            var cell = results.getObject(i);
            cells.add(cell instanceof Number number ? (Object) number.longValue() : cell);
        }
        if (Cells.sum(cells) != results.getLong(columns.size() + 1)) {
            throw new SQLException("a row of " + name + " has the wrong checksum", "", Sqlite.CORRUPT);
        }
        return cells;
    }

    private boolean isChecked(ResultSet results) throws SQLException {
        return !checked(results).isEmpty();
    }

    /** Reads every row; stops at one that is not as it was written. */
    void check(Session session) throws SQLException {
        session.query("SELECT " + String.join(",", columns) + ",row_sum FROM " + name, this::isChecked);
    }
}
