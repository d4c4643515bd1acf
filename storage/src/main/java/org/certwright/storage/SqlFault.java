package org.certwright.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite or the file system said into a problem; what only a bug of ours can cause stays an exception. */
final class SqlFault {
    /** With less than this left, a failed write failed for want of space: SQLite calls some of those I/O errors. */
    private static final long SCARCE = 256 << 10;

    private SqlFault() {}

    static RuntimeException stop(Path file, SQLException fault) {
        var primary = SQLiteErrorCode.getErrorCode(fault.getErrorCode() & 0xff);
        return switch (primary) {
            case SQLITE_FULL -> stop(StorageProblem.FULL, file, fault);
            case SQLITE_READONLY, SQLITE_PERM -> stop(StorageProblem.READ_ONLY, file, fault);
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> stop(StorageProblem.BUSY, file, fault);
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> stop(StorageProblem.CORRUPT, file, fault);
            case SQLITE_IOERR, SQLITE_CANTOPEN -> stop(ofState(file, fault), file, fault);
            default -> new IllegalStateException(fault);
        };
    }

    static Problem problem(Path file, IOException fault) {
        return problem(ofState(file, fault), file, fault);
    }

    private static Stopped stop(StorageProblem code, Path file, SQLException fault) {
        return Stopped.by(problem(code, file, fault), fault);
    }

    private static Problem problem(StorageProblem code, Path file, Exception fault) {
        return Problem.of(code, "path", file.toString(), "said", String.valueOf(fault.getMessage()));
    }

    /** Goes by the state of the file system, since its words depend on the language. */
    private static StorageProblem ofState(Path file, Exception fault) {
        var folder = file.resolveSibling(".");
        try {
            if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
                return StorageProblem.READ_ONLY;
            }
            return Files.getFileStore(folder).getUsableSpace() < SCARCE ? StorageProblem.FULL : StorageProblem.IO;
        } catch (IOException evenThat) {
            fault.addSuppressed(evenThat);
            return StorageProblem.IO;
        }
    }

    static boolean isDuplicate(SQLException fault) {
        return fault instanceof SQLiteException precise
                && (precise.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY
                        || precise.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE);
    }
}
