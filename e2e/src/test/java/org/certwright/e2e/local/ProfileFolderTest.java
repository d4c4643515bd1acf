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
    void aProfileOthersCanReachIsClosedToThemWithASentence(Cli cli) throws IOException {
        mode(cli.profile(), "rwxr-xr-x");
        mode(cli.profile().resolve("inventory.db"), "rw-r--r--");
        mode(cli.profile().resolve("vault.db"), "rw-rw----");

        var told = cli.run("list");

        assertThat(told.exitCode()).isZero();
        assertThat(told.err()).contains("Other users of this computer could change", "vault.db", "That is repaired");
        assertThat(mode(cli.profile())).isEqualTo("rwx------");
        assertThat(mode(cli.profile().resolve("inventory.db"))).isEqualTo("rw-------");
        assertThat(mode(cli.profile().resolve("vault.db"))).isEqualTo("rw-------");
        assertThat(cli.run("list").err()).isEmpty();
        Said.words(cli.run("dns", "test", "lab"), Said.DONE);
    }

    @Test
    void aFolderThatIsNoProfileIsRefusedAndLeftAsItIs(Cli cli) throws IOException {
        var home = Files.createDirectory(cli.profile().resolveSibling("home"));
        mode(home, "rwxr-xr-x");
        Said.problem(cli.on(home).run("list", "--json"), Said.LOCKED, "profile.too-open");
        Said.words(cli.on(home).run("list"), Said.LOCKED, "chmod 700 " + home);
        assertThat(mode(home)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void aLinkInPlaceOfTheVaultIsRefused(Cli cli) throws IOException {
        var vault = cli.profile().resolve("vault.db");
        var elsewhere = Files.move(vault, cli.profile().resolveSibling("elsewhere"));
        mode(elsewhere, "rw-r--r--");
        Files.createSymbolicLink(vault, elsewhere);
        Said.problem(cli.run("dns", "test", "lab", "--json"), Said.LOCKED, "vault.too-open");
        assertThat(mode(elsewhere)).isEqualTo("rw-r--r--");
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

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
