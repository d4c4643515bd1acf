package org.certwright.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.certwright.secrets.Profile.TOKEN;
import static org.certwright.secrets.Profile.problem;
import static org.certwright.secrets.Profile.secret;
import static org.certwright.secrets.Profile.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.certwright.model.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultPlaceTest {
    @TempDir
    private Path folder;

    private Profile profile;

    @BeforeEach
    void makeProfile() {
        profile = new Profile(folder);
    }

    @Test
    void everyFileIsPrivateFromItsFirstByte() throws IOException {
        try (var vault = profile.vault()) {
            vault.put(TOKEN, secret("x")).orStop();
            assertThat(mode(profile.folder())).isEqualTo("rwx------");
            assertThat(mode(profile.folder().resolve("locks"))).isEqualTo("rwx------");
            for (var file : profile.snapshot().keySet()) {
                assertThat(mode(Path.of(file))).as(file).isEqualTo("rw-------");
            }
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw--w----", "rw-------", "rwx-----x"})
    void aVaultThatOthersCanReachIsRefusedWithTheCommandThatHelps(String mode) throws IOException {
        profile.vault().close();
        Files.setPosixFilePermissions(profile.database(), PosixFilePermissions.fromString(mode));

        switch (profile.open(ScriptedPrompt.refusing())) {
            case Outcome.Failed<Vault>(var problem) -> {
                assertThat(problem.code()).isEqualTo(VaultProblem.TOO_OPEN);
                assertThat(problem.details()).containsEntry("command", "chmod 600 '" + profile.database() + "'");
            }
            case Outcome.Done<Vault>(var vault) -> {
                vault.close();
                assertThat(mode).isEqualTo("rw-------");
            }
            case Outcome.Refused<Vault> refused -> throw new AssertionError(refused);
        }
    }

    @Test
    void aFolderThatOthersCanReachIsRefused() throws IOException {
        profile.vault().close();
        Files.setPosixFilePermissions(profile.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(profile.refusal()).isEqualTo(VaultProblem.TOO_OPEN);
    }

    @Test
    void aFileOfAnotherUserIsRefused() throws IOException {
        profile.vault().close();
        assumeThat(isRoot()).as("needs root to give a file away").isTrue();
        Files.setAttribute(profile.database(), "unix:uid", 65534);

        assertThat(profile.refusal()).isEqualTo(VaultProblem.FOREIGN_OWNER);
    }

    static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    @Test
    void anEmptyFileIsNotAnEmptyVault() throws IOException {
        profile.vault().close();
        Files.write(profile.database(), new byte[0]);

        assertThat(profile.refusal()).isEqualTo(VaultProblem.EMPTY_FILE);
        assertThat(Files.size(profile.database())).isZero();
    }

    @Test
    void whatIsNoVaultIsLeftAlone() throws IOException {
        profile.vault().close();
        var bytes = "This is not the file you are looking for. "
                .repeat(200)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(profile.database(), bytes);

        assertThat(profile.refusal()).isEqualTo(VaultProblem.NOT_A_VAULT);
        assertThat(Files.readAllBytes(profile.database())).isEqualTo(bytes);
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() throws IOException {
        profile.vault().close();
        Files.write(profile.database(), new byte[0]);
        profile.sql("CREATE TABLE inventory (x)");
        var before = profile.snapshot();

        assertThat(profile.refusal()).isEqualTo(VaultProblem.NOT_A_VAULT);
        assertThat(profile.snapshot()).isEqualTo(before);
    }

    @Test
    void aNewerFormatIsRefusedAndLeftAlone() {
        profile.vault().close();
        profile.sql("PRAGMA user_version = 3");
        var before = profile.snapshot();

        assertThat(profile.refusal()).isEqualTo(VaultProblem.NEWER_FORMAT);
        assertThat(profile.snapshot()).isEqualTo(before);
    }

    @Test
    void aLinkToNowhereIsNotOverwritten() throws IOException {
        profile.vault().close();
        Files.delete(profile.database());
        Files.createSymbolicLink(profile.database(), folder.resolve("nowhere"));

        assertThat(profile.refusal()).isEqualTo(VaultProblem.NOT_A_VAULT);
        assertThat(profile.database()).isSymbolicLink();
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aFolderInPlaceOfTheVaultIsNoVault() throws IOException {
        profile.vault().close();
        Files.delete(profile.database());
        Files.createDirectory(profile.database());

        assertThat(profile.refusal()).isEqualTo(VaultProblem.NOT_A_VAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?b=c", "a b#c", "100%41", "it's", "ü;x", "mode=memory"})
    void anyFolderNameWillDo(String name) {
        var odd = new Profile(folder.resolve(name));
        try (var vault = odd.vault()) {
            var ref = vault.put(TOKEN, secret("x")).orStop();
            assertThat(text(vault.open(ref, TOKEN).orStop())).isEqualTo("x");
        }
        assertThat(odd.database()).isRegularFile();
    }

    @Test
    void whileAnotherProcessHoldsTheLockAWriteWaits() throws Exception {
        try (var vault = profile.vault();
                var other = new WriteLock(
                        profile.folder().resolve("locks").resolve("vault.lock"), java.time.InstantSource.system())) {
            var held = other.take();
            var put = java.util.concurrent.CompletableFuture.supplyAsync(() -> vault.put(TOKEN, secret("x")));
            Thread.sleep(200);
            assertThat(put).isNotDone();

            held.close();

            assertThat(put.get().isDone()).isTrue();
        }
    }

    @Test
    void aFullDiskFailsTheWriteAndKeepsWhatWasThere() throws Exception {
        assumeThat(isRoot()).as("needs root to mount a small file system").isTrue();
        var small = Files.createDirectory(folder.resolve("small"));
        assertThat(new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        try {
            fill(new Profile(small));
        } finally {
            new ProcessBuilder("umount", small.toString()).inheritIO().start().waitFor();
        }
    }

    private static void fill(Profile profile) {
        var megabyte = secret("x".repeat(1024 * 1024));
        try (var vault = profile.vault()) {
            var ref = vault.put(TOKEN, secret("kept")).orStop();

            assertThat(problem(vault.put(TOKEN, megabyte))).isEqualTo(VaultProblem.DISK_FULL);

            assertThat(text(vault.open(ref, TOKEN).orStop())).isEqualTo("kept");
            assertThat(vault.check()).isEqualTo(Outcome.done());
            var small = vault.put(TOKEN, secret("fits")).orStop();
            assertThat(text(vault.open(small, TOKEN).orStop())).isEqualTo("fits");
        }
        try (var vault = profile.vault()) {
            assertThat(vault.refs(TOKEN.kind())).hasSize(2);
        }
    }

    @Test
    void theChangeOfOneProcessIsNotLostToACrashOfAnother() throws IOException {
        try (var vault = profile.vault()) {
            var ref = vault.put(TOKEN, secret("in the log only")).orStop();
            var copy = new Profile(folder.resolve("copy"));
            Files.createDirectory(
                    copy.folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            for (var file : profile.snapshot().entrySet()) {
                var name = Path.of(file.getKey()).getFileName().toString();
                if (name.equals("vault.db") || name.equals("vault.db-wal")) {
                    var target = copy.folder().resolve(name);
                    Files.createFile(
                            target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                    Files.write(target, HexFormat.of().parseHex(file.getValue()));
                }
            }
            try (var recovered =
                    copy.open(profile.keychain(), ScriptedPrompt.refusing()).orStop()) {
                assertThat(text(recovered.open(ref, TOKEN).orStop())).isEqualTo("in the log only");
            }
        }
    }
}
