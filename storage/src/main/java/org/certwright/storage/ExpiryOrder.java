package org.certwright.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds one page of certificates. Two ways lead there: walking the index by expiry until the page is full, which is
 * fast when many rows match; and the full-text index, which is fast when few do.
 */
final class ExpiryOrder {
    /** Below this many certificates walking is fast whatever is searched. */
    private static final int WALKABLE = 5_000;

    /** More matches than this are found by walking at most a fiftieth of 100,000 rows for each. */
    private static final int MANY = 2_000;

    private final Session session;
    private final Certificates.Page page;
    private final List<Object> values = new ArrayList<>();
    private final StringBuilder where = new StringBuilder("WHERE 1");

    ExpiryOrder(Session session, Certificates.Page page) {
        this.session = session;
        this.page = page;
    }

    Certificates.Listing list() throws SQLException {
        if (page.cursor().isPresent()) {
            continueAfter(page.cursor().get());
        }
        if (page.search().isPresent() && !page.search().get().isBlank()) {
            match(page.search().get().strip().toLowerCase(Locale.ROOT));
        }
        values.add(page.limit() + 1);
        var rows = Certificates.TABLE.select(session, where + " ORDER BY not_after, id LIMIT ?", values.toArray());
        if (rows.size() <= page.limit()) {
            return new Certificates.Listing(rows, java.util.Optional.empty());
        }
        var last = rows.get(page.limit() - 1);
        var next = Cells.text(last.notAfter()) + "_" + last.id();
        return new Certificates.Listing(rows.subList(0, page.limit()), java.util.Optional.of(next));
    }

    /** A cursor is the key of the last row seen, so pages stay right while rows are added and removed. */
    private void continueAfter(String cursor) {
        int split = cursor.indexOf('_');
        where.append(" AND (not_after, id) > (?, ?)");
        values.add(cursor.substring(0, Math.max(0, split)));
        values.add(cursor.substring(split + 1));
    }

    private void match(String text) throws SQLException {
        if (isRare(text)) {
            where.append(" AND number IN (SELECT rowid FROM certificate_search WHERE certificate_search MATCH ?)");
            values.add(phrase(text));
        }
        where.append(" AND searched LIKE ? ESCAPE '\\'");
        values.add("%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }

    /** The full-text index knows no text below three characters. */
    private boolean isRare(String text) throws SQLException {
        return text.codePointCount(0, text.length()) >= 3
                && session.number("SELECT coalesce(max(number), 0) FROM certificates") > WALKABLE
                && session.number(
                                "SELECT count(*) FROM (SELECT 1 FROM certificate_search"
                                        + " WHERE certificate_search MATCH ? LIMIT ?)",
                                phrase(text),
                                MANY)
                        < MANY;
    }

    private static String phrase(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
