package org.certwright.secrets;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.secrets.seal.RandomId;

/** The vault's files in a profile folder, which nobody but their owner may reach (POSIX systems). */
final class VaultPlace {
    private static final String DATABASE = "vault.db";
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Path folder;

    private VaultPlace(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder where it is missing and refuses one that others could reach. */
    static VaultPlace claim(Path profileFolder) {
        var place = new VaultPlace(profileFolder.toAbsolutePath());
        try {
            place.claimFolder(place.folder);
            place.claimFolder(place.locks());
        } catch (IOException e) {
            throw failed(VaultProblem.NOT_WRITABLE, place.folder, e);
        }
        return place;
    }

    /** Whether something stands where the vault would be, whatever it is: even a dangling link is not overwritten. */
    static boolean exists(Path profileFolder) {
        return Files.exists(profileFolder.resolve(DATABASE), LinkOption.NOFOLLOW_LINKS);
    }

    boolean hasVault() {
        return exists(folder);
    }

    Path folder() {
        return folder;
    }

    /** The vault, after a look at who may read it. */
    Path database() {
        var file = folder.resolve(DATABASE);
        try {
            if (!Files.isRegularFile(file)) {
                throw Stopped.by(problem(VaultProblem.NOT_A_VAULT, file));
            }
            refuseOthers(file, "600");
            if (Files.size(file) == 0) {
                throw Stopped.by(problem(VaultProblem.EMPTY_FILE, file));
            }
            return file;
        } catch (IOException e) {
            throw failed(VaultProblem.UNREADABLE, file, e);
        }
    }

    Path lock() {
        return locks().resolve("vault.lock");
    }

    private Path locks() {
        return folder.resolve("locks");
    }

    /** An empty private file in which a vault is prepared; remains of an interrupted attempt are swept. */
    Path draft() throws IOException {
        for (var suffix : new String[] {"", "-journal", "-wal", "-shm"}) {
            Files.deleteIfExists(folder.resolve(DATABASE + ".new" + suffix));
        }
        return Files.createFile(folder.resolve(DATABASE + ".new"), mode("rw-------"));
    }

    /** Makes the finished draft the vault; it is durable when this returns. */
    void publish(Path draft) throws IOException {
        sync(draft, StandardOpenOption.WRITE);
        Files.move(draft, folder.resolve(DATABASE), StandardCopyOption.ATOMIC_MOVE);
        sync(folder, StandardOpenOption.READ);
        Files.deleteIfExists(intent());
    }

    /** The id of a vault whose making was interrupted: its key may be in the keychain already. */
    Optional<String> intended() throws IOException {
        var file = intent();
        if (!Files.isRegularFile(file) || Files.size(file) != RandomId.LENGTH) {
            return Optional.empty();
        }
        return Optional.of(Files.readString(file)).filter(RandomId::isOne);
    }

    /** Notes, durably, which vault is about to be made. */
    void intend(String vaultId) throws IOException {
        Files.deleteIfExists(intent());
        Files.createFile(intent(), mode("rw-------"));
        Files.writeString(intent(), vaultId);
        sync(intent(), StandardOpenOption.WRITE);
        sync(folder, StandardOpenOption.READ);
    }

    private Path intent() {
        return folder.resolve("vault.making");
    }

    private void claimFolder(Path wanted) throws IOException {
        var parent = wanted.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(wanted, mode("rwx------"));
        } catch (FileAlreadyExistsException e) {
            refuseOthers(wanted, "700"); // Made by somebody else, maybe long ago.
        }
    }

    private void refuseOthers(Path file, String wanted) throws IOException {
        if (!Files.getAttribute(file, "unix:uid").equals(ownUid())) {
            throw Stopped.by(problem(VaultProblem.FOREIGN_OWNER, file)
                    .with("command", "sudo chown " + ownUid() + " " + quoted(file)));
        }
        var permissions = Files.getPosixFilePermissions(file);
        if (permissions.removeAll(OTHERS)) {
            throw Stopped.by(
                    problem(VaultProblem.TOO_OPEN, file).with("command", "chmod " + wanted + " " + quoted(file)));
        }
    }

    /** The folder of this process in /proc belongs to its effective user, dumpable or not (proc(5)). */
    private static Object ownUid() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "'\\''") + "'";
    }

    private static FileAttribute<Set<PosixFilePermission>> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static void sync(Path path, StandardOpenOption access) throws IOException {
        try (var channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }

    private static Problem problem(VaultProblem code, Path path) {
        return Problem.of(code, "path", path.toString());
    }

    /** The system would not let us, in its words. */
    static Stopped failed(VaultProblem code, Path path, IOException cause) {
        var said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return Stopped.by(problem(code, path).with("said", said), cause);
    }
}
