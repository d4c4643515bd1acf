package org.certwright.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.certwright.model.Outcome;
import org.certwright.model.Stopped;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the file is given out as it was written, or a problem says that it is not. */
class DamageTest {
    @TempDir
    static Path shared;

    static byte[] sound;
    static List<Object> contents;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeSound() throws IOException {
        var profile = shared.resolve("sound");
        try (var store = Samples.open(profile)) {
            Samples.fill(store);
            contents = Samples.contents(store);
        }
        sound = Files.readAllBytes(profile.resolve("inventory.db"));
    }

    @BeforeEach
    void closeToOthers() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aFlippedByteIsFoundOrHarmless() throws IOException {
        var seen = new TreeMap<String, Integer>();
        var offsets = IntStream.concat(
                        IntStream.range(0, 100), IntStream.iterate(100, at -> at < sound.length, at -> at + 512))
                .toArray();
        var random = new Random(8);
        for (int offset : offsets) {
            var damaged = sound.clone();
            damaged[offset] ^= (byte) (1 << random.nextInt(8));
            seen.merge(verdict(damaged, "byte " + offset), 1, Integer::sum);
        }
        assertThat(seen.keySet()).contains("right", "storage.corrupt", "storage.newer", "storage.not-an-inventory");
    }

    @Test
    void aFlipInAnyByteOfAPageOfRowsIsFoundOrHarmless() throws IOException {
        int page = indexOf(sound, "https://acme.example/acct/17".getBytes(StandardCharsets.UTF_8)) / 4096 * 4096;
        for (int offset = page; offset < page + 4096; offset += 7) {
            var damaged = sound.clone();
            damaged[offset] ^= 0x20;
            verdict(damaged, "byte " + offset);
        }
    }

    @Test
    void aLostEndIsFound() throws IOException {
        for (int length = 1; length < sound.length; length += 3_333) {
            assertThat(verdict(Arrays.copyOf(sound, length), "length " + length))
                    .isNotEqualTo("right");
        }
    }

    @Test
    void zeroedPagesAreFoundOrHarmless() throws IOException {
        for (int page = 0; page < sound.length; page += 4096) {
            var damaged = sound.clone();
            Arrays.fill(damaged, page, page + 4096, (byte) 0);
            verdict(damaged, "page " + page / 4096);
        }
    }

    /** "right" or the problem; anything else, and any change to the file, fails the test. */
    private String verdict(byte[] bytes, String what) throws IOException {
        var file = folder.resolve("inventory.db");
        for (var name : List.of("inventory.db-wal", "inventory.db-shm", "inventory.db")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.write(file, bytes);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        var verdict = verdict(Store.open(folder), what);
        if (!verdict.equals("right")) {
            assertThat(Files.readAllBytes(file)).as(what).isEqualTo(bytes);
        }
        return verdict;
    }

    private static String verdict(Outcome<Store> opened, String what) {
        if (!(opened instanceof Outcome.Done<Store>(var store))) {
            return Samples.problem(opened);
        }
        try (store) {
            assertThat(Samples.contents(store)).as(what).isEqualTo(contents);
            return "right";
        } catch (Stopped stopped) {
            return stopped.problem().orElseThrow().code().id();
        }
    }

    private static int indexOf(byte[] in, byte[] what) {
        return IntStream.range(0, in.length - what.length)
                .filter(at -> Arrays.equals(in, at, at + what.length, what, 0, what.length))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEmptyFileIsNotTakenForANewInventory() throws IOException {
        assertThat(verdict(new byte[0], "empty")).isEqualTo("storage.empty");
    }

    @Test
    void anotherFileIsLeftAlone() throws IOException {
        assertThat(verdict("my shopping list, and quite a long one".getBytes(StandardCharsets.UTF_8), "text"))
                .isEqualTo("storage.not-an-inventory");
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() throws Exception {
        try (var connection = Sqlite.open(shared.resolve("foreign.db"))) {
            new Session(connection).run("CREATE TABLE settings (name TEXT, value TEXT)");
        }
        assertThat(verdict(Files.readAllBytes(shared.resolve("foreign.db")), "foreign"))
                .isEqualTo("storage.not-an-inventory");
    }

    @Test
    void aNewerInventoryIsLeftAlone() throws Exception {
        var file = shared.resolve("newer.db");
        Files.write(file, sound);
        try (var connection = Sqlite.open(file)) {
            new Session(connection).run("PRAGMA user_version=999");
        }
        assertThat(verdict(Files.readAllBytes(file), "newer")).isEqualTo("storage.newer");
    }

    @Test
    void aLogWithoutItsDatabaseIsNotMixedIntoANewOne() throws IOException {
        Files.writeString(folder.resolve("inventory.db-wal"), "frames");
        assertThat(Samples.problem(Store.open(folder))).isEqualTo("storage.missing");
    }

    @Test
    void theLogOfAnotherDatabaseIsNotBelieved() throws IOException {
        Files.write(folder.resolve("inventory.db"), sound);
        Files.setPosixFilePermissions(folder.resolve("inventory.db"), PosixFilePermissions.fromString("rw-------"));
        var other = shared.resolve("other");
        try (var store = Samples.open(other)) {
            store.settings().put("a", "b");
            Files.copy(other.resolve("inventory.db-wal"), folder.resolve("inventory.db-wal"));
        }
        var opened = Store.open(folder);
        if (opened instanceof Outcome.Done<Store>(var store)) {
            try (store) {
                assertThat(store.settings().find("a")).isEmpty();
                assertThat(Samples.contents(store)).isEqualTo(contents);
            }
        } else {
            assertThat(Samples.problem(opened)).isEqualTo("storage.corrupt");
        }
    }

    @Test
    void aChangedRowIsNoticedWhenItIsReadToo() {
        try (var store = Samples.open(folder)) {
            Samples.fill(store);
            store.database().call(session -> session.update("UPDATE issuers SET directory='https://evil.example'"));
            assertThat(Samples.stop(() -> store.issuers().find("staging"))).isEqualTo("storage.corrupt");
        }
    }

    @Test
    void aDroppedIndexIsNoticed() {
        try (var store = Samples.open(folder)) {
            store.database().call(session -> session.update("DROP INDEX debts_unpaid"));
        }
        assertThat(Samples.problem(Store.open(folder))).isEqualTo("storage.corrupt");
    }

    @Test
    void aProblemSaysWhichFileAndWhatToDo() throws IOException {
        Files.createFile(folder.resolve("inventory.db"));
        Files.setPosixFilePermissions(folder.resolve("inventory.db"), PosixFilePermissions.fromString("rw-------"));
        assertThat(Store.open(folder))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.problem().details())
                                .containsEntry(
                                        "path", folder.resolve("inventory.db").toString()));
    }
}
