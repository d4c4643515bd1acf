package org.certwright.core.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** The folder a profile lives in: ours alone, with room to write, or not used at all. */
public final class ProfileFolder {
    /** Below this nothing is begun: a full disk must not meet a certificate that was paid for. */
    static final long LEAST_ROOM = 16L << 20;

    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");

    private final Path path;

    private ProfileFolder(Path path) {
        this.path = path;
    }

    /** Makes the folder if it is missing (mode 0700) and refuses one that others can reach. */
    public static ProfileFolder prepare(Path path) {
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OURS_ALONE));
            }
            refuseIfReachableByOthers(path);
            return new ProfileFolder(path.toRealPath());
        } catch (IOException e) {
            throw Stopped.by(
                    Problem.of(
                            ProfileProblem.CANNOT_CREATE,
                            "path",
                            path.toString(),
                            "said",
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static void refuseIfReachableByOthers(Path path) throws IOException {
        var attributes = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isDirectory()) {
            throw new IOException("it is not a folder");
        }
        if (!OURS_ALONE.containsAll(attributes.permissions())) {
            throw Stopped.by(Problem.of(
                    ProfileProblem.TOO_OPEN,
                    "path",
                    path.toString(),
                    "mode",
                    PosixFilePermissions.toString(attributes.permissions())));
        }
        var me = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        if (!me.equals(Files.getAttribute(path, "unix:uid"))) {
            throw Stopped.by(Problem.of(
                    ProfileProblem.FOREIGN,
                    "path",
                    path.toString(),
                    "owner",
                    attributes.owner().getName()));
        }
    }

    public Path path() {
        return path;
    }

    /** Stops unless the folder can be written and has room for what an operation writes. */
    public void needRoom() {
        try {
            var room = Files.getFileStore(path).getUsableSpace();
            if (Files.getFileStore(path).isReadOnly() || !Files.isWritable(path)) {
                throw Stopped.by(Problem.of(ProfileProblem.READ_ONLY, "path", path.toString()));
            }
            if (room < LEAST_ROOM) {
                throw Stopped.by(Problem.of(
                        ProfileProblem.NO_ROOM,
                        "path",
                        path.toString(),
                        "free",
                        (room >> 20) + " MiB",
                        "needed",
                        (LEAST_ROOM >> 20) + " MiB"));
            }
        } catch (IOException e) {
            throw Stopped.by(Problem.of(ProfileProblem.READ_ONLY, "path", path.toString()), e);
        }
    }
}
