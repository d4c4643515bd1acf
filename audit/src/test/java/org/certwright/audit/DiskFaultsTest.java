package org.certwright.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFaultsTest {
    @TempDir
    Path folder;

    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        assumeThat(System.getProperty("user.name")).as("only root may mount").isEqualTo("root");
        run("mount", "-t", "tmpfs", "-o", "mode=0700,size=256k", "tmpfs", folder.toString());
        mounted = true;
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", folder.toString());
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private void fillDisk() throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("ballast"))) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            assertThat(Files.getFileStore(folder).getUsableSpace()).isZero();
        }
    }

    private long entries() {
        return AuditVerifier.verify(Logs.file(folder), Optional.empty(), Optional.empty())
                .orStop()
                .entries();
    }

    @Test
    void aFullDiskIsSaidAndNothingIsHalfWritten() throws IOException {
        try (var log = Logs.open(folder)) {
            log.append(Logs.entry(1)).orStop();
            fillDisk();
            long acknowledged = 1;
            var outcome = log.append(Logs.entry(2));
            while (outcome.isDone()) { // Until the page that is already there is full, too.
                acknowledged++;
                outcome = log.append(Logs.entry(2));
            }
            assertThat(Logs.fault(outcome)).isEqualTo("full");
            assertThat(entries()).isEqualTo(acknowledged);
            assertThat(log.size()).isEqualTo(acknowledged);
            Files.delete(folder.resolve("ballast"));
            assertThat(log.append(Logs.entry(3)).orStop()).isEqualTo(acknowledged + 1);
        }
        assertThat(entries()).isGreaterThan(2);
    }

    @Test
    void aFullDiskStopsACheckpoint() throws IOException {
        Logs.fill(folder, 1);
        fillDisk();
        try (var log = Logs.open(folder)) {
            assertThat(Logs.fault(log.checkpoint(Logs.KEY.getPrivate(), Logs.KEY.getPublic(), Logs.ORIGIN)))
                    .isEqualTo("full");
        }
    }

    @Test
    void aReadOnlyDiskCanBeReadAndVerified() throws Exception {
        Logs.fill(folder, 2);
        run("mount", "-o", "remount,ro", folder.toString());
        try (var log = Logs.open(folder)) {
            assertThat(log.read(1, 10).orStop()).hasSize(2);
            assertThat(Logs.fault(log.append(Logs.entry(3)))).isEqualTo("read-only");
        }
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void aReadOnlyDiskWithoutALogTakesNoEntry() throws Exception {
        run("mount", "-o", "remount,ro", folder.toString());
        try (var log = Logs.open(folder)) {
            assertThat(Logs.fault(log.append(Logs.entry(1)))).isEqualTo("read-only");
        }
    }
}
