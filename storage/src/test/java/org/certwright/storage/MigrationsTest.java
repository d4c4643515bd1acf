package org.certwright.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.certwright.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    private static final Migrations LATER =
            later("ALTER TABLE issuers RENAME TO authorities;" + "CREATE VIEW issuers AS SELECT * FROM authorities;");

    @TempDir
    Path folder;

    private Path profile() {
        return folder.resolve("profile");
    }

    /** Today's migrations and one more. */
    private static Migrations later(String sql) {
        var names = new java.util.ArrayList<>(Migrations.ALL.names());
        names.add("later");
        return new Migrations(names, name -> name.equals("later") ? sql : Migrations.ALL.sql(name));
    }

    private static Store done(Outcome<Store> outcome) {
        return outcome.orStop();
    }

    @Test
    void everyMigrationFileIsInTheListInOrder() throws Exception {
        try (var files = Files.list(Path.of("src/main/resources/org/certwright/storage"))) {
            assertThat(Migrations.ALL.names())
                    .isSorted()
                    .containsExactlyElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".sql"))
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void anOlderInventoryIsBroughtForwardAfterABackup() {
        List<Object> before;
        try (var store = Samples.open(profile())) {
            Samples.fill(store);
            before = Samples.contents(store);
        }
        try (var store = done(Store.open(profile(), LATER))) {
            assertThat(Samples.contents(store)).isEqualTo(before);
        }
        assertThat(Samples.problem(Store.open(profile()))).isEqualTo("storage.newer");
    }

    @Test
    void theBackupIsWhatWasThereAndOnlyForItsOwner() throws Exception {
        List<Object> before;
        try (var store = Samples.open(profile())) {
            Samples.fill(store);
            before = Samples.contents(store);
        }
        done(Store.open(profile(), LATER)).close();
        var backup = profile().resolve("inventory.before-" + (Migrations.ALL.version() + 1) + ".db");
        assertThat(Files.getPosixFilePermissions(backup))
                .isEqualTo(Set.copyOf(java.nio.file.attribute.PosixFilePermissions.fromString("rw-------")));
        Files.move(backup, profile().resolve("inventory.db"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (var store = Samples.open(profile())) {
            assertThat(Samples.contents(store)).isEqualTo(before);
        }
    }

    @Test
    void aMigrationThatFailsChangesNothing() {
        List<Object> before;
        try (var store = Samples.open(profile())) {
            Samples.fill(store);
            before = Samples.contents(store);
        }
        var broken = later("DELETE FROM certificates; CREATE TABLE issuers (oops);");
        assertThat(Store.open(profile(), broken).isDone()).isFalse();
        try (var store = Samples.open(profile())) {
            assertThat(Samples.contents(store)).isEqualTo(before);
        }
    }

    @Test
    void aNewInventoryTakesAllStepsAndLeavesNoOtherFile() throws Exception {
        done(Store.open(profile(), LATER)).close();
        try (var files = Files.list(profile())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("inventory.db");
        }
    }

    @Test
    void twoThatMigrateAtOnceTakeEachStepOnce() throws Exception {
        Samples.open(profile()).close();
        var step = later("INSERT INTO settings VALUES ('once', '1', 0); DELETE FROM settings WHERE name='once';"
                + "CREATE TABLE once (at TEXT NOT NULL, row_sum INTEGER NOT NULL) STRICT;");
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            var open = java.util.Collections.nCopies(
                    2, (java.util.concurrent.Callable<Store>) () -> done(Store.open(profile(), step)));
            for (var store : pool.invokeAll(open)) {
                store.get().close();
            }
        }
    }
}
