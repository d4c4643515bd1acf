package org.certwright.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.certwright.model.Outcome;
import org.certwright.model.Stopped;

/**
 * The inventory of one profile: issuers, DNS credentials, certificates, plans, operations with their journals, clean-up
 * debts, views and settings, in {@code inventory.db}. Whatever a call wrote is on the disk when it returns. A call that the
 * file system or SQLite does not let through ends with {@link Stopped}.
 *
 * <p>Several threads and several processes may have the same inventory open. Where the profile's folder is read-only
 * the inventory can still be looked at.
 */
public final class Store implements AutoCloseable {
    private final Database database;
    private final Catalogue catalogue = new Catalogue();

    private Store(Database database) {
        this.database = database;
    }

    /** Opens the inventory in {@code profileFolder}, makes it when there is none, and looks for damage. */
    public static Outcome<Store> open(Path profileFolder) {
        return open(profileFolder, Migrations.ALL);
    }

    static Outcome<Store> open(Path profileFolder, Migrations migrations) {
        var file = new StoreFile(profileFolder, migrations);
        var thread = new WriterThread();
        try {
            var connection = thread.call(file::open);
            return Outcome.done(new Store(new Database(file.path(), thread, connection)));
        } catch (Exception fault) {
            thread.close();
            return outcome(file.path(), fault);
        }
    }

    private static Outcome<Store> outcome(Path file, Exception fault) {
        return switch (fault) {
            case Stopped stopped -> stopped.outcome();
            case IOException broken -> Outcome.failed(SqlFault.problem(file, broken));
            case SQLException broken when SqlFault.stop(file, broken) instanceof Stopped stopped -> stopped.outcome();
            default -> throw new IllegalStateException(fault);
        };
    }

    public Issuers issuers() {
        return new Issuers(database);
    }

    public DnsCredentials dnsCredentials() {
        return new DnsCredentials(database);
    }

    public Certificates certificates() {
        return new Certificates(database, catalogue);
    }

    /** The certificates as people look through them. */
    public Inventory inventory() {
        return new Inventory(database, catalogue);
    }

    public Views views() {
        return new Views(database);
    }

    public Plans plans() {
        return new Plans(database);
    }

    public Operations operations() {
        return new Operations(database);
    }

    public Debts debts() {
        return new Debts(database);
    }

    public Settings settings() {
        return new Settings(database);
    }

    /**
     * Makes all that {@code work} writes durable together, or nothing of it if it throws. It runs on the store's thread
     * and keeps other writers waiting, so it only calls this store.
     */
    public void transaction(Runnable work) {
        database.transaction(session -> {
            work.run();
            return database;
        });
    }

    /** For tests that need SQLite itself. */
    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
