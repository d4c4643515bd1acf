package org.certwright.audit;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.certwright.model.Problem;

/** Files only their owner can read; the rules apply where the file system knows owners and modes. */
final class PrivateFiles {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private PrivateFiles() {}

    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, mode("rwx------"));
        }
    }

    /** Creates an empty file that survives a power cut; it is no fault if another process was faster. */
    static void create(Path file) throws IOException {
        try {
            Files.createFile(file, mode("rw-------"));
        } catch (FileAlreadyExistsException welcome) {
            return;
        }
        syncFolder(file.resolveSibling("."));
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
    private static void syncFolder(Path folder) throws IOException {
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

    /** What makes {@code file} unfit to be trusted, if it exists. */
    static Optional<Problem> objection(Path file) throws IOException {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(Problem.of(AuditProblem.NOT_A_FILE, "path", file.toString()));
        }
        return isPosix() ? objectionToRights(file) : Optional.empty();
    }

    private static Optional<Problem> objectionToRights(Path file) throws IOException {
        var attributes = Files.readAttributes(file, PosixFileAttributes.class);
        var me = System.getProperty("user.name", "");
        var owner = attributes.owner().getName();
        if (!owner.equals(me) && !me.equals("?")) { // A container's user may have no name.
            return Optional.of(
                    Problem.of(AuditProblem.FOREIGN_OWNER, "path", file.toString(), "owner", owner, "user", me));
        }
        if (!OWNER_ONLY.containsAll(attributes.permissions())) {
            var mode = PosixFilePermissions.toString(attributes.permissions());
            return Optional.of(Problem.of(AuditProblem.WIDE_MODE, "path", file.toString(), "mode", mode));
        }
        return Optional.empty();
    }
}
