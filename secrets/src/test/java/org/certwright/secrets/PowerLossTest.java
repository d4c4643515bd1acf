package org.certwright.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.secrets.Profile.KEY;
import static org.certwright.secrets.Profile.TOKEN;
import static org.certwright.secrets.Profile.secret;
import static org.certwright.secrets.Profile.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import org.certwright.model.Outcome;
import org.certwright.model.SecretRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power goes while a vault is written: of the write-ahead log only a beginning reached the disk (F17). */
class PowerLossTest {
    private static final int SECTOR = 512;

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    @Test
    void everyBeginningOfTheLogOpensAsTheOldOrTheNewVault() throws IOException {
        var profile = new Profile(folder);
        SecretRef token;
        try (var vault = profile.vault()) {
            token = vault.put(TOKEN, secret("the old one")).orStop();
        }
        var seen = new HashSet<Boolean>();
        try (var vault = profile.vault()) {
            var key = vault.put(KEY, secret("the new one")).orStop();
            var log = Files.readAllBytes(profile.folder().resolve("vault.db-wal"));
            for (int length = 0; length <= log.length; length += SECTOR) {
                seen.add(survives(profile, Arrays.copyOf(log, length), token, key));
            }
            seen.add(survives(profile, log, token, key));
        }
        assertThat(seen).containsExactlyInAnyOrder(false, true);
    }

    /** Opens what the disk kept, in which nothing may be half; whether the new secret is there. */
    private boolean survives(Profile running, byte[] log, SecretRef token, SecretRef key) throws IOException {
        var place = Files.createTempDirectory(folder, "after");
        var after = new Profile(place);
        Files.createDirectory(
                after.folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (var pair : new Path[][] {
            {running.folder(), after.folder()}, {folder.resolve("keychain"), place.resolve("keychain")}
        }) {
            copy(pair[0], pair[1]);
        }
        Files.delete(after.folder().resolve("vault.db-shm"));
        Files.write(after.folder().resolve("vault.db-wal"), log);
        try (var vault = after.vault();
                var old = vault.open(token, TOKEN).orStop()) {
            assertThat(text(old)).isEqualTo("the old one");
            assertThat(vault.check()).isEqualTo(Outcome.done());
            var found = vault.open(key, KEY);
            if (found instanceof Outcome.Done<?>) {
                try (var fresh = found.orStop()) {
                    assertThat(text(fresh)).isEqualTo("the new one");
                }
            }
            return found instanceof Outcome.Done<?>;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(file.getFileName()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
