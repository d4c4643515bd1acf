package org.certwright.secrets;

import java.nio.file.Path;
import java.sql.SQLException;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a result code of SQLite (sqlite.org/rescode.html) means for the vault. */
final class SqliteFailure {
    private static final int PRIMARY = 0xff;

    private SqliteFailure() {}

    static Stopped stopped(SQLException failed, Path path) {
        var said = failed.getMessage() == null ? "" : failed.getMessage();
        return Stopped.by(Problem.of(meaning(code(failed)), "path", path.toString(), "said", said), failed);
    }

    /** Whether the device failed, so that nobody knows what is on it. */
    static boolean isDeviceError(Stopped stopped) {
        return stopped.getCause() instanceof SQLException failed && (code(failed) & PRIMARY) == IO_ERROR;
    }

    private static VaultProblem meaning(int code) {
        if (code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE.code) {
            return VaultProblem.DISK_FULL; // No room for the index of the write-ahead log.
        }
        return switch (code & PRIMARY) {
            case FULL -> VaultProblem.DISK_FULL;
            case BUSY, LOCKED -> VaultProblem.BUSY;
            case NOT_A_DATABASE -> VaultProblem.NOT_A_VAULT;
            case READ_ONLY -> VaultProblem.NOT_WRITABLE;
            case CANNOT_OPEN, IO_ERROR, PERMISSION, AUTHORISATION -> VaultProblem.UNREADABLE;
            default -> VaultProblem.DAMAGED; // CORRUPT, or a schema that our statements do not fit.
        };
    }

    private static int code(SQLException failed) {
        return failed instanceof SQLiteException sqlite ? sqlite.getResultCode().code : failed.getErrorCode();
    }

    private static final int PERMISSION = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int IO_ERROR = 10;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int AUTHORISATION = 23;
    private static final int NOT_A_DATABASE = 26;
}
