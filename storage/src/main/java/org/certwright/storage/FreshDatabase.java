package org.certwright.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Makes a database under another name and then gives it its own, so that nobody ever sees half of one. */
final class FreshDatabase {
    private static final String PREFIX = "inventory-";
    private static final String SUFFIX = ".new";
    private static final Duration ABANDONED = Duration.ofMinutes(1);

    private final Path file;
    private final Path folder;

    FreshDatabase(Path file) {
        this.file = file;
        this.folder = file.resolveSibling(".");
    }

    /** Makes the database, unless another process does so first. */
    void create(Migrations migrations) throws IOException, SQLException {
        var fresh = PrivateFiles.createTemporary(folder, PREFIX, SUFFIX);
        try {
            try (var connection = Sqlite.open(fresh)) {
                var session = new Session(connection);
                session.text("PRAGMA journal_mode=WAL");
                migrations.bringForward(session, fresh);
            }
            Files.createLink(file, fresh); // Unlike a rename, this never replaces what another process has made.
        } catch (FileAlreadyExistsException fine) {
            return;
        } finally {
            delete(fresh);
        }
        PrivateFiles.syncFolder(folder);
    }

    /** Removes what processes left that died while creating, but nothing another one may be working on. */
    void sweep() throws IOException {
        var leftovers = folder.toFile().list((_, name) -> name.startsWith(PREFIX) && name.endsWith(SUFFIX));
        for (var name : leftovers == null ? new String[0] : leftovers) {
            var leftover = folder.resolve(name);
            if (isAbandoned(leftover)) {
                delete(leftover);
            }
        }
    }

    private boolean isAbandoned(Path leftover) throws IOException {
        try {
            var limit = Files.getLastModifiedTime(file).toInstant().minus(ABANDONED);
            return Files.isSameFile(leftover, file) // It has got its own name already.
                    || Files.getLastModifiedTime(leftover).toInstant().isBefore(limit);
        } catch (NoSuchFileException removedJustNow) {
            return false;
        }
    }

    private static void delete(Path fresh) throws IOException {
        for (var suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + suffix));
        }
    }
}
