package org.certwright.storage;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.certwright.model.Problem;

/** A folder and files only their owner can read; the rules apply where the file system knows owners and modes. */
final class PrivateFiles {
    private PrivateFiles() {}

    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, mode("rwx------"));
        }
    }

    /** A new, empty file of a name nobody else uses. */
    static Path createTemporary(Path folder, String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder, prefix, suffix, mode("rw-------"));
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** A new name is durable only when its folder is; Windows neither needs nor allows this. */
    static void syncFolder(Path folder) throws IOException {
        boolean interrupted = false;
        while (isPosix()) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
                break;
            } catch (ClosedByInterruptException again) {
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What makes {@code path}, if it exists, unfit to be trusted. */
    static Optional<Problem> objection(Path path) throws IOException {
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return isPosix() ? objectionToRights(path) : Optional.empty();
    }

    private static Optional<Problem> objectionToRights(Path path) throws IOException {
        var attributes = Files.readAttributes(path, PosixFileAttributes.class);
        var me = System.getProperty("user.name", "");
        var owner = attributes.owner().getName();
        if (!owner.equals(me) && !me.equals("?")) { // A container's user may have no name.
            return Optional.of(
                    Problem.of(StorageProblem.FOREIGN_OWNER, "path", path.toString(), "owner", owner, "user", me));
        }
        var mode = PosixFilePermissions.toString(attributes.permissions());
        if (!mode.endsWith("------")) {
            var right = attributes.isDirectory() ? "700" : "600";
            return Optional.of(
                    Problem.of(StorageProblem.WIDE_MODE, "path", path.toString(), "mode", mode, "right", right));
        }
        return Optional.empty();
    }
}
