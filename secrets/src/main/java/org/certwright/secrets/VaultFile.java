package org.certwright.secrets;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * The vault's SQLite database: durable when a transaction returns, and without remains of what was deleted. To be used
 * on one platform thread.
 */
final class VaultFile implements AutoCloseable {
    /** Of the tables; written to user_version. */
    private static final int FORMAT = 2;

    private static final int APPLICATION_ID = 0x43575654; // "CWVT"
    private static final int BUSY_MILLIS = 5000;
    private static final Logger LOG = LoggerFactory.getLogger(VaultFile.class);

    private final Path path;
    private final Connection connection;
    private final VaultRows rows;
    private boolean writeFailed;

    private VaultFile(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
        this.rows = new VaultRows(connection);
    }

    /** Opens what is there and never creates a file. */
    static VaultFile open(Path path) {
        var file = connect(path);
        try {
            file.recognise();
            file.set("PRAGMA journal_mode = WAL");
            file.quickCheck();
            return file;
        } catch (SQLException e) {
            file.close();
            throw SqliteFailure.stopped(e, path);
        } catch (Stopped e) {
            file.close();
            throw e;
        }
    }

    /** Fills an empty file. */
    static void create(Path path, VaultState state) {
        try (var file = connect(path)) {
            file.set("PRAGMA journal_mode = WAL");
            file.transaction("BEGIN IMMEDIATE", rows -> {
                file.set("PRAGMA application_id = " + APPLICATION_ID);
                file.set("PRAGMA user_version = " + FORMAT);
                for (var table : VaultRows.SCHEMA) {
                    file.set(table);
                }
                rows.insert(state.standard());
                rows.seal(state);
                return state;
            });
        } catch (SQLException e) {
            throw SqliteFailure.stopped(e, path);
        }
    }

    private static VaultFile connect(Path path) {
        var config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI); // A plain name would be cut at a question mark.
        config.setBusyTimeout(BUSY_MILLIS);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        try {
            var file = new VaultFile(path, config.createConnection("jdbc:sqlite:" + path.toUri()));
            file.set("PRAGMA secure_delete = ON");
            file.set("PRAGMA trusted_schema = OFF");
            file.set("PRAGMA cell_size_check = ON");
            return file;
        } catch (SQLException e) {
            throw SqliteFailure.stopped(e, path);
        }
    }

    private void recognise() throws SQLException {
        int format = number("PRAGMA user_version");
        if (number("PRAGMA application_id") != APPLICATION_ID || format < 1) {
            throw Stopped.by(Problem.of(VaultProblem.NOT_A_VAULT, "path", path.toString()));
        }
        if (format > FORMAT) {
            throw Stopped.by(
                    Problem.of(VaultProblem.NEWER_FORMAT, "path", path.toString(), "found", Integer.toString(format)));
        }
    }

    void quickCheck() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA quick_check(1)")) {
            var said = row.next() ? row.getString(1) : "";
            if (!"ok".equals(said)) {
                throw Stopped.by(Problem.of(VaultProblem.DAMAGED, "path", path.toString(), "said", said));
            }
        }
    }

    <T> T reading(Work<T> work) {
        return transaction("BEGIN", work);
    }

    /** All of {@code work} is on disk when this returns, or none of it ever will be. */
    <T> T writing(Work<T> work) {
        if (writeFailed) {
            throw Stopped.by(Problem.of(
                    VaultProblem.NOT_WRITTEN,
                    "path",
                    path.toString(),
                    "said",
                    "an earlier write failed on the device"));
        }
        try {
            return transaction("BEGIN IMMEDIATE", rows -> {
                rows.migrate();
                return work.on(rows);
            });
        } catch (Stopped e) {
            // After a failed fsync the kernel may call unwritten pages clean: a second try would succeed wrongly.
            writeFailed = SqliteFailure.isDeviceError(e);
            throw e;
        }
    }

    private <T> T transaction(String begin, Work<T> work) {
        try {
            set(begin);
            try {
                var result = work.on(rows);
                set("COMMIT");
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(e);
                throw e;
            }
        } catch (SQLException e) {
            throw SqliteFailure.stopped(e, path);
        }
    }

    private void rollBack(Exception cause) {
        try {
            set("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e); // SQLite has rolled back by itself.
        }
    }

    /** Empties the write-ahead log, which still holds the pages from before a deletion. */
    void forgetOldPages() {
        try {
            set("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            LOG.warn("vault checkpoint=failed sqlite={}", e.getErrorCode());
        }
    }

    private int number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** Closes its statement at once: an open one of a PRAGMA makes the next commit fail with SQLITE_BUSY. */
    private void set(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("vault close=failed sqlite={}", e.getErrorCode());
        }
    }

    /** What is done inside one transaction. */
    interface Work<T> {
        T on(VaultRows rows) throws SQLException;
    }
}
