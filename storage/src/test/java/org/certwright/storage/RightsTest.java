package org.certwright.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.certwright.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightsTest {
    @TempDir
    Path folder;

    private Path profile() {
        return folder.resolve("profile");
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Map<?, ?> details() {
        return Store.open(profile()) instanceof Outcome.Failed<Store>(var problem) ? problem.details() : Map.of();
    }

    @Test
    void everyFileIsForItsOwnerOnly() throws IOException {
        try (var store = Samples.open(profile())) {
            store.settings().put("a", "1");
            assertThat(mode(profile())).isEqualTo("rwx------");
            try (var files = Files.list(profile())) {
                assertThat(files)
                        .hasSize(3)
                        .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void aWiderModeIsRefusedWithItsCure() throws IOException {
        Samples.open(profile()).close();
        mode(profile().resolve("inventory.db"), "rw-r--r--");
        assertThat(Samples.problem(Store.open(profile()))).isEqualTo("storage.wide-mode");
        assertThat(details().get("right")).isEqualTo("600");
        mode(profile().resolve("inventory.db"), "rw-------");
        mode(profile(), "rwxrwxrwx");
        assertThat(details().get("right")).isEqualTo("700");
        mode(profile(), "rwx------");
        Samples.open(profile()).close();
    }

    @Test
    void somebodyElsesInventoryIsRefused() throws IOException {
        assumeThat(System.getProperty("user.name"))
                .as("only root may give files away")
                .isEqualTo("root");
        Samples.open(profile()).close();
        var nobody = profile().getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.setOwner(profile().resolve("inventory.db"), nobody);
        assertThat(Samples.problem(Store.open(profile()))).isEqualTo("storage.foreign-owner");
        assertThat(details().get("owner")).isEqualTo("nobody");
    }

    @Test
    void anyFolderNameWillDo() {
        var odd = folder.resolve("a?mode=ro&b#c%41 d;é'\"");
        try (var store = Samples.open(odd)) {
            store.settings().put("a", "1");
        }
        assertThat(odd.resolve("inventory.db")).isRegularFile();
    }

    @Test
    void whatACreatorLeftBehindWhenItDiedIsSwept() throws IOException {
        Samples.open(profile()).close();
        Files.createLink(profile().resolve("inventory-1.new"), profile().resolve("inventory.db"));
        var old = Files.createFile(profile().resolve("inventory-2.new"));
        Files.createFile(profile().resolve("inventory-2.new-wal"));
        Files.setLastModifiedTime(old, java.nio.file.attribute.FileTime.fromMillis(0));
        var inTheMaking = Files.createFile(profile().resolve("inventory-3.new"));
        Samples.open(profile()).close();
        try (var files = Files.list(profile())) {
            assertThat(files).containsExactlyInAnyOrder(inTheMaking, profile().resolve("inventory.db"));
        }
    }

    @Test
    void closingTwiceIsFine() {
        var store = Samples.open(profile());
        store.close();
        store.close();
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Samples.open(folder.resolve("real")).close();
        Files.createDirectory(
                profile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createSymbolicLink(
                profile().resolve("inventory.db"), folder.resolve("real").resolve("inventory.db"));
        assertThat(Samples.problem(Store.open(profile()))).isEqualTo("storage.not-a-file");
    }
}
