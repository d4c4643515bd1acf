package org.certwright.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.certwright.model.Stopped;
import org.jspecify.annotations.Nullable;

/** The open database: every call runs on the writer thread and either works or stops with a problem. */
final class Database implements AutoCloseable {
    private final Path file;
    private final WriterThread thread;
    private final Connection connection;
    private final Session session;
    private boolean inTransaction;
    private long undone;
    private @Nullable RuntimeException doom;

    Database(Path file, WriterThread thread, Connection connection) {
        this.file = file;
        this.thread = thread;
        this.connection = connection;
        this.session = new Session(connection);
    }

    /** What to do with the session. */
    interface Work<T> {
        T in(Session session) throws SQLException;
    }

    /** Runs {@code work}; several statements see one state only inside {@link #transaction}. */
    <T> T call(Work<T> work) {
        return onThread(() -> {
            try {
                return work.in(session);
            } catch (SQLException fault) {
                throw doomed(SqlFault.stop(file, fault));
            } catch (Stopped stopped) {
                throw doomed(stopped);
            }
        });
    }

    /** Runs {@code work} as a whole or not at all; inside another transaction it is part of that one. */
    <T> T transaction(Work<T> work) {
        return onThread(() -> inTransaction ? call(work) : begun(work));
    }

    private <T> T begun(Work<T> work) {
        // IMMEDIATE: a transaction that first reads and then writes could not wait for another process (SQLITE_BUSY).
        control("BEGIN IMMEDIATE");
        inTransaction = true;
        doom = null;
        boolean committed = false;
        try {
            var result = call(work);
            if (doom != null) {
                throw doom; // Somebody went on after a failed statement; half of the work must not stay.
            }
            control("COMMIT");
            committed = true;
            return result;
        } finally {
            inTransaction = false;
            if (!committed) {
                undone++;
                session.rollBack();
            }
        }
    }

    /** How many transactions came to nothing; what was remembered of one is wrong. Only for work in progress here. */
    long undone() {
        return undone;
    }

    private void control(String sql) {
        call(session -> {
            session.run(sql);
            return sql;
        });
    }

    private RuntimeException doomed(RuntimeException stop) {
        doom = stop;
        return stop;
    }

    private <T> T onThread(java.util.concurrent.Callable<T> work) {
        try {
            return thread.call(work);
        } catch (RuntimeException stopOrBug) {
            throw stopOrBug;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible); // Nothing above throws anything else.
        }
    }

    @Override
    public void close() {
        if (thread.isClosed()) {
            return;
        }
        try {
            onThread(this::disconnected);
        } finally {
            thread.close();
        }
    }

    private boolean disconnected() {
        try {
            connection.close();
            return true;
        } catch (SQLException tidyingUp) {
            return false; // What was acknowledged is in the write-ahead log; the next opening takes it in.
        }
    }
}
