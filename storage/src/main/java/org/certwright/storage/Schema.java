package org.certwright.storage;

import java.sql.SQLException;
import java.util.List;

/** Finds damage that SQLite itself would not call damage. */
final class Schema {
    /** The setting that remembers {@link #fingerprint}. */
    static final String SETTING = "storage.schema";

    /** Up to this size every row is read at opening: 15 ms for some hundred certificates. */
    private static final long SMALL = 4 << 20;

    /** Up to this size every page is read at opening: 40 ms; beyond it, damage shows when its row is read. */
    private static final long MEDIUM = 20 << 20;

    private static final List<Table<?>> TABLES = List.of(
            Settings.TABLE,
            Issuers.TABLE,
            DnsCredentials.TABLE,
            Plans.TABLE,
            Operations.TABLE,
            Operations.JOURNAL,
            Debts.TABLE,
            Certificates.TABLE,
            Marks.TABLE,
            Views.TABLE,
            Authorities.TABLE,
            Catalogue.TABLE);

    private Schema() {}

    /** A checksum of all definitions: one changed letter in them can turn a column or an index into another. */
    static String fingerprint(Session session) throws SQLException {
        var definitions = session.query(
                "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name",
                row -> row.getString(1) + row.getString(2) + row.getString(3) + row.getString(4));
        return Long.toHexString(Cells.sum(List.copyOf(definitions)));
    }

    /**
     * Checks as much as a file of {@code size} bytes can bear at every start. How it was closed does not matter: after
     * a crash SQLite restores itself from its write-ahead log, whose frames have checksums; what this looks for is
     * disks that lie and programs that meddle, and those leave no mark.
     */
    static void check(Session session, long size) throws SQLException {
        if (!Settings.TABLE
                .find(session, SETTING)
                .map(Settings.Setting::value)
                .equals(java.util.Optional.of(fingerprint(session)))) {
            throw new SQLException("the definitions of the tables were changed", "", Sqlite.CORRUPT);
        }
        if (size <= MEDIUM) {
            checkPages(session, size <= SMALL ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
        }
        if (size <= SMALL) {
            for (var table : TABLES) {
                table.check(session);
            }
        }
    }

    private static void checkPages(Session session, String pragma) throws SQLException {
        var fault = session.text(pragma).orElse("no answer");
        if (!fault.equals("ok")) {
            throw new SQLException(fault, "", Sqlite.CORRUPT);
        }
    }
}
