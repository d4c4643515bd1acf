package org.certwright.targets.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.certwright.model.Outcome;
import org.certwright.targets.export.Certificates.Command;
import org.certwright.targets.export.ExportTargetTest.Entry;
import org.certwright.x509.Chain;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exports by an unprivileged user, onto full and read-only disks, and with strange umasks: each in a process of its own,
 * as nobody when the tests run as root, with real file systems in a mount namespace of its own.
 */
final class HostileDiskTest {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    @TempDir
    static Path shared;

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeAll
    static void programs() throws IOException {
        new Certificates(shared).make("old", 1).make("new", 1).make("wide", 100);
        for (var type : new Class<?>[] {ExportTarget.class, ExportProcess.class, Chain.class, Outcome.class}) {
            copyClasses(type); // Where they are, another user may not be able to look.
        }
        Command.run(shared, "chmod", "-R", "a+rX", ".");
    }

    @BeforeEach
    void folderOfNobody() throws IOException {
        folder = Files.createDirectory(temporary.resolve("export"));
        Command.run(temporary, "chmod", "a+rx", ".");
        if (ROOT) {
            Command.run(temporary, "chown", "65534:65534", folder.toString());
        }
    }

    @Test
    void anUnprivilegedUserExportsIntoAFolderOfItsOwn() {
        assertThat(asNobody("", "new")).isEqualTo("done");
        assertThat(Entry.all(folder))
                .extracting(Entry::name)
                .containsExactly("cert.pem", "fullchain.pem", "privkey.pem");
    }

    @Test
    void modesDoNotDependOnTheUmask() throws IOException {
        for (var umask : new String[] {"000", "077", "777"}) {
            assertThat(asNobody("umask " + umask + ";", "new")).isEqualTo("done");
            assertThat(mode("privkey.pem")).as(umask).isEqualTo("rw-------");
            assertThat(mode("cert.pem")).as(umask).isEqualTo("rw-r--r--");
        }
    }

    @Test
    void aFolderOfSomebodyElseStaysUntouched() throws IOException {
        asNobody("", "old");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        var before = Entry.all(folder);

        assertThat(asNobody("", "new")).startsWith("export.folder-not-writable");
        assertThat(Entry.all(folder)).isEqualTo(before);
        assertThat(asNobody("", "new", folder.resolve("below"))).startsWith("export.folder-not-writable");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A process limited to files of 2 KB (POSIX sh counts in units of 512 bytes) cannot write one with 100 names. */
    @Test
    void aFileThatCannotBeFinishedLeavesTheOldOnes() {
        asNobody("", "old");
        var before = Entry.all(folder);

        assertThat(asNobody("ulimit -f 4;", "wide")).startsWith("export.write-failed");
        assertThat(Entry.all(folder)).isEqualTo(before);
    }

    @Test
    void aDiskThatFillsUpHalfwayLeavesTheOldFiles() {
        // 4 MB, room for the folder, three old files and one new one: the second new file has no inode left.
        var answers = onDisk("size=4m,nr_inodes=6", "");
        assertThat(answers).startsWith("done\n").contains("export.write-failed").contains("No space left on device");
        assertThat(answers).endsWith("unchanged\n");
    }

    @Test
    void aFullDiskIsRefusedBeforehand() {
        var answers = onDisk("size=64k", "");
        assertThat(answers).startsWith("export.no-space").endsWith("unchanged\n");
    }

    @Test
    void aReadOnlyDiskIsRefused() {
        var answers = onDisk("size=4m", "mount -o remount,ro \"$1\"");
        assertThat(answers)
                .startsWith("done\n")
                .contains("export.folder-not-writable")
                .endsWith("unchanged\n");
    }

    /** Exports "old", runs {@code between}, exports "new", tells whether that changed anything; on a new file system. */
    private String onDisk(String options, String between) {
        var script = """
                mount -t tmpfs -o %s,mode=0755 tmpfs "$1" || exit 1
                state() { (cd "$1" && ls -A && cat ./* 2>/dev/null) | sha256sum; }
                %s
                before=$(state "$1")
                %s
                %s
                [ "$before" = "$(state "$1")" ] && echo unchanged
                """.formatted(options, java("old"), between, java("new"));
        var namespace = ROOT ? new String[] {"unshare", "-m"} : new String[] {"unshare", "-rm"};
        return run(namespace, script);
    }

    private String asNobody(String before, String pair) {
        return asNobody(before, pair, folder);
    }

    private String asNobody(String before, String pair, Path place) {
        var nobody = ROOT
                ? new String[] {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"}
                : new String[] {"env"};
        return run(nobody, before + " " + java(pair), place).strip();
    }

    private String run(String[] wrapper, String script) {
        return run(wrapper, script, folder);
    }

    private static String run(String[] wrapper, String script, Path place) {
        var command = new String[wrapper.length + 5];
        System.arraycopy(wrapper, 0, command, 0, wrapper.length);
        System.arraycopy(new String[] {"sh", "-c", script, "sh", place.toString()}, 0, command, wrapper.length, 5);
        return Command.run(shared, command).output();
    }

    private static String java(String pair) {
        return "%s/bin/java -XX:-UsePerfData -Xshare:auto -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp classes %s \"$1\" %s.pem %s.der"
                .formatted(System.getProperty("java.home"), ExportProcess.class.getName(), pair, pair);
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private static void copyClasses(Class<?> type) throws IOException {
        var from =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
        var to = shared.resolve("classes");
        if (Files.isRegularFile(from)) {
            Files.createDirectories(to);
            var unpacked = Command.run(to, System.getProperty("java.home") + "/bin/jar", "-xf", from.toString());
            assertThat(unpacked.exit()).as(unpacked.output()).isZero();
            return;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
