package org.certwright.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.certwright.model.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFaultsTest {
    @TempDir
    Path folder;

    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", folder.toString());
        }
    }

    private Path small(int kilobytes) throws Exception {
        assumeThat(System.getProperty("user.name")).as("only root may mount").isEqualTo("root");
        run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + kilobytes + "k", "tmpfs", folder.toString());
        mounted = true;
        return folder.resolve("profile");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    /** Takes whatever space is left. */
    private void fillDisk() throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("ballast"), StandardOpenOption.CREATE)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            assertThat(Files.getFileStore(folder).getUsableSpace()).isZero();
        }
    }

    @Test
    void aFullDiskIsSaidAndWhatWasThereStays() throws Exception {
        var profile = small(2_048);
        try (var store = Samples.open(profile)) {
            Samples.fill(store);
            var before = Samples.contents(store);
            fillDisk();
            assertThat(Samples.stop(() -> manyWrites(store))).isEqualTo("storage.full");
            Files.delete(folder.resolve("ballast"));
            store.settings().put("after", "works again");
            assertThat(Samples.contents(store)).isEqualTo(before);
        }
        Samples.open(profile).close();
    }

    private static void manyWrites(Store store) {
        for (int i = 0; i < 2_000; i++) {
            store.settings().put("filler", "x".repeat(3_000) + i);
        }
    }

    @Test
    void aFullDiskMakesNoHalfInventory() throws Exception {
        var profile = small(96);
        Files.createDirectory(
                profile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertThat(Samples.problem(Store.open(profile))).isEqualTo("storage.full");
        try (var files = Files.list(profile)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFullDiskDoesNotStopReading() throws Exception {
        var profile = small(2_048);
        try (var store = Samples.open(profile)) {
            Samples.fill(store);
            fillDisk();
            assertThat(store.certificates().count()).isEqualTo(12);
        }
    }

    @Test
    void openingOnAFullDiskWorksOrSaysSo() throws Exception {
        var profile = small(2_048);
        try (var store = Samples.open(profile)) {
            Samples.fill(store);
        }
        fillDisk();
        var opened = Store.open(profile);
        if (opened instanceof Outcome.Done<Store>(var store)) {
            store.close();
        } else {
            assertThat(Samples.problem(opened)).isEqualTo("storage.full");
        }
    }

    @Test
    void aDatabaseAtItsLimitIsFull() {
        try (var store = Samples.open(folder.resolve("profile"))) {
            Samples.fill(store);
            var before = Samples.contents(store);
            store.database().call(session -> session.number("PRAGMA max_page_count=1"));
            assertThat(Samples.stop(() -> store.transaction(() -> {
                        for (int i = 100; i < 200; i++) {
                            store.certificates().add(Samples.certificate(i));
                        }
                    })))
                    .isEqualTo("storage.full");
            assertThat(Samples.contents(store)).isEqualTo(before);
        }
    }

    @Test
    void aReadOnlyDiskCanBeLookedAt() throws Exception {
        var profile = small(2_048);
        try (var store = Samples.open(profile)) {
            Samples.fill(store);
        }
        run("mount", "-o", "remount,ro", folder.toString());
        try (var store = Samples.open(profile)) {
            assertThat(store.certificates().count()).isEqualTo(12);
            assertThat(Samples.stop(() -> store.settings().put("a", "1"))).isEqualTo("storage.read-only");
            assertThat(Samples.stop(() -> store.issuers().remove("staging"))).isEqualTo("storage.read-only");
        }
    }

    @Test
    void aReadOnlyDiskWithoutAnInventoryIsSaid() throws Exception {
        var profile = small(512);
        run("mount", "-o", "remount,ro", folder.toString());
        assertThat(Samples.problem(Store.open(profile))).isEqualTo("storage.read-only");
    }
}
