package org.certwright.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.secrets.Profile.TOKEN;
import static org.certwright.secrets.Profile.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the file system forbids, seen by a process that has no power to override it, even when root runs the tests. */
class PermissionTest {
    private static final List<String> POWERLESS = List.of(
            "setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search");

    @TempDir
    private Path folder;

    private Profile profile;

    @BeforeEach
    void fillVault() {
        profile = new Profile(folder);
        try (var vault = profile.vault()) {
            vault.put(TOKEN, secret("x")).orStop();
        }
    }

    @AfterEach
    void makeDeletable() throws IOException {
        allow(folder, "rwx------");
        allow(profile.folder(), "rwx------");
    }

    private static void allow(Path file, String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    /** What opening the vault and storing in it says. */
    private String probe(Path parent) throws IOException {
        var prefix = VaultPlaceTest.isRoot() ? POWERLESS : List.<String>of();
        try (var child = Child.start(prefix, VaultProbe.class, Map.of(), parent.toString())) {
            return child.output();
        }
    }

    @Test
    void anUnreadableVaultIsSaidToBeUnreadable() throws IOException {
        allow(profile.database(), "---------");

        assertThat(probe(folder)).startsWith("open: vault.unreadable");
    }

    @Test
    void aVaultThatMayOnlyBeReadIsNotWrittenTo() throws IOException {
        allow(profile.database(), "r--------");

        assertThat(probe(folder)).contains("vault.not-writable");
    }

    @Test
    void aFolderThatMayOnlyBeReadIsAProblemAndNoCrash() throws IOException {
        allow(profile.folder(), "r-x------");

        assertThat(probe(folder)).containsAnyOf("vault.not-writable", "vault.unreadable");
    }

    @Test
    void whereNoProfileCanBeMadeThereIsNoVault() throws IOException {
        var closed = Files.createDirectory(folder.resolve("closed"));
        Files.createDirectory(closed.resolve("keychain"));
        allow(closed, "r-x------");

        assertThat(probe(closed)).startsWith("open: vault.not-writable");
    }
}
