package org.certwright.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/**
 * The numbered steps that make a database what this program expects. They go forward only; {@code user_version} counts
 * those that were taken, and each is taken as a whole or not at all.
 */
final class Migrations {
    static final Migrations ALL = new Migrations(List.of("001-inventory.sql", CarryOver.STEP), Migrations::resource);

    /** "CWRT": {@code file} and the like can tell what this is. */
    static final int APPLICATION_ID = 0x43575254;

    private final List<String> names;
    private final Source source;

    Migrations(List<String> names, Source source) {
        this.names = List.copyOf(names);
        this.source = source;
    }

    /** Where the text of a step comes from. */
    interface Source {
        String sql(String name);
    }

    int version() {
        return names.size();
    }

    static long version(Session session) throws SQLException {
        return session.number("PRAGMA user_version");
    }

    /** Brings {@code file} to {@link #version}, after a copy of it was made if it is older. */
    void bringForward(Session session, Path file) throws SQLException, IOException {
        long version = version(session);
        if (version > version()) {
            throw Stopped.by(Problem.of(
                    StorageProblem.NEWER,
                    "path",
                    file.toString(),
                    "version",
                    Long.toString(version),
                    "known",
                    Integer.toString(version())));
        }
        if (version == version()) {
            return;
        }
        if (version > 0) {
            backUp(session, file, version);
        }
        for (long next = version; next < version(); next++) {
            step(session, next);
        }
    }

    private void backUp(Session session, Path file, long version) throws SQLException, IOException {
        var backup = file.resolveSibling("inventory.before-" + (version + 1) + ".db");
        var fresh = PrivateFiles.createTemporary(file.resolveSibling("."), "inventory-", ".backup");
        // VACUUM INTO a file that is there and empty: so it has our mode, and the copy includes the write-ahead log.
        try {
            session.update("VACUUM INTO ?", fresh.toString());
            Files.move(fresh, backup, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        PrivateFiles.syncFolder(file.resolveSibling("."));
    }

    private void step(Session session, long done) throws SQLException {
        session.run("BEGIN IMMEDIATE");
        try {
            if (version(session) == done) { // Else another process was faster.
                session.run(sql(names.get((int) done)));
                if (names.get((int) done).equals(CarryOver.STEP)) {
                    CarryOver.run(session);
                }
                session.run("PRAGMA application_id=" + APPLICATION_ID + "; PRAGMA user_version=" + (done + 1));
                session.update("DELETE FROM settings WHERE name=?", Schema.SETTING);
                Settings.TABLE.insert(session, new Settings.Setting(Schema.SETTING, Schema.fingerprint(session)));
            }
            session.run("COMMIT");
        } catch (SQLException fault) {
            session.rollBack();
            throw fault;
        }
    }

    private static String resource(String name) {
        try (var in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the migration " + name + " is not in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException brokenBuild) {
            throw new UncheckedIOException(brokenBuild);
        }
    }

    List<String> names() {
        return names;
    }

    String sql(String name) {
        return source.sql(name);
    }
}
