package org.certwright.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/**
 * {@code inventory.db}: decides whether it may be opened, before SQLite touches it. A file that is there is never
 * overwritten, whatever is wrong with it.
 */
final class StoreFile {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;
    private final Path file;
    private final FreshDatabase fresh;
    private final Migrations migrations;

    StoreFile(Path folder, Migrations migrations) {
        this.folder = folder;
        this.file = folder.resolve("inventory.db");
        this.fresh = new FreshDatabase(file);
        this.migrations = migrations;
    }

    Path path() {
        return file;
    }

    /** An open connection to a database of this program's version that looks sound. */
    Connection open() throws IOException, SQLException {
        PrivateFiles.createFolder(folder);
        PrivateFiles.objection(folder).ifPresent(StoreFile::stop);
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            refuseOrphanedLog();
            fresh.create(migrations);
        }
        lookAt();
        boolean readOnly = !Files.isWritable(folder) || !Files.isWritable(file);
        try {
            return readOnly ? openReadOnly() : openToWrite();
        } catch (SQLException fault) {
            throw misunderstood(fault);
        }
    }

    /** SQLite would mix the log of a database that is gone into the new one. */
    private void refuseOrphanedLog() {
        boolean logIsThere = Files.exists(sibling("-wal"));
        if (logIsThere
                && Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) { // Asked again: another may have made both.
            throw Stopped.by(problem(StorageProblem.MISSING));
        }
    }

    private void lookAt() throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw Stopped.by(problem(StorageProblem.NOT_A_FILE));
        }
        PrivateFiles.objection(file).ifPresent(StoreFile::stop);
        if (Files.size(file) == 0) {
            throw Stopped.by(problem(StorageProblem.EMPTY));
        }
        try (var in = Files.newInputStream(file)) {
            if (!Arrays.equals(MAGIC, in.readNBytes(MAGIC.length))) {
                throw Stopped.by(problem(StorageProblem.NOT_AN_INVENTORY));
            }
        }
    }

    private Connection openToWrite() throws IOException, SQLException {
        fresh.sweep();
        return prepared(Sqlite.open(file), false);
    }

    private Connection openReadOnly() throws IOException, SQLException {
        if (Files.exists(sibling("-wal")) && Files.size(sibling("-wal")) > 0) {
            throw Stopped.by(problem(StorageProblem.READ_ONLY)); // The log has to be taken in first.
        }
        return prepared(Sqlite.openReadOnly(file), true);
    }

    private Connection prepared(Connection connection, boolean readOnly) throws IOException, SQLException {
        try {
            var session = new Session(connection);
            long application = session.number("PRAGMA application_id");
            if (application != Migrations.APPLICATION_ID) {
                throw Stopped.by(problem(StorageProblem.NOT_AN_INVENTORY));
            }
            if (readOnly && Migrations.version(session) < migrations.version()) {
                throw Stopped.by(problem(StorageProblem.READ_ONLY));
            }
            migrations.bringForward(session, file);
            Schema.check(session, Files.size(file));
            return connection;
        } catch (SQLException | IOException | RuntimeException fault) {
            connection.close();
            throw fault;
        }
    }

    /** A statement that SQLite understands in a sound database and not in this one shows that it is damaged. */
    private SQLException misunderstood(SQLException fault) {
        return SqlFault.stop(file, fault) instanceof Stopped
                ? fault
                : new SQLException(fault.getMessage(), "", Sqlite.CORRUPT);
    }

    private Path sibling(String suffix) {
        return folder.resolve(file.getFileName() + suffix);
    }

    private Problem problem(StorageProblem code) {
        return Problem.of(code, "path", file.toString(), "said", "");
    }

    private static void stop(Problem problem) {
        throw Stopped.by(problem);
    }
}
