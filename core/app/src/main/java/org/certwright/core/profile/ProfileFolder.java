package org.certwright.core.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** The folder a profile lives in: ours alone, with room to write, or not used at all. */
public final class ProfileFolder {
    /** Below this nothing is begun: a full disk must not meet a certificate that was paid for. */
    static final long LEAST_ROOM = 16L << 20;

    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");

    private final Path path;
    private final Optional<String> repaired;

    private ProfileFolder(Path path, Optional<String> repaired) {
        this.path = path;
        this.repaired = repaired;
    }

    /**
     * Makes the folder if it is missing (mode 0700). A profile of ours that others can reach is closed to them; any other
     * folder that they can reach, and one of somebody else, is refused.
     */
    public static ProfileFolder prepare(Path path) {
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OURS_ALONE));
            }
            refuseUnlessOurs(path);
            var repaired = ProfileRights.repair(path, me());
            refuseIfReachableByOthers(path);
            return new ProfileFolder(path.toRealPath(), repaired);
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

    private static void refuseUnlessOurs(Path path) throws IOException {
        var attributes = attributes(path);
        if (!attributes.isDirectory()) {
            throw new IOException("it is not a folder");
        }
        if (!me().equals(Files.getAttribute(path, "unix:uid"))) {
            throw Stopped.by(Problem.of(
                    ProfileProblem.FOREIGN,
                    "path",
                    path.toString(),
                    "owner",
                    attributes.owner().getName()));
        }
    }

    private static void refuseIfReachableByOthers(Path path) throws IOException {
        var permissions = attributes(path).permissions();
        if (!OURS_ALONE.containsAll(permissions)) {
            throw Stopped.by(Problem.of(
                    ProfileProblem.TOO_OPEN,
                    "path",
                    path.toString(),
                    "mode",
                    PosixFilePermissions.toString(permissions)));
        }
    }

    private static PosixFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** The folder of this process in /proc belongs to its effective user, also when the process is closed (proc(5)). */
    private static Object me() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    }

    /** What others could reach until now, in a sentence. */
    public Optional<String> repaired() {
        return repaired;
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
