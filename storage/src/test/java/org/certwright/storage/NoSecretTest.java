package org.certwright.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inventory knows where secrets are, never what they are. */
class NoSecretTest {
    private static final Pattern SECRET_NAME =
            Pattern.compile("secret|passw|passphrase|token|private|hmac|seed|(^|_)(pin|mac|psk|key)$");

    /** A column that refers to the vault holds names of records, one or several with their fields. */
    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z0-9]+=)?[a-z0-9-]{1,64}\\n?");

    @TempDir
    Path folder;

    record Cell(String table, String column, String value) {}

    @Test
    void noColumnIsNamedLikeASecret() {
        try (var store = Samples.open(folder.resolve("profile"))) {
            assertThat(columns(store))
                    .hasSizeGreaterThan(50)
                    .noneMatch(column -> SECRET_NAME.matcher(column.column()).find()
                            && !List.of("public_key").contains(column.column()));
        }
    }

    @Test
    void noCellIsFilledLikeASecret() {
        try (var store = Samples.open(folder.resolve("profile"))) {
            Samples.fill(store);
            var cells = cells(store);
            assertThat(cells).hasSizeGreaterThan(150);
            assertThat(cells).noneMatch(cell -> cell.value().contains("PRIVATE KEY"));
            assertThat(cells)
                    .filteredOn(cell -> cell.column().endsWith("_vault_ref")
                            || cell.column().endsWith("_vault_refs"))
                    .isNotEmpty()
                    .allMatch(cell -> REFERENCE.matcher(cell.value()).matches());
        }
    }

    @Test
    void aPrivateKeyIsNotTaken() {
        try (var store = Samples.open(folder.resolve("profile"))) {
            assertThatThrownBy(() -> store.settings().put("note", "-----BEGIN PRIVATE KEY-----\nMA=="))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("MA==");
            assertThat(store.settings().find("note")).isEmpty();
        }
    }

    private static List<Cell> columns(Store store) {
        return store.database()
                .call(session -> session.query(
                        "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type='table'"
                                + " AND t.name NOT LIKE 'certificate_search%'",
                        row -> new Cell(row.getString(1), row.getString(2), "")));
    }

    private static List<Cell> cells(Store store) {
        var cells = new ArrayList<Cell>();
        for (var column : columns(store)) {
            cells.addAll(store.database()
                    .call(session -> session.query(
                            "SELECT " + column.column() + " FROM " + column.table() + " WHERE " + column.column()
                                    + " IS NOT NULL",
                            row -> new Cell(column.table(), column.column(), row.getString(1)))));
        }
        return cells;
    }
}
