package org.certwright.secrets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.secrets.seal.KeySlot;
import org.certwright.secrets.seal.Sealed;
import org.certwright.secrets.seal.SealedRecord;
import org.certwright.secrets.seal.SealedRecord.Identity;
import org.certwright.secrets.seal.Way;
import org.jspecify.annotations.Nullable;

/** The tables of the vault. Each has one b-tree and no index, so there is no second copy of a row to disagree with. */
final class VaultRows {
    private static final String SLOT =
            "CREATE TABLE slot (compartment TEXT NOT NULL, key_id TEXT, tier TEXT, parameters TEXT NOT NULL,"
                    + " key_check TEXT NOT NULL, wrapped BLOB NOT NULL, PRIMARY KEY (key_id, tier)) STRICT, WITHOUT ROWID";

    static final List<String> SCHEMA = List.of(
            "CREATE TABLE vault (id TEXT PRIMARY KEY, created INTEGER NOT NULL, generation INTEGER NOT NULL,"
                    + " manifest TEXT NOT NULL) STRICT, WITHOUT ROWID",
            SLOT,
            "CREATE TABLE record (id TEXT PRIMARY KEY, kind TEXT NOT NULL, scope TEXT NOT NULL,"
                    + " version INTEGER NOT NULL, key_id TEXT NOT NULL, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID");

    /** Format 1 had one compartment, and its slots did not say which. */
    private static final List<String> TO_FORMAT_2 = List.of(
            "ALTER TABLE slot RENAME TO slot_1",
            SLOT,
            "INSERT INTO slot (compartment, key_id, tier, parameters, key_check, wrapped)"
                    + " SELECT 'STANDARD', key_id, tier, parameters, key_check, wrapped FROM slot_1",
            "DROP TABLE slot_1",
            "PRAGMA user_version = 2");

    private final Connection connection;

    VaultRows(Connection connection) {
        this.connection = connection;
    }

    int format() throws SQLException {
        try (var query = connection.prepareStatement("PRAGMA user_version");
                var row = query.executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** Inside the transaction of the first write, so that a crash leaves one format or the other. */
    void migrate() throws SQLException {
        if (format() == 1) {
            try (var statement = connection.createStatement()) {
                for (var step : TO_FORMAT_2) {
                    statement.execute(step);
                }
            }
        }
    }

    VaultState state() throws SQLException {
        var slots = slots();
        var entries = new ArrayList<VaultState.Entry>();
        try (var query = connection.prepareStatement("SELECT * FROM record ORDER BY id");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                entries.add(VaultState.Entry.of(stored(rows)));
            }
        }
        try (var query = connection.prepareStatement("SELECT * FROM vault");
                var row = query.executeQuery()) {
            if (!row.next() || slots.isEmpty()) {
                throw Stopped.by(Problem.of(VaultProblem.TAMPERED));
            }
            return new VaultState(
                    text(row, "id"),
                    row.getLong("created"),
                    row.getLong("generation"),
                    text(row, "manifest"),
                    slots,
                    entries);
        }
    }

    private List<KeySlot> slots() throws SQLException {
        var slots = new ArrayList<KeySlot>();
        boolean compartments = format() > 1;
        try (var query = connection.prepareStatement("SELECT * FROM slot ORDER BY key_id, tier");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                slots.add(new KeySlot(
                        way(compartments ? text(rows, "compartment") : "STANDARD", text(rows, "tier")),
                        text(rows, "key_id"),
                        text(rows, "parameters"),
                        text(rows, "key_check"),
                        sealed(rows, "wrapped")));
            }
        }
        return slots;
    }

    long generation() throws SQLException {
        try (var query = connection.prepareStatement("SELECT generation FROM vault");
                var row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : -1;
        }
    }

    Optional<SealedRecord> find(String id) throws SQLException {
        try (var query = connection.prepareStatement("SELECT * FROM record WHERE id = ?")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(stored(row)) : Optional.empty();
            }
        }
    }

    void insert(SealedRecord secret) throws SQLException {
        write("INSERT", secret);
    }

    /** In place of the record with the same id. */
    void replace(SealedRecord secret) throws SQLException {
        write("REPLACE", secret);
    }

    private void write(String verb, SealedRecord secret) throws SQLException {
        change(
                verb + " INTO record (id, kind, scope, version, key_id, sealed) VALUES (?, ?, ?, ?, ?, ?)",
                secret.identity().id(),
                secret.identity().kind(),
                secret.identity().scope(),
                secret.identity().version(),
                secret.keyId(),
                secret.sealed().bytes());
    }

    void delete(String id) throws SQLException {
        change("DELETE FROM record WHERE id = ?", id);
    }

    void insert(KeySlot slot) throws SQLException {
        change(
                "INSERT INTO slot (compartment, key_id, tier, parameters, key_check, wrapped) VALUES (?, ?, ?, ?, ?, ?)",
                slot.way().compartment(),
                slot.keyId(),
                slot.way().tier(),
                slot.parameters(),
                slot.check(),
                slot.wrapped().bytes());
    }

    void delete(KeySlot slot) throws SQLException {
        change(
                "DELETE FROM slot WHERE key_id = ? AND tier = ?",
                slot.keyId(),
                slot.way().tier());
    }

    /** Writes what the manifest says of the whole, in place of what it said before. */
    void seal(VaultState state) throws SQLException {
        change(
                "REPLACE INTO vault (id, created, generation, manifest) VALUES (?, ?, ?, ?)",
                state.vaultId(),
                state.created(),
                state.generation(),
                state.manifest());
    }

    private void change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static SealedRecord stored(ResultSet row) throws SQLException {
        var identity = new Identity(text(row, "id"), text(row, "kind"), text(row, "scope"), row.getLong("version"));
        return new SealedRecord(identity, text(row, "key_id"), sealed(row, "sealed"));
    }

    private static Way way(String compartment, String tier) {
        return Way.of(compartment, tier).orElseThrow(() -> Stopped.by(Problem.of(VaultProblem.TAMPERED)));
    }

    private static Sealed sealed(ResultSet row, String column) throws SQLException {
        return new Sealed(present(row.getBytes(column)));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return present(row.getString(column));
    }

    /** A null where the schema allows none means that somebody else wrote this file. */
    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw Stopped.by(Problem.of(VaultProblem.TAMPERED));
        }
        return value;
    }
}
