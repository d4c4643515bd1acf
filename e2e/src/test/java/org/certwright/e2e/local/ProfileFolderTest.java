package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.LabExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Others can reach the profile, or it is not ours, or it is no profile at all (F15). */
@ExtendWith(LabExtension.class)
class ProfileFolderTest {
    @Test
    void aFolderOthersCanReachIsRefusedWithTheCommandThatMendsIt(Cli cli) throws IOException {
        mode(cli.profile(), "rwxr-xr-x");
        Said.problem(cli.run("list", "--json"), Said.LOCKED, "profile.too-open");
        Said.words(cli.run("list"), Said.LOCKED, "chmod 700 " + cli.profile());
        mode(cli.profile(), "rwx------");
        Said.words(cli.run("list"), Said.DONE);
    }

    @Test
    void aFileOthersCanReadIsRefusedWithTheCommandThatMendsIt(Cli cli) throws IOException {
        var inventory = cli.profile().resolve("inventory.db");
        mode(inventory, "rw-r--r--");
        assertThat(Said.problem(cli.run("list", "--json"), Said.LOCKED, "storage.wide-mode")
                        .toString())
                .contains("chmod 600 " + inventory);
        mode(inventory, "rw-------");
        var vault = cli.profile().resolve("vault.db");
        mode(vault, "rw-rw----");
        assertThat(Said.problem(cli.run("dns", "test", "lab", "--json"), Said.LOCKED, "vault.too-open")
                        .toString())
                .contains("chmod 600 '" + vault + "'");
    }

    @Test
    void aProfileOfSomebodyElseIsRefused(Cli cli) throws IOException {
        assertThat(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))
                .as("only root can give a folder away, so this test has to run as root")
                .isEqualTo(0);
        Files.setAttribute(cli.profile(), "unix:uid", 65_534);
        var problem = Said.problem(cli.run("list", "--json"), Said.LOCKED, "profile.foreign");
        assertThat(problem.toString()).contains("nobody");
        Files.setAttribute(cli.profile(), "unix:uid", 0);
    }

    @Test
    void aFileIsNoProfile(Cli cli) throws IOException {
        var file = Files.writeString(cli.profile().resolveSibling("file"), "x");
        Said.problem(cli.on(file).run("list", "--json"), Said.LOCKED, "profile.cannot-create");
        Said.problem(cli.on(Path.of("/proc/nothing/here")).run("list", "--json"), Said.LOCKED, "profile.cannot-create");
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
