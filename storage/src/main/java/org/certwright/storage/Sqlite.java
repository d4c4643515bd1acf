package org.certwright.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;

/**
 * Opens SQLite files.
 *
 * <p>The driver unpacks its native library into the temporary folder at every start, unless the system property {@code
 * org.sqlite.lib.path} names a folder that has it; launchers set that.
 */
final class Sqlite {
    static final int CORRUPT = SQLiteErrorCode.SQLITE_CORRUPT.code;

    /** Nobody waits longer for another process before hearing of it. */
    private static final int PATIENCE_MILLIS = 10_000;

    private Sqlite() {}

    static Connection open(Path file) throws SQLException {
        return open(url(file), "");
    }

    /**
     * For a folder that cannot be written to, where SQLite could not keep its shared memory; right only while nobody
     * else writes either.
     */
    static Connection openReadOnly(Path file) throws SQLException {
        return open(url(file) + "?immutable=1", "PRAGMA query_only=ON;");
    }

    /** As a URI, because in a plain name the driver takes a question mark for the start of its own options. */
    private static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath().toUri();
    }

    private static Connection open(String url, String pragmas) throws SQLException {
        var settings = new Properties();
        settings.setProperty("busy_timeout", Integer.toString(PATIENCE_MILLIS));
        var connection = JDBC.createConnection(url, settings);
        try {
            // FULL: a commit survives a power cut in WAL mode too. The rest distrusts what a damaged file may say.
            new Session(connection)
                    .run(pragmas
                            + "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF;"
                            + "PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY;");
            return connection;
        } catch (SQLException fault) {
            connection.close();
            throw fault;
        }
    }
}
